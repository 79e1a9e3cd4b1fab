import { hashes, verify } from '@noble/ed25519'
import { sha256 as digest, sha512 } from '@noble/hashes/sha2.js'

hashes.sha512 = sha512

const utf8 = new TextEncoder()

/**
 * The browser's side of `node.ts`, with the same answers. Not with WebCrypto: it is missing on pages without TLS, such as
 * a server in the local network, and its Ed25519 in browsers a few years old. One way for all of them is one way to be wrong.
 */
export const sha256 = (data: string | Uint8Array): Uint8Array =>
  digest(typeof data === 'string' ? utf8.encode(data) : data)

export const isEd25519Signature = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean => {
  try {
    return verify(signature, message, publicKey, { zip215: false })
  } catch {
    return false // not even of the form of a key or a signature
  }
}
