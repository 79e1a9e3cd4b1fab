import Type from 'typebox'
import { Instant } from '#kernel/elements.ts'
import { canonical } from './canonical-json.ts'
import { HashText } from './hash-text.ts'
import type { SigningKey } from './keys.ts'
import { isSignedBy, KeyId, type PublicKey, SignatureText } from './public-key.ts'

const headProperties = {
  /** Which log: an id made once, when the log begins. */
  log: Type.String({ minLength: 1, maxLength: 60 }),
  /** Leaves in the tree. */
  size: Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
  root: HashText,
  at: Instant,
}

/** What the log was at an instant: so many facts, with this Merkle root. */
export const LogHead = Type.Object(headProperties)
export type LogHead = Readonly<Type.Static<typeof LogHead>>

/** A head somebody answers for: who holds one can show later that the log has been rewritten, if it has. */
export const SignedHead = Type.Object(
  { ...headProperties, keyId: KeyId, signature: SignatureText },
  { additionalProperties: false },
)
export type SignedHead = Readonly<Type.Static<typeof SignedHead>>

const signedText = ({ log, size, root, at, keyId }: Omit<SignedHead, 'signature'>) =>
  `guichet-log-head-v1\n${canonical({ log, size, root, at, keyId })}`

/** Signs a head: Ed25519 over the words `guichet-log-head-v1`, a line feed, and the head without its signature as canonical JSON. */
export function signHead(key: SigningKey, { log, size, root, at }: LogHead): SignedHead {
  const unsigned = { log, size, root, at, keyId: key.publicKey.id }
  return { ...unsigned, signature: key.sign(signedText(unsigned)) }
}

/** Whether exactly this head was signed with exactly this (well-formed) key. */
export const verifyHead = (key: PublicKey, head: SignedHead): boolean =>
  head.keyId === key.id && isSignedBy(key, signedText(head), head.signature)
