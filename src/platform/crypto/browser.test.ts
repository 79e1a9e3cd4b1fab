import { generateKeyPairSync, sign } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as browser from './browser.ts'
import { base64Of, bytesOfBase64, bytesOfHex, hexOf, joined, sameBytes } from './bytes.ts'
import * as node from './node.ts'

/** What the browser says of a proof must be what the server says of it. */
const { publicKey, privateKey } = generateKeyPairSync('ed25519')
const key = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(12))

test('the hash is the same in a browser as on the server, of bytes and of text', () =>
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'grapheme' })), (data) => {
      expect(hexOf(browser.sha256(data))).toBe(hexOf(node.sha256(data)))
    }),
  ))

test('a signature is good in both, and in neither once a bit of it, of the message or of the key is another', () =>
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat(95), fc.nat(7), (message, at, bit) => {
      const signature = new Uint8Array(sign(null, message, privateKey))
      const bent = joined(signature, key)
      bent[at] = (bent[at] ?? 0) ^ (1 << bit)
      for (const { isEd25519Signature } of [browser, node]) {
        expect(isEd25519Signature(key, message, signature)).toBe(true)
        expect(isEd25519Signature(key, joined(message, Uint8Array.of(0)), signature)).toBe(false)
        expect(isEd25519Signature(bent.subarray(64), message, bent.subarray(0, 64))).toBe(false)
      }
    }),
    { numRuns: 60 },
  ))

test('the first test of RFC 8032 is good in both', () => {
  const signature = bytesOfHex(
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  )
  const known = bytesOfHex('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')
  for (const { isEd25519Signature } of [browser, node])
    expect(isEd25519Signature(known, new Uint8Array(), signature)).toBe(true)
})

test('what is no key or no signature is never good, and never throws', () => {
  for (const length of [0, 31, 33])
    expect(browser.isEd25519Signature(new Uint8Array(length), new Uint8Array(), new Uint8Array(64))).toBe(false)
  expect(browser.isEd25519Signature(key, new Uint8Array(), new Uint8Array(63))).toBe(false)
})

test('bytes are written and read back, and told apart by every one of them', () =>
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      expect(bytesOfHex(hexOf(bytes))).toEqual(bytes)
      expect(hexOf(bytes)).toBe(Buffer.from(bytes).toString('hex'))
      expect(bytesOfBase64(base64Of(bytes))).toEqual(bytes)
      expect(sameBytes(bytes, Uint8Array.from(bytes))).toBe(true)
      expect(sameBytes(bytes, joined(bytes, Uint8Array.of(0)))).toBe(false)
    }),
  ))
