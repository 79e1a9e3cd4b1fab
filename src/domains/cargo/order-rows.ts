import { type Objection, type Objections, objections } from '#kernel/decision.ts'
import { freights } from './lot.ts'

/** Columns of a table of delivery orders to issue; `manifest` and `bill` must be filled in, the rest comes from the draft. */
export const orderColumns = [
  'manifest',
  'bill',
  'beneficiary',
  'representative',
  'freight',
  'validUntil',
  'returnDepot',
  'conditions',
] as const
export type OrderColumn = (typeof orderColumns)[number]

/** One delivery order to issue; `row` as a spreadsheet counts, the names being row 1. Companies by code or identifier. */
export interface OrderRow {
  readonly row: number
  readonly cells: Partial<Record<OrderColumn, string>> & { readonly manifest: string; readonly bill: string }
}

type BadTable =
  | 'order-columns-missing'
  | 'no-rows'
  | 'too-many-rows'
  | 'value-needed'
  | 'bill-twice'
  | 'not-a-day'
  | 'not-a-freight'

/** Rows of a table at most. */
export const mostRows = 500

/** The orders of a table as spreadsheets save it; every fault of every row is objected to at its column. */
export function orderRows(table: readonly (readonly string[])[]): readonly OrderRow[] | Objections<BadTable> {
  const [names = [], ...lines] = table
  const columns = names.map((name) => orderColumns.find((one) => one.toLowerCase() === name.trim().toLowerCase()))
  if (!columns.includes('manifest') || !columns.includes('bill')) return objections([fault('order-columns-missing', 1)])
  const rows = lines
    .map((line, i) => ({ row: i + 2, cells: cellsOf(line, columns) }))
    .filter(({ cells }) => Object.keys(cells).length > 0)
  if (rows.length === 0) return objections([fault('no-rows', 2)])
  if (rows.length > mostRows) return objections([fault('too-many-rows', mostRows + 2, undefined, { most: mostRows })])

  const seen = new Set<string>()
  const faults = rows.flatMap(({ row, cells }) => {
    const key = JSON.stringify([cells.manifest, cells.bill])
    const twice = seen.has(key)
    seen.add(key)
    return [
      ...(['manifest', 'bill'] as const).flatMap((one) => (cells[one] ? [] : [fault('value-needed', row, one)])),
      ...(twice ? [fault('bill-twice', row, 'bill')] : []),
      ...(cells.validUntil && !/^\d{4}-\d{2}-\d{2}$/.test(cells.validUntil)
        ? [fault('not-a-day', row, 'validUntil')]
        : []),
      ...(cells.freight && !(freights as readonly string[]).includes(cells.freight)
        ? [fault('not-a-freight', row, 'freight')]
        : []),
    ]
  })
  return faults.length > 0 ? objections(faults) : (rows as readonly OrderRow[])
}

/** A fault at its place in the table. */
export const placeOfRow = (row: number, column = ''): string => `/rows/${row}${column && `/${column}`}`

const fault = <Reason extends BadTable>(
  reason: Reason,
  row: number,
  column?: OrderColumn,
  about: Readonly<Record<string, number>> = {},
): Objection<Reason> => ({
  kind: 'invalid',
  reason,
  about: { row, ...about },
  field: placeOfRow(row, column),
})

function cellsOf(line: readonly string[], columns: readonly (OrderColumn | undefined)[]) {
  const cells: Partial<Record<OrderColumn, string>> = {}
  for (const [i, text] of line.entries()) {
    const column = columns[i]
    if (column !== undefined && text.trim() !== '') cells[column] = text.trim().slice(0, 1000)
  }
  return cells
}
