import { base64Of, bytesOfBase64, bytesOfHex, hexOf } from '../crypto/bytes.ts'
import type { SigningKey } from './keys.ts'
import { isSignedBy, isWellFormed, type PublicKey } from './public-key.ts'

/**
 * A short text with its signature in one word of letters, digits, `-`, `_` and `.`: it fits into a code on a screen or a
 * file, and is checked without network. The purpose is signed along: a text made for one is worth nothing for another.
 */
interface SignedText {
  readonly purpose: string
  readonly keyId: string
  readonly text: string
  readonly signature: string
}

export function signText(purpose: string, text: string, key: SigningKey): string {
  const signature = bytesOfHex(key.sign(signedBytes(purpose, text)))
  return [purpose, key.publicKey.id, webBase64(new TextEncoder().encode(text)), webBase64(signature)].join('.')
}

/** The parts of a signed text; `undefined` for what has not its form. Nothing is said of its signature. */
function readSignedText(word: string): SignedText | undefined {
  const [purpose, keyId, body, signature, ...more] = word.trim().split('.')
  if (!purpose || !keyId || !body || !signature || more.length > 0) return undefined
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(fromWebBase64(body))
    return { purpose, keyId, text, signature: hexOf(fromWebBase64(signature)) }
  } catch {
    return undefined
  }
}

/** The text of a word, if it was made for this purpose and signed with one of these keys; else `undefined`. */
export function genuineText(word: string, purpose: string, keys: readonly PublicKey[]): string | undefined {
  const signed = readSignedText(word)
  const key = keys.find(({ id }) => id === signed?.keyId)
  if (!signed || signed.purpose !== purpose || !key || !isWellFormed(key)) return undefined
  return isSignedBy(key, signedBytes(purpose, signed.text), signed.signature) ? signed.text : undefined
}

const signedBytes = (purpose: string, text: string): string => `${purpose}\n${text}`

const webBase64 = (bytes: Uint8Array): string =>
  base64Of(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
const fromWebBase64 = (text: string): Uint8Array => bytesOfBase64(text.replaceAll('-', '+').replaceAll('_', '/'))
