import { describe, expect, test } from 'vitest'
import { hexOf } from '../crypto/bytes.ts'
import { hashFact } from './fact-hash.ts'
import { aChain, aSealedLog } from './fixtures.ts'
import { newSigningKey } from './keys.ts'
import { type Receipt, verifyReceipt } from './receipt.ts'
import { signHead } from './signed-head.ts'

const record = '019a0000-0000-7000-8000-000000000001'
const log = await aSealedLog([aChain(record, 5), aChain('019a0000-0000-7000-8000-000000000002', 9)])
const { publicKey } = log.key
const logged = log.logged[3]
if (!logged) throw new Error('the log has a fourth fact')
const previousHash = log.logged[2]?.hash ?? null
const receipt: Receipt = { ...logged, previousHash, head: log.head, publicKey }
const yes = { ok: true }
const no = (reason: string) => ({ ok: false, reason })
const after = (change: Partial<Receipt>) => verifyReceipt({ ...receipt, ...change }, [publicKey])

describe('a receipt', () => {
  test('proves that the fact is unchanged, in the log, and answered for by a known key', () => {
    const read: unknown = JSON.parse(JSON.stringify(receipt))
    expect(verifyReceipt(read, [newSigningKey().publicKey, publicKey])).toEqual({
      unchanged: yes,
      inLog: yes,
      signed: yes,
    })
  })

  test('of the first fact of a record has no fact before', () => {
    const first = { ...receipt, ...log.logged[0], previousHash: null }
    expect(verifyReceipt(first, [publicKey])).toEqual({ unchanged: yes, inLog: yes, signed: yes })
    expect(verifyReceipt({ ...first, previousHash }, [publicKey]).unchanged).toEqual(no('fact-altered'))
  })

  test('shows that the fact was altered, though its hash is still in the log', () => {
    const altered = no('fact-altered')
    expect(after({ fact: { ...receipt.fact, at: '2020-01-01T00:00:00.000Z' } })).toEqual({
      unchanged: altered,
      inLog: yes,
      signed: yes,
    })
    expect(after({ fact: { ...receipt.fact, body: { quantity: '1' } } }).unchanged).toEqual(altered)
    expect(after({ previousHash: 'ab'.repeat(32) }).unchanged).toEqual(altered)
    expect(after({ previousHash: null }).unchanged).toEqual(altered)
    const cutOff = hexOf(hashFact(null, receipt.fact))
    expect(after({ previousHash: null, hash: cutOff }).unchanged).toEqual(altered)
    expect(after({ fact: { ...receipt.fact, body: { half: '\ud800' } } }).unchanged).toEqual(altered)
  })

  test('shows that the log holds no such fact there', () => {
    expect(after({ leafIndex: 4 })).toEqual({ unchanged: yes, inLog: no('not-under-head'), signed: yes })
    expect(after({ inclusion: receipt.inclusion.slice(1) }).inLog).toEqual(no('not-under-head'))
    expect(after({ hash: 'ab'.repeat(32) }).inLog).toEqual(no('not-under-head'))
  })

  test('says why the signature does not count', () => {
    const stranger = newSigningKey()
    const strangersHead = signHead(stranger, log.head)
    expect(after({ head: { ...log.head, size: 15 } }).signed).toEqual(no('signature-wrong'))
    expect(after({ head: strangersHead }).signed).toEqual(no('key-absent'))
    expect(after({ publicKey: { ...publicKey, pem: stranger.publicKey.pem } }).signed).toEqual(no('key-malformed'))
    expect(after({ head: strangersHead, publicKey: stranger.publicKey })).toEqual({
      unchanged: yes,
      inLog: yes,
      signed: no('key-not-trusted'),
    })
    const namesake = { ...stranger.publicKey, id: publicKey.id }
    expect(verifyReceipt(receipt, [namesake]).signed).toEqual(no('key-not-trusted'))
    expect(verifyReceipt(receipt, []).signed).toEqual(no('key-not-trusted'))
  })

  test('leaves trust to a reader who knows no key yet', () => {
    expect(verifyReceipt(receipt, undefined).signed).toEqual(yes)
    expect(after({ head: { ...log.head, size: 15 } }).signed).toEqual(no('signature-wrong'))
  })

  test('is not anything else', () => {
    const notOne = no('not-a-receipt')
    for (const other of [undefined, null, 'text', {}, { ...receipt, extra: 1 }, { ...receipt, hash: 'AB'.repeat(32) }])
      expect(verifyReceipt(other, [publicKey])).toEqual({ unchanged: notOne, inLog: notOne, signed: notOne })
  })
})
