import { sameBytes } from '../crypto/bytes.ts'
import { hashFact } from './fact-hash.ts'
import type { FactRow } from './fact-row.ts'

/** A fact with the hash kept beside it. */
export interface HashedFact {
  readonly fact: FactRow
  readonly hash: Uint8Array
}

/** How a chain can be broken, seen from the fact where it shows. */
export type ChainBreak =
  | 'other-record' // it belongs to another record, or another house, than the fact before
  | 'facts-missing' // its number leaves a gap, or the chain does not begin with 1
  | 'number-repeated' // its number has been seen, or is out of order
  | 'fact-altered' // its content, or the hash kept beside it or beside its predecessor, was changed

export type ChainAnswer =
  | { readonly ok: true; readonly facts: number }
  | { readonly ok: false; readonly number: number; readonly reason: ChainBreak }

/** Whether `next` follows `previous` in the chain of one record; undefined when it does. `previous` is absent for the first fact. */
export function chainBreak(previous: HashedFact | undefined, next: HashedFact): ChainBreak | undefined {
  if (previous && (previous.fact.record !== next.fact.record || previous.fact.kind !== next.fact.kind))
    return 'other-record'
  const expected = (previous?.fact.number ?? 0) + 1
  if (next.fact.number > expected) return 'facts-missing'
  if (next.fact.number < expected) return 'number-repeated'
  return sameBytes(hashFact(previous?.hash ?? null, next.fact), next.hash) ? undefined : 'fact-altered'
}

/** Recomputes the chain of one record from its first fact; gives the number of facts, or the first fact that does not follow, and why. */
export function verifyChain(facts: Iterable<HashedFact>): ChainAnswer {
  let previous: HashedFact | undefined
  let count = 0
  for (const next of facts) {
    const reason = chainBreak(previous, next)
    if (reason) return { ok: false, number: next.fact.number, reason }
    previous = next
    count++
  }
  return { ok: true, facts: count }
}
