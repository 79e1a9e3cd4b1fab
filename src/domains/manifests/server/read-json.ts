import type { ManifestReader } from '../reading.ts'

/** The canonical document itself, as JSON. Its places are its pointers. */
export const jsonReader: ManifestReader = {
  format: 'json',
  recognises: (bytes, mediaType) => mediaType === 'application/json' || firstOf(bytes) === 0x7b,
  read: (bytes) => {
    try {
      return { document: JSON.parse(Buffer.from(bytes).toString('utf8')), findings: [], placeOf: () => undefined }
    } catch {
      return { findings: [{ reason: 'not-json', severity: 'refuses' }], placeOf: () => undefined }
    }
  },
}

/** The first byte that is no white space. */
const firstOf = (bytes: Uint8Array): number | undefined => bytes.find((byte) => byte > 0x20)
