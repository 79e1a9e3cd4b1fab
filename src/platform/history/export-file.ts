import Type from 'typebox'
import { Id, Instant } from '#kernel/elements.ts'
import { sha256 } from '#platform/crypto'
import { hexOf } from '../crypto/bytes.ts'
import { canonical } from './canonical-json.ts'
import { HashText } from './hash-text.ts'
import type { SigningKey } from './keys.ts'
import { type LoggedFact, loggedFactProperties } from './logged-fact.ts'
import { isSignedBy, KeyId, PublicKey, SignatureText } from './public-key.ts'
import { SignedHead } from './signed-head.ts'

/**
 * The evidence file: JSON Lines, each line canonical JSON. First a header; then, record by record in the order of their
 * ids, all facts of the record in order and perhaps what the record looked like after the last; at the end a signed
 * line. `before` is the SHA-256 of the bytes of the previous line (without its line feed), so that the signature of the
 * end covers every byte of the file, and a change shows at its line.
 */

const Closed = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })
const Count = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })

export const HeaderLine = Closed({
  format: Type.Literal('guichet-evidence'),
  version: Type.Literal(1),
  exportedAt: Instant,
  head: SignedHead,
  publicKeys: Type.Array(PublicKey, { maxItems: 1000 }),
})
export type HeaderLine = Type.Static<typeof HeaderLine>

/** A record as it was shown after its fact `number`: covered by the signature of the end, not by the log. */
export const Snapshot = Closed({
  record: Id,
  kind: Type.String({ maxLength: 60 }),
  number: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
  state: Type.Unknown(),
})
export type Snapshot = Readonly<Type.Static<typeof Snapshot>>

export const FactLine = Closed({ before: HashText, ...loggedFactProperties })
export type FactLine = Type.Static<typeof FactLine>
export const SnapshotLine = Closed({ before: HashText, snapshot: Snapshot })
export type SnapshotLine = Type.Static<typeof SnapshotLine>
export const EndLine = Closed({
  before: HashText,
  end: Closed({ facts: Count, records: Count, keyId: KeyId, signature: SignatureText }),
})
export type EndLine = Type.Static<typeof EndLine>

/** What goes into a file after its header. */
export type Evidence = LoggedFact | { readonly snapshot: Snapshot }

export interface EvidenceSource {
  readonly exportedAt: Instant
  /** The head all inclusion proofs lead to. */
  readonly head: SignedHead
  /** All published keys of the log. */
  readonly publicKeys: readonly PublicKey[]
  /** Whole records in ascending order of their ids (as lower-case text); each one's sealed facts from number 1, then its snapshot, if any. */
  readonly evidence: AsyncIterable<Evidence> | Iterable<Evidence>
  readonly key: SigningKey
}

/** The lines of the file, line feeds included, one at a time. Throws on evidence out of order: such a file would not verify. */
export async function* writeEvidence(source: EvidenceSource): AsyncGenerator<string, void, void> {
  const { exportedAt, head, publicKeys, key } = source
  let line = canonical({ format: 'guichet-evidence', version: 1, exportedAt, head, publicKeys })
  yield `${line}\n`
  let facts = 0
  let records = 0
  let last: { readonly record: string; readonly number: number } = { record: '', number: 0 }
  const follow = (content: object): string => {
    line = canonical({ before: lineHash(line), ...content })
    return `${line}\n`
  }
  for await (const one of source.evidence) {
    if ('snapshot' in one) {
      const { record, number } = one.snapshot
      if (record !== last.record || number !== last.number) throw outOfOrder(record, number)
      yield follow({ snapshot: one.snapshot })
      continue
    }
    const { fact, hash, leafIndex, inclusion } = one
    const { record, number } = fact
    const follows = record === last.record ? number === last.number + 1 : record > last.record && number === 1
    if (!follows) throw outOfOrder(record, number)
    facts++
    if (number === 1) records++
    last = { record, number }
    yield follow({ fact, hash, leafIndex, inclusion })
  }
  const end = { facts, records, keyId: key.publicKey.id }
  yield follow({ end: { ...end, signature: key.sign(endText(lineHash(line), end)) } })
}

/** What ties a line to the one before: SHA-256 of that line without its line feed, in hexadecimal. */
export const lineHash = (line: string | Uint8Array): string => hexOf(sha256(line))

/** Whether the end of a file was signed with this key over all lines before it. */
export const isEndSignedBy = (key: PublicKey, { before, end }: EndLine): boolean =>
  isSignedBy(key, endText(before, end), end.signature)

const endText = (before: string, { facts, records, keyId }: Omit<EndLine['end'], 'signature'>) =>
  `guichet-evidence-end-v1\n${canonical({ before, facts, records, keyId })}`

const outOfOrder = (record: string, number: number) =>
  new Error(`evidence out of order at record ${record}, number ${number}`)
