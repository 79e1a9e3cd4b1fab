import type { Instant } from '#kernel/elements.ts'
import { hexOf } from '../crypto/bytes.ts'
import type { Database } from '../database/database.ts'
import { writeEvidence } from './export-file.ts'
import type { Keys } from './keys.ts'
import { proveLeaves } from './log-store.ts'
import type { PublicKey } from './public-key.ts'
import type { KeptFact } from './read-facts.ts'
import type { Receipt } from './receipt.ts'

/** A fact that stands in the log. */
export type SealedFact = KeptFact & { readonly leafIndex: number }

/** Whether the fact has its place in the log; without one, nothing can be proven of it yet. */
export const isSealed = (kept: KeptFact): kept is SealedFact => kept.leafIndex !== undefined

/** The receipt of a sealed fact under the newest head. `published` are all public keys of the log. */
export async function receiptOf(
  database: Database,
  { fact, hash, previousHash, leafIndex }: SealedFact,
  published: readonly PublicKey[],
): Promise<Receipt> {
  const { head, inclusion } = await proveLeaves(database, [leafIndex])
  const publicKey = published.find(({ id }) => id === head.keyId)
  if (!publicKey) throw new Error(`the log was signed with key ${head.keyId}, which is not among the published ones`)
  return {
    fact,
    hash: hexOf(hash),
    previousHash: previousHash && hexOf(previousHash),
    leafIndex,
    inclusion: [...(inclusion[0] ?? [])],
    head,
    publicKey,
  }
}

/**
 * The evidence file of one record, line by line: its sealed facts from the first, in order, then `state`, what the
 * record looked like after the last of them.
 */
export async function* recordEvidence(
  database: Database,
  facts: readonly SealedFact[],
  state: unknown,
  { keys, exportedAt }: { readonly keys: Keys; readonly exportedAt: Instant },
): AsyncGenerator<string, void, void> {
  const { head, inclusion } = await proveLeaves(
    database,
    facts.map(({ leafIndex }) => leafIndex),
  )
  const logged = facts.map(({ fact, hash, leafIndex }, i) => ({
    fact,
    hash: hexOf(hash),
    leafIndex,
    inclusion: [...(inclusion[i] ?? [])],
  }))
  const last = facts.at(-1)?.fact
  const snapshot = last && { snapshot: { record: last.record, kind: last.kind, number: last.number, state } }
  yield* writeEvidence({
    exportedAt,
    head,
    publicKeys: keys.published,
    evidence: snapshot ? [...logged, snapshot] : logged,
    key: keys.signing,
  })
}
