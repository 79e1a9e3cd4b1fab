import { isSameKey, isWellFormed, type PublicKey } from './public-key.ts'
import { type SignedHead, verifyHead } from './signed-head.ts'

/** What is wrong with the signature of a head, from the worst to the mildest. */
export type SignerProblem =
  | 'key-absent' // no key of the name in the head was given along
  | 'key-malformed' // the key given along is no Ed25519 key, or not the one its name says
  | 'signature-wrong' // the head was altered, or signed with another key
  | 'key-not-trusted' // truly signed, but by somebody whom the reader does not trust

/**
 * Whether `head` was signed with a key among `carried` (the keys that travel with it, so anybody's) which is also among
 * `trusted` (the keys the reader had before). Without `trusted` the question of trust is left to the reader.
 */
export function signerProblem(
  head: SignedHead,
  carried: readonly PublicKey[],
  trusted: readonly PublicKey[] | undefined,
): SignerProblem | undefined {
  const key = carried.find(({ id }) => id === head.keyId)
  if (!key) return 'key-absent'
  if (!isWellFormed(key)) return 'key-malformed'
  if (!verifyHead(key, head)) return 'signature-wrong'
  if (trusted && !trusted.some((one) => isSameKey(one, key))) return 'key-not-trusted'
  return undefined
}
