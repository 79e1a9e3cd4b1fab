import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import Type from 'typebox'
import { sha256 } from './sha256.ts'

/** The first 16 hexadecimal digits of the SHA-256 of an Ed25519 public key (its DER form): a name for the key, not a proof of it. */
export const KeyId = Type.String({ pattern: '^[0-9a-f]{16}$' })
/** An Ed25519 signature: 128 hexadecimal digits. */
export const SignatureText = Type.String({ pattern: '^[0-9a-f]{128}$' })

/** A public key as it is published, in PEM. */
export const PublicKey = Type.Object(
  { id: KeyId, pem: Type.String({ maxLength: 1000 }) },
  { additionalProperties: false },
)
export type PublicKey = Readonly<Type.Static<typeof PublicKey>>

/** The published form of an Ed25519 key. Throws for keys of other kinds. */
export function publicKeyOf(key: KeyObject): PublicKey {
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError(`an Ed25519 key is needed, not ${key.asymmetricKeyType}`)
  const publicKey = key.type === 'private' ? createPublicKey(key) : key
  return {
    id: sha256(publicKey.export({ type: 'spki', format: 'der' }))
      .toString('hex')
      .slice(0, 16),
    pem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  }
}

/** The published form of the Ed25519 key in a PEM text. Throws for anything else. */
export const publicKeyFromPem = (pem: string): PublicKey => publicKeyOf(createPublicKey(pem))

/** Whether a key that came from outside is an Ed25519 key in the form we publish, under its own name. */
export function isWellFormed(key: PublicKey): boolean {
  try {
    return isSameKey(publicKeyFromPem(key.pem), key)
  } catch {
    return false
  }
}

/** Whether two published keys are one and the same, to the last byte. */
export const isSameKey = (a: PublicKey, b: PublicKey): boolean => a.id === b.id && a.pem === b.pem

/** The key as a JSON Web Key (RFC 8037), for partners who keep key sets. */
export function publicKeyJwk({ id, pem }: PublicKey) {
  const { kty, crv, x } = createPublicKey(pem).export({ format: 'jwk' })
  return { kty, crv, x, kid: id, use: 'sig', alg: 'EdDSA' }
}

/** Whether `signature` (hexadecimal) over `text` (as UTF-8) was made with the private half of this well-formed key. */
export const isSignedBy = (key: PublicKey, text: string, signature: string): boolean =>
  verify(null, Buffer.from(text), createPublicKey(key.pem), Buffer.from(signature, 'hex'))
