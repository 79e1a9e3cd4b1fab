import { CodeControl } from '#design/code-picker/code-control.tsx'
import { directionOfTyped } from '#design/field/direction.ts'
import { DecimalControl } from '#design/number-input/decimal-control.tsx'
import type { GridColumn } from './grid-column.ts'

interface GridCellProps<Row> {
  readonly column: GridColumn<Row>
  readonly row: Row
  readonly id: string
  readonly label: string
  readonly error: string | undefined
  readonly onChange: (row: Row) => void
}

/** The control of one cell. */
export function GridCell<Row>({ column, row, id, label, error, onChange }: GridCellProps<Row>) {
  const value = String(row[column.key] ?? '')
  const set = (text: string): Row => ({ ...row, [column.key]: text })
  const control = {
    id,
    name: id,
    'aria-label': label,
    'aria-invalid': error === undefined ? undefined : ('true' as const),
    'aria-describedby': error === undefined ? undefined : `${id}-error`,
  }

  switch (column.kind) {
    case 'number':
      return <DecimalControl control={control} value={value} onChange={(text) => onChange(set(text))} />
    case 'code':
      return (
        <CodeControl
          control={control}
          value={value}
          search={column.search}
          onChange={(code, option) => {
            const changed = set(code)
            onChange(option && column.onTake ? column.onTake(changed, option) : changed)
          }}
        />
      )
    case 'select':
      return (
        <select
          {...control}
          class="control"
          value={value}
          onChange={(event) => onChange(set(event.currentTarget.value))}
        >
          <option value="" />
          {column.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )
    case 'text':
      return (
        <input
          {...control}
          class="control"
          dir={directionOfTyped(value)}
          autocomplete="off"
          value={value}
          onInput={(event) => onChange(set(event.currentTarget.value))}
        />
      )
  }
}
