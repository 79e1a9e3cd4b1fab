import { expect, test } from 'vitest'
import { aContent } from '../../fixtures.ts'
import { changedFields } from './changed-fields.ts'

const before = aContent()
const [line] = before.lines

test('a content that says the same has no changed field', () => expect(changedFields(before, before)).toEqual([]))

test('a changed field is told with its path, old and new value', () =>
  expect(changedFields(before, { ...before, contract: { ...before.contract, number: 'CT-9' } })).toEqual([
    { path: 'contract.number', before: before.contract.number, after: 'CT-9' },
  ]))

test('a field that was empty has only a new value', () =>
  expect(changedFields({ ...before, reason: 'stock' }, before)).toEqual([{ path: 'reason', before: 'stock' }]))

test('a changed quantity is told with its goods and unit', () =>
  expect(
    changedFields(before, { ...before, lines: before.lines.map((one) => ({ ...one, quantity: '1' })) }),
  ).toContainEqual({
    path: 'lines.quantity',
    line: line?.designation,
    unit: line?.unit,
    before: line?.quantity,
    after: '1',
  }))

test('a line that goes and one that comes are told by their goods', () => {
  const other = { ...before.lines[0], id: '018f0000-0000-7000-8000-00000000ffff', designation: 'Pallets' }
  expect(changedFields(before, { ...before, lines: [other as (typeof before.lines)[number]] })).toEqual([
    ...before.lines.map(({ designation }) => ({ path: 'lines', before: designation })),
    { path: 'lines', after: 'Pallets' },
  ])
})
