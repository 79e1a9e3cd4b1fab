import { typedDecimal } from '#platform/i18n/typed-decimal.ts'
import type { GridColumn } from './grid-column.ts'

export interface PasteAt {
  readonly row: number
  readonly column: number
}

/**
 * The rows after cells were pasted at a place: cells fill columns to the right and rows downwards, rows are added as needed
 * up to `most`. Cells beyond the last column fall away. Choices are recognised by their label as well as by their value.
 */
export function pasted<Row extends { readonly id: string }>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  at: PasteAt,
  cells: readonly (readonly string[])[],
  newRow: () => Row,
  most: number,
): Row[] {
  const result = [...rows]
  for (const [down, line] of cells.entries()) {
    const place = at.row + down
    if (place >= most) break
    let row = result[place] ?? newRow()
    for (const [across, text] of line.entries()) {
      const column = columns[at.column + across]
      if (column) row = { ...row, [column.key]: cellValue(column, text) }
    }
    result[place] = row
  }
  return result
}

function cellValue<Row>(column: GridColumn<Row>, text: string): string {
  switch (column.kind) {
    case 'number':
      return typedDecimal(text) ?? text
    case 'select':
      return column.options.find(({ value, label }) => same(value, text) || same(label, text))?.value ?? ''
    case 'code':
    case 'text':
      return text
  }
}

const same = (a: string, b: string) => a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0
