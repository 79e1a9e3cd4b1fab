import { createPublicKey, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { newSigningKey } from './keys.ts'
import { type SignedHead, signHead, verifyHead } from './signed-head.ts'

const key = newSigningKey()
const head = signHead(key, { log: 'testland', size: 3, root: 'ab'.repeat(32), at: '2026-11-23T10:00:00.000Z' })

test('a head says who signed it, and verifies with that key', () => {
  expect(head.keyId).toBe(key.publicKey.id)
  expect(verifyHead(key.publicKey, head)).toBe(true)
})

test('a head can be checked by hand: two lines of text and an Ed25519 signature', () => {
  const text = `guichet-log-head-v1\n{"at":"${head.at}","keyId":"${head.keyId}","log":"testland","root":"${head.root}","size":3}`
  const signature = Buffer.from(head.signature, 'hex')
  expect(verify(null, Buffer.from(text), createPublicKey(key.publicKey.pem), signature)).toBe(true)
})

test.each<[string, Partial<SignedHead>]>([
  ['log', { log: 'other' }],
  ['size', { size: 4 }],
  ['root', { root: 'ac'.repeat(32) }],
  ['instant', { at: '2026-11-23T09:00:00.000Z' }],
  ['key', { keyId: '0123456789abcdef' }],
  ['signature', { signature: '00'.repeat(64) }],
])('a head with another %s does not verify', (_, change) =>
  expect(verifyHead(key.publicKey, { ...head, ...change })).toBe(false),
)

test('a head does not verify with another key, even one that claims the same name', () => {
  const other = newSigningKey().publicKey
  expect(verifyHead(other, head)).toBe(false)
  expect(verifyHead({ ...key.publicKey, id: other.id }, head)).toBe(false)
  expect(verifyHead({ ...other, id: head.keyId }, head)).toBe(false)
})
