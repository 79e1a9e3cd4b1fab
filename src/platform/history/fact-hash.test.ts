import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hexOf } from '../crypto/bytes.ts'
import { hashFact } from './fact-hash.ts'
import type { FactRow } from './fact-row.ts'
import { aFact } from './fixtures.ts'

const hex = (previous: Uint8Array | null, fact: FactRow) => hexOf(hashFact(previous, fact))

test('the hash is SHA-256 of three lines that anybody can write down', () => {
  const fact = aFact({ record: '019a0000-0000-7000-8000-000000000001', number: 1, body: { b: 1, a: 'é' } })
  const written =
    'guichet-fact-v1\nnone\n{"at":"2026-11-23T09:30:00.000Z","body":{"a":"é","b":1},"by":{"name":"Salma"},' +
    '"kind":"titles","number":1,"record":"019a0000-0000-7000-8000-000000000001","type":"Imputed"}'
  expect(hex(null, fact)).toBe(createHash('sha256').update(written).digest('hex'))
  expect(hex(Buffer.alloc(32, 171), fact)).toBe(
    createHash('sha256')
      .update(written.replace('none', 'ab'.repeat(32)))
      .digest('hex'),
  )
})

test('every part of the fact, and the fact before, changes the hash', () => {
  const fact = aFact({})
  const changes: Partial<FactRow>[] = [
    { record: '019a0000-0000-7000-8000-00000000ffff' },
    { kind: 'permits' },
    { number: 2 },
    { type: 'Settled' },
    { at: '2026-11-23T09:29:59.999Z' },
    { by: { name: 'Omar' } },
    { body: { quantity: '11' } },
  ]
  const hashes = changes.map((change) => hex(null, { ...fact, ...change }))
  hashes.push(hex(null, fact), hex(Buffer.alloc(32), fact))
  expect(new Set(hashes).size).toBe(changes.length + 2)
})

test('columns a database adds, and the order it gives keys in, do not change the hash', () => {
  const fact = aFact({})
  const row = { seq: 7, ...Object.fromEntries(Object.entries(fact).reverse()) } as unknown as FactRow
  expect(hex(null, row)).toBe(hex(null, fact))
})

test('a fact keeps its hash when it went through JSON', () =>
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (body) => {
      const fact = aFact({ body })
      expect(hex(null, JSON.parse(JSON.stringify(fact)) as FactRow)).toBe(hex(null, fact))
    }),
  ))
