import Type from 'typebox'
import { OneOf } from '#kernel/elements.ts'
import type { formats } from './manifest.ts'

/**
 * How a document of any format becomes a manifest: what a reader gives, what is found, and where in the sender's own
 * bytes it stands. Connectors bring readers; the house checks what they read.
 */

const severities = ['refuses', 'warns'] as const

/** Where in the sender's bytes: a segment with its element, a row with its column, or an element of XML with its line. */
export const SourcePlace = Type.Object({
  segment: Type.Optional(Type.Integer()),
  tag: Type.Optional(Type.String()),
  element: Type.Optional(Type.Integer()),
  component: Type.Optional(Type.Integer()),
  row: Type.Optional(Type.Integer()),
  column: Type.Optional(Type.String()),
  path: Type.Optional(Type.String()),
  line: Type.Optional(Type.Integer()),
})
export type SourcePlace = Type.Static<typeof SourcePlace>

/** Something that is wrong or worth a look. `reason` is a key of the texts (`objection.<reason>`), `field` a JSON pointer. */
export const Finding = Type.Object({
  reason: Type.String(),
  severity: OneOf(severities),
  field: Type.Optional(Type.String()),
  about: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
  place: Type.Optional(SourcePlace),
})
export type Finding = Type.Static<typeof Finding>

/** What became of a document, for the answer in the sender's own format. */
export interface LodgeOutcome {
  readonly accepted: boolean
  readonly status: string
  readonly number?: string
  readonly id?: string
  readonly findings: readonly Finding[]
  /** The sentence of a finding, in the language of the country. */
  readonly sentence: (finding: Finding) => string
  readonly at: string
}

export interface ReadManifest {
  /** The document as far as it could be read; checked against the schema before anything else. Absent when nothing could be read. */
  readonly document?: unknown
  /** Faults of the format itself. */
  readonly findings: readonly Finding[]
  /** Where a field of the document stands; of a field that does not, where the nearest thing around it stands. */
  readonly placeOf: (field: string) => SourcePlace | undefined
  /** The answer in the format of the message, where it has one. */
  readonly answer?: (outcome: LodgeOutcome) => { readonly mediaType: string; readonly body: string | Uint8Array }
}

export interface ManifestReader {
  readonly format: Exclude<(typeof formats)[number], 'screen'>
  /** Is it for this reader? By the first bytes and what the sender says of them. */
  readonly recognises: (bytes: Uint8Array, mediaType: string) => boolean
  readonly read: (bytes: Uint8Array) => ReadManifest
}
