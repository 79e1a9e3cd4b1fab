import { createPublicKey, hash, verify } from 'node:crypto'

/** SHA-256 of bytes, or of text as UTF-8: 32 bytes. */
export const sha256 = (data: string | Uint8Array): Uint8Array => hash('sha256', data, 'buffer')

/** Whether an Ed25519 signature (64 bytes) over the message was made with the private half of this public key (32 bytes), after RFC 8032. */
export const isEd25519Signature = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean =>
  verify(
    null,
    message,
    createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') },
      format: 'jwk',
    }),
    signature,
  )
