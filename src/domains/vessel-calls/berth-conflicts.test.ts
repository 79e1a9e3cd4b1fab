import { expect, test } from 'vitest'
import { berthConflicts } from './berth-conflicts.ts'
import { law } from './fixtures.ts'

const [east, pub] = law.ports[0]?.berths ?? []
const lying = {
  loaM: '148',
  draughtM: '8',
  dangerousClasses: [] as string[],
  from: '2026-11-26T06:00:00.000Z',
  until: '2026-11-26T18:00:00.000Z',
}
const reasons = (
  over: Partial<typeof lying>,
  berth = east,
  others: Parameters<typeof berthConflicts>[2] = [],
  margin?: number,
) => (berth ? berthConflicts({ ...lying, ...over }, berth, others, margin).map(({ reason }) => reason) : ['no berth'])

test('a ship that fits an empty berth has no conflict', () => expect(reasons({})).toEqual([]))

test('every reason is said, not only the first', () =>
  expect(reasons({ loaM: '160', dangerousClasses: ['3'] }, pub)).toEqual([
    'berth-too-short',
    'berth-too-shallow',
    'berth-without-class',
  ]))

test('a class is admitted by itself or by the class it is a division of, not by a sister', () => {
  expect(reasons({ dangerousClasses: ['2.1', '3'] })).toEqual([])
  expect(reasons({ dangerousClasses: ['2.3'] })).toEqual(['berth-without-class'])
})

test('between two ships lies the margin, before and after', () => {
  const other = {
    call: 'C',
    ship: 'Other',
    berth: 'E1',
    from: '2026-11-26T18:59:00.000Z',
    until: '2026-11-27T06:00:00.000Z',
  }
  expect(reasons({}, east, [other])).toEqual(['berth-taken'])
  expect(reasons({}, east, [{ ...other, from: '2026-11-26T19:00:00.000Z' }])).toEqual([])
  expect(reasons({}, east, [{ ...other, from: '2026-11-26T18:00:00.000Z' }], 0)).toEqual([])
  expect(reasons({}, east, [{ ...other, berth: 'P1' }])).toEqual([])
})

test('a window that ends before it begins is none', () =>
  expect(reasons({ until: '2026-11-26T05:00:00.000Z' })).toEqual(['window-ends-before-it-begins']))
