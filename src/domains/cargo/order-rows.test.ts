import { expect, test } from 'vitest'
import { objects } from '#kernel/decision.ts'
import { mostRows, orderRows } from './order-rows.ts'

const faultsOf = (...table: readonly (readonly string[])[]) => {
  const read = orderRows(table)
  return objects(read) ? read.objections.map(({ reason, field }) => `${reason} ${field}`) : []
}

test('columns come in any order, unknown ones are passed over, and empty lines too', () =>
  expect(
    orderRows([
      ['BILL', 'Remark', 'manifest'],
      ['B-1', 'x', 'M-1'],
      ['', '', ''],
    ]),
  ).toEqual([{ row: 2, cells: { bill: 'B-1', manifest: 'M-1' } }]))

test('every fault of every row is told at its column', () =>
  expect(
    faultsOf(
      ['manifest', 'bill', 'freight', 'validUntil'],
      ['M-1', 'B-1', 'maybe', '31/12/2026'],
      ['M-1', '', 'paid', ''],
      ['M-1', 'B-1', '', ''],
    ),
  ).toEqual([
    'not-a-day /rows/2/validUntil',
    'not-a-freight /rows/2/freight',
    'value-needed /rows/3/bill',
    'bill-twice /rows/4/bill',
  ]))

test('a table without its columns, without rows, or with too many is told so at once', () => {
  expect(faultsOf(['a', 'b'], ['1', '2'])).toEqual(['order-columns-missing /rows/1'])
  expect(faultsOf(['manifest', 'bill'])).toEqual(['no-rows /rows/2'])
  const many = Array.from({ length: mostRows + 1 }, (_, i) => ['M-1', `B-${i}`])
  expect(faultsOf(['manifest', 'bill'], ...many)).toEqual([`too-many-rows /rows/${mostRows + 2}`])
})
