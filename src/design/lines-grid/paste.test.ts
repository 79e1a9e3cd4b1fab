import { expect, test } from 'vitest'
import type { GridColumn } from './grid-column.ts'
import { pasted } from './paste.ts'

interface Line {
  readonly id: string
  readonly goods?: string
  readonly quantity?: string
  readonly unit?: string
}

const columns: GridColumn<Line>[] = [
  { key: 'goods', head: 'Goods', kind: 'text' },
  { key: 'quantity', head: 'Quantity', kind: 'number' },
  { key: 'unit', head: 'Unit', kind: 'select', options: [{ value: 'KGM', label: 'Kilogram' }] },
]
let ids = 0
const newRow = (): Line => ({ id: `new-${++ids}` })

test('cells fill rows and columns from the place of the paste, and rows are added', () => {
  const rows = pasted(
    [{ id: 'a', goods: 'kept' }],
    columns,
    { row: 0, column: 1 },
    [
      ['1 234,5', 'kgm'],
      ['7', 'kilogram'],
    ],
    newRow,
    500,
  )
  expect(rows).toEqual([
    { id: 'a', goods: 'kept', quantity: '1234.5', unit: 'KGM' },
    { id: expect.stringContaining('new'), quantity: '7', unit: 'KGM' },
  ])
})

test('what is no number stays as it was typed, to be corrected', () =>
  expect(pasted([], columns, { row: 0, column: 1 }, [['douze']], newRow, 500)).toMatchObject([{ quantity: 'douze' }]))

test('cells beyond the last column fall away', () =>
  expect(pasted([{ id: 'a' }], columns, { row: 0, column: 2 }, [['KGM', 'beyond']], newRow, 500)).toEqual([
    { id: 'a', unit: 'KGM' },
  ]))

test('no more rows are made than are allowed', () =>
  expect(pasted([], columns, { row: 0, column: 0 }, [['a'], ['b'], ['c']], newRow, 2)).toHaveLength(2))
