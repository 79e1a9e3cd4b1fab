import { describe, expect, test } from 'vitest'
import { hashFact } from './fact-hash.ts'
import { aChain, aFact } from './fixtures.ts'
import { type HashedFact, verifyChain } from './verify-chain.ts'

const chain = aChain('019a0000-0000-7000-8000-000000000001', 10)
const at = (number: number): HashedFact => chain[number - 1] ?? { fact: aFact({}), hash: Buffer.alloc(32) }

describe('the chain of a record', () => {
  test('is whole when nobody touched it', () => {
    expect(verifyChain(chain)).toEqual({ ok: true, facts: 10 })
    expect(verifyChain([])).toEqual({ ok: true, facts: 0 })
  })

  test('names the fact that was edited', () => {
    const edited = chain.with(4, { ...at(5), fact: { ...at(5).fact, body: { quantity: '1' } } })
    expect(verifyChain(edited)).toEqual({ ok: false, number: 5, reason: 'fact-altered' })
  })

  test('names the fact that was dated back', () => {
    const backDated = chain.with(2, { ...at(3), fact: { ...at(3).fact, at: '2020-01-01T00:00:00.000Z' } })
    expect(verifyChain(backDated)).toEqual({ ok: false, number: 3, reason: 'fact-altered' })
  })

  test('names the next fact when an edited one was hashed anew', () => {
    const fact = { ...at(5).fact, body: { quantity: '1' } }
    const rehashed = chain.with(4, { fact, hash: hashFact(at(4).hash, fact) })
    expect(verifyChain(rehashed)).toEqual({ ok: false, number: 6, reason: 'fact-altered' })
  })

  test('names the place where a fact was removed', () => {
    expect(verifyChain(chain.toSpliced(3, 1))).toEqual({ ok: false, number: 5, reason: 'facts-missing' })
    expect(verifyChain(chain.slice(1))).toEqual({ ok: false, number: 2, reason: 'facts-missing' })
  })

  test('names the place where facts changed order', () => {
    expect(verifyChain(chain.with(3, at(5)).with(4, at(4)))).toEqual({ ok: false, number: 5, reason: 'facts-missing' })
  })

  test('names a fact that was slipped in', () => {
    expect(verifyChain(chain.toSpliced(3, 0, at(3)))).toEqual({ ok: false, number: 3, reason: 'number-repeated' })
    const forged = { fact: aFact({ record: at(1).fact.record, number: 11 }), hash: Buffer.alloc(32) }
    expect(verifyChain([...chain, forged])).toEqual({ ok: false, number: 11, reason: 'fact-altered' })
  })

  test('names a fact of another record or house', () => {
    const other = aFact({ record: '019a0000-0000-7000-8000-000000000002', number: 11 })
    const moved = { fact: other, hash: hashFact(at(10).hash, other) }
    expect(verifyChain([...chain, moved])).toEqual({ ok: false, number: 11, reason: 'other-record' })
    const otherHouse = { ...at(10), fact: { ...at(10).fact, kind: 'permits' } }
    expect(verifyChain(chain.with(9, otherHouse))).toEqual({ ok: false, number: 10, reason: 'other-record' })
  })
})
