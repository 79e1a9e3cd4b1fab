import { expect, test } from 'vitest'
import { type ExitSlip, oldestListMs, readRevokedList, readSlip, slipVerdict } from './exit-slip.ts'

const slip: ExitSlip = {
  id: '00000000-0000-7000-8000-000000000001',
  appointment: '00000000-0000-7000-8000-000000000002',
  number: 'X20260000001K',
  terminal: 'EAST',
  vehicle: 'TL1234',
  driver: 'Dan Driver',
  units: ['MSKU0000017'],
  packages: 20,
  subjectToWeighing: false,
  validUntil: '2026-11-24T09:30:00.000Z',
}
const now = '2026-11-23T09:30:00.000Z'
const list = (over: object = {}) => ({ terminal: 'EAST', at: now, revoked: [], ...over })
const at = (ms: number) => new Date(Date.parse(now) + ms).toISOString()

test('a genuine code is good when the list is fresh and does not name it', () =>
  expect(slipVerdict(slip, list(), { now, terminal: 'EAST' })).toBe('good'))

test.each([
  ['forged', undefined, list()],
  ['elsewhere', { ...slip, terminal: 'BULK' }, list()],
  ['expired', { ...slip, validUntil: now }, list()],
  ['revoked', slip, list({ revoked: [slip.id] })],
  ['list-too-old', slip, undefined],
  ['list-too-old', slip, list({ at: at(-oldestListMs - 1) })],
  ['list-too-old', slip, list({ at: at(oldestListMs + 1) })],
  ['list-too-old', slip, list({ terminal: 'BULK' })],
] as const)('says %s', (verdict, shown, heard) =>
  expect(slipVerdict(shown, heard, { now, terminal: 'EAST' })).toBe(verdict),
)

test('a list of exactly five minutes still counts, and an old one still says what it names', () => {
  expect(slipVerdict(slip, list({ at: at(-oldestListMs) }), { now, terminal: 'EAST' })).toBe('good')
  const old = list({ at: at(-10 * oldestListMs), revoked: [slip.id] })
  expect(slipVerdict(slip, old, { now, terminal: 'EAST' })).toBe('revoked')
})

test('texts of another shape are no slip and no list', () => {
  for (const text of ['', 'null', '{}', '[]', '[1,2,3,4,5,6,7,8,9,10]']) expect(readSlip(text)).toBeUndefined()
  for (const text of ['', 'null', '[]', '{"terminal":"EAST"}']) expect(readRevokedList(text)).toBeUndefined()
})
