import { sameBytes } from '../crypto/bytes.ts'
import { nodeHash, powerOfTwoWithin, rootFrom } from './merkle.ts'

const isOdd = (n: number) => n % 2 === 1
const half = (n: number) => Math.floor(n / 2)

/** What an inclusion proof says: the leaf (its leaf hash) stands at `index` of the tree of `size` leaves with this root. */
export interface InclusionClaim {
  readonly index: number
  readonly size: number
  readonly leaf: Uint8Array
  readonly proof: readonly Uint8Array[]
  readonly root: Uint8Array
}

/** Whether the claim is true (RFC 9162, section 2.1.3.2). */
export function verifyInclusion({ index, size, leaf, proof, root }: InclusionClaim): boolean {
  if (index < 0 || index >= size) return false
  let hash = leaf
  let position = index
  let last = size - 1
  for (const beside of proof) {
    if (last === 0) return false
    if (isOdd(position) || position === last) {
      hash = nodeHash(beside, hash)
      while (!isOdd(position) && position !== 0) {
        position = half(position)
        last = half(last)
      }
    } else hash = nodeHash(hash, beside)
    position = half(position)
    last = half(last)
  }
  return last === 0 && sameBytes(hash, root)
}

/** What a consistency proof says: the tree of `newSize` leaves begins with all leaves of the tree of `oldSize`, unchanged. */
export interface ConsistencyClaim {
  readonly oldSize: number
  readonly oldRoot: Uint8Array
  readonly newSize: number
  readonly newRoot: Uint8Array
  readonly proof: readonly Uint8Array[]
}

/** Whether the claim is true (RFC 9162, section 2.1.4.2). Every tree begins with the empty one. */
export function verifyConsistency({ oldSize, oldRoot, newSize, newRoot, proof }: ConsistencyClaim): boolean {
  if (oldSize < 0 || oldSize > newSize) return false
  if (oldSize === newSize) return proof.length === 0 && sameBytes(oldRoot, newRoot)
  if (oldSize === 0) return proof.length === 0 && sameBytes(oldRoot, rootFrom([]))

  // A complete old tree is its own first hash; the proof then leaves it out.
  const hashes = powerOfTwoWithin(oldSize) === oldSize ? [oldRoot, ...proof] : proof
  const [first, ...others] = hashes
  if (!first) return false
  let position = oldSize - 1
  let last = newSize - 1
  while (isOdd(position)) {
    position = half(position)
    last = half(last)
  }
  let oldHash = first
  let newHash = first
  for (const beside of others) {
    if (last === 0) return false
    if (isOdd(position) || position === last) {
      oldHash = nodeHash(beside, oldHash)
      newHash = nodeHash(beside, newHash)
      while (!isOdd(position) && position !== 0) {
        position = half(position)
        last = half(last)
      }
    } else newHash = nodeHash(newHash, beside)
    position = half(position)
    last = half(last)
  }
  return last === 0 && sameBytes(oldHash, oldRoot) && sameBytes(newHash, newRoot)
}
