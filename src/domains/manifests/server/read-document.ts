import { checkerOf } from '#platform/http/check-input.ts'
import { checkManifest } from '../check-manifest.ts'
import { type Bill, ManifestDocument, type Source } from '../manifest.ts'
import type { Finding, ReadManifest, SourcePlace } from '../reading.ts'
import type { ManifestDesk } from './manifest-desk.ts'

const shapeOf = checkerOf(ManifestDocument)

/** A document as it came, with everything found in it, each at its place in the sender's bytes. */
export interface CheckedDocument {
  readonly format: Source['format']
  readonly read: ReadManifest
  /** Present when it has the shape of a manifest, whatever its faults. */
  readonly document?: ManifestDocument
  readonly findings: readonly Finding[]
}

/** The reader that recognises the bytes; `undefined` when none does. */
export const readerFor = (desk: Pick<ManifestDesk, 'readers'>, bytes: Buffer, mediaType: string) =>
  desk.readers.find((reader) => reader.recognises(bytes, mediaType))

/** Shape first, then the checks of the house: whoever sends a letter for a number is told that, not what follows from it. */
export function checkDocument(
  { law, codes }: Pick<ManifestDesk, 'law' | 'codes'>,
  format: Source['format'],
  read: ReadManifest,
  master: Bill | undefined,
): CheckedDocument {
  const placed = (finding: Finding): Finding => {
    const place = finding.place ?? placeOf(read, finding.field)
    return place ? { ...finding, place } : finding
  }
  const faults = read.document === undefined ? [] : shapeOf(read.document)
  const shape = faults.map(
    ({ reason, field, about }): Finding => ({
      reason,
      severity: 'refuses',
      ...(field !== undefined && { field }),
      ...(about && { about }),
    }),
  )
  const document = shape.length === 0 ? (read.document as ManifestDocument | undefined) : undefined
  const checked = document ? checkManifest(document, { law, codes, ...(master && { master }) }) : []
  return {
    format,
    read,
    ...(document && { document }),
    findings: [...read.findings, ...shape, ...checked].map(placed),
  }
}

/** The place of a field, or of the nearest thing around it that the reader knows. */
function placeOf({ placeOf: at }: ReadManifest, field: string | undefined): SourcePlace | undefined {
  for (
    let pointer = field;
    pointer !== undefined && pointer !== '';
    pointer = pointer.slice(0, pointer.lastIndexOf('/'))
  ) {
    const place = at(pointer)
    if (place) return place
  }
  return undefined
}
