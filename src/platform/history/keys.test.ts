import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sha256 } from '#platform/crypto'
import { hexOf } from '../crypto/bytes.ts'
import { loadOrCreateKeys, newSigningKey, publicKeyOf, rotateKeys } from './keys.ts'
import { isSignedBy, isWellFormed, publicKeyFromPem, publicKeyJwk } from './public-key.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guichet-keys-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('the keys in a folder', () => {
  test('are made once, and found again', async () => {
    const first = await loadOrCreateKeys(folder)
    const again = await loadOrCreateKeys(folder)
    expect(again.signing.publicKey).toEqual(first.signing.publicKey)
    expect(again.published).toEqual([first.signing.publicKey])
    expect(isSignedBy(first.signing.publicKey, 'ضريبة', again.signing.sign('ضريبة'))).toBe(true)
    expect(isSignedBy(first.signing.publicKey, 'other', again.signing.sign('ضريبة'))).toBe(false)
  })

  test('are private to their owner, and leave nothing else behind', async () => {
    await loadOrCreateKeys(folder)
    expect((await stat(join(folder, 'signing-key.pem'))).mode & 0o777).toBe(0o600)
    expect((await readdir(folder)).sort()).toEqual(['keys', 'signing-key.pem'])
  })

  test('are the same for processes that start at once', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => loadOrCreateKeys(folder)))
    expect(new Set(all.map(({ signing }) => signing.publicKey.id)).size).toBe(1)
    expect(await readdir(join(folder, 'keys'))).toHaveLength(1)
  })

  test('stay verifiable when they are retired', async () => {
    const old = await loadOrCreateKeys(folder)
    const signature = old.signing.sign('text')
    const now = await rotateKeys(folder)
    expect(now.signing.publicKey.id).not.toBe(old.signing.publicKey.id)
    expect(now.published).toHaveLength(2)
    const retired = now.published.find(({ id }) => id === old.signing.publicKey.id)
    expect(retired && isSignedBy(retired, 'text', signature)).toBe(true)
    expect((await stat(join(folder, 'signing-key.pem'))).mode & 0o777).toBe(0o600)
    expect((await loadOrCreateKeys(folder)).signing.publicKey).toEqual(now.signing.publicKey)
  })

  test('are refused when everybody may read them', async () => {
    await loadOrCreateKeys(folder)
    await chmod(join(folder, 'signing-key.pem'), 0o644)
    await expect(loadOrCreateKeys(folder)).rejects.toThrow('must not be open to all users')
  })

  test('are refused when a published one was exchanged', async () => {
    const { signing } = await loadOrCreateKeys(folder)
    await writeFile(join(folder, 'keys', `${signing.publicKey.id}.pem`), newSigningKey().publicKey.pem)
    await expect(loadOrCreateKeys(folder)).rejects.toThrow('holds another key')
  })
})

describe('a public key', () => {
  const { publicKey } = newSigningKey()

  test('is named after the hash of its DER form', () => {
    const der = createPublicKey(publicKey.pem).export({ type: 'spki', format: 'der' })
    expect(publicKey.id).toBe(hexOf(sha256(der)).slice(0, 16))
    expect(publicKeyFromPem(publicKey.pem)).toEqual(publicKey)
  })

  test('can be given as a JSON Web Key', () => {
    const jwk = publicKeyJwk(publicKey)
    expect(jwk).toMatchObject({ kty: 'OKP', crv: 'Ed25519', kid: publicKey.id })
    const { kty, crv, x } = jwk
    const read = createPublicKey({ key: { ...(kty && { kty }), ...(crv && { crv }), ...(x && { x }) }, format: 'jwk' })
    expect(publicKeyOf(read)).toEqual(publicKey)
  })

  test('is not well formed under another name, in another spelling, of another kind, or as nonsense', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey
    const rsaPem = rsa.export({ type: 'spki', format: 'pem' }).toString()
    expect(isWellFormed(publicKey)).toBe(true)
    expect(isWellFormed({ ...publicKey, id: '0123456789abcdef' })).toBe(false)
    expect(isWellFormed({ ...publicKey, pem: `${publicKey.pem}\n` })).toBe(false)
    expect(isWellFormed({ ...publicKey, pem: 'nonsense' })).toBe(false)
    expect(isWellFormed({ ...publicKey, pem: rsaPem })).toBe(false)
    expect(() => publicKeyFromPem(rsaPem)).toThrow('an Ed25519 key is needed')
  })
})

test('the private key file is an ordinary one that openssl reads', async () => {
  await loadOrCreateKeys(folder)
  expect(await readFile(join(folder, 'signing-key.pem'), 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----\n/)
})
