import { expect, test } from 'vitest'
import { legalOffsets } from './legal-offsets.ts'

test('a zone that changes its clocks twice a year has an entry for every change in the range', () => {
  expect(legalOffsets('Europe/Paris', '2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z')).toEqual([
    { from: '2026-01-01T00:00:00.000Z', minutes: 60 },
    { from: '2026-03-29T01:00:00.000Z', minutes: 120 },
    { from: '2026-10-25T01:00:00.000Z', minutes: 60 },
  ])
})

test('a zone west of Greenwich is behind UTC', () => {
  expect(legalOffsets('America/New_York', '2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z')).toEqual([
    { from: '2026-01-01T00:00:00.000Z', minutes: -300 },
  ])
})

test('a zone that never changes has one entry, with zero and not minus zero', () => {
  expect(legalOffsets('Etc/UTC', '2026-01-01T00:00:00.000Z', '2036-01-01T00:00:00.000Z')).toEqual([
    { from: '2026-01-01T00:00:00.000Z', minutes: 0 },
  ])
})

test('a change at the end of the range does not belong to it', () => {
  expect(legalOffsets('Europe/Paris', '2026-01-01T00:00:00.000Z', '2026-03-29T01:00:00.000Z')).toHaveLength(1)
})

test('a zone nobody knows is named in the error', () => {
  expect(() => legalOffsets('Testland/Capital', '2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z')).toThrow(
    'knows no zone Testland/Capital',
  )
})
