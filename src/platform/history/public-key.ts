import Type from 'typebox'
import { isEd25519Signature, sha256 } from '#platform/crypto'
import { base64Of, bytesOfBase64, bytesOfHex, hexOf } from '../crypto/bytes.ts'

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

/** What stands before the 32 bytes of an Ed25519 key in its DER form (RFC 8410, section 4). */
const derHead = '302a300506032b6570032100'
const derBytes = 44

/** The published form of the Ed25519 key in a PEM text. Throws for anything else. */
export function publicKeyFromPem(pem: string): PublicKey {
  const body = /-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----/.exec(pem)?.[1]
  if (body === undefined) throw new TypeError('no public key in PEM form')
  const der = bytesOfBase64(body.replace(/\s/g, ''))
  if (der.length !== derBytes || !hexOf(der).startsWith(derHead)) throw new TypeError('an Ed25519 key is needed')
  return {
    id: hexOf(sha256(der)).slice(0, 16),
    pem: `-----BEGIN PUBLIC KEY-----\n${base64Of(der)}\n-----END PUBLIC KEY-----\n`,
  }
}

/** The 32 bytes of a well-formed key. */
const bytesOf = ({ pem }: PublicKey): Uint8Array => bytesOfBase64(pem.split('\n')[1] ?? '').subarray(derHead.length / 2)

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
export function publicKeyJwk(key: PublicKey) {
  const x = base64Of(bytesOf(key)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
  return { kty: 'OKP', crv: 'Ed25519', x, kid: key.id, use: 'sig', alg: 'EdDSA' }
}

/** Whether `signature` (hexadecimal) over `text` (as UTF-8) was made with the private half of this well-formed key. */
export const isSignedBy = (key: PublicKey, text: string, signature: string): boolean =>
  isEd25519Signature(bytesOf(key), new TextEncoder().encode(text), bytesOfHex(signature))
