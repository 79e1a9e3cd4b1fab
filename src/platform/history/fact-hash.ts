import { sha256 } from '#platform/crypto'
import { hexOf } from '../crypto/bytes.ts'
import { canonical } from './canonical-json.ts'
import type { FactRow } from './fact-row.ts'

/**
 * The hash that ties a fact to all earlier facts of its record: SHA-256 of three lines of text, namely the words
 * `guichet-fact-v1`, the hash of the record's previous fact in hexadecimal (`none` for the first), and the fact as
 * canonical JSON. `previous` is 32 bytes, or null when `fact.number` is 1.
 * Throws a TypeError where the fact holds what JSON cannot carry (see `canonical`).
 */
export function hashFact(previous: Uint8Array | null, fact: FactRow): Uint8Array {
  const { record, kind, number, type, at, by, body } = fact
  const before = previous === null ? 'none' : hexOf(previous)
  return sha256(`guichet-fact-v1\n${before}\n${canonical({ record, kind, number, type, at, by, body })}`)
}
