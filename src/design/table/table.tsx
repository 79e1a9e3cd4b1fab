import './table.css'
import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { Icon } from '#design/icon/icon.tsx'
import { useWords } from '#design/words/words.tsx'
import { as } from './roles.ts'
import { rowAfterKey } from './row-after-key.ts'

export interface Column<Row> {
  readonly key: string
  readonly head: string
  readonly cell: (row: Row) => ComponentChildren
  /** Figures stand at the end, so that they line up. */
  readonly align?: 'start' | 'end' | undefined
  readonly sortable?: boolean | undefined
}

export interface Sort {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}

export interface TableProps<Row> {
  /** What the table lists; read by screen readers, seen only with `captionSeen`. */
  readonly caption: string
  readonly captionSeen?: boolean | undefined
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** Where a row leads. The first column's cell becomes the link, and the whole row takes the click. */
  readonly hrefOf?: ((row: Row) => string) | undefined
  readonly sort?: Sort | undefined
  readonly onSort?: ((sort: Sort) => void) | undefined
  /** Keys of the rows selected; with `onSelect` rows can be ticked. */
  readonly selected?: ReadonlySet<string> | undefined
  readonly onSelect?: ((selected: ReadonlySet<string>) => void) | undefined
  /** How a row is called when it is ticked, e.g. its number. */
  readonly nameOf?: ((row: Row) => string) | undefined
  readonly density?: 'dense' | 'roomy' | undefined
  /** Totals or the like, below the rows: one cell for each column. */
  readonly foot?: readonly ComponentChildren[] | undefined
}

/**
 * A dense table whose head stays in sight. One stop of the Tab key: arrows move between rows, Enter opens, Space ticks.
 * Where it has less than 640 px it becomes a list of cards.
 */
export function Table<Row>(props: TableProps<Row>) {
  const { columns, rows, keyOf, selected = new Set<string>(), onSelect } = props
  const { t } = useWords()
  const body = useRef<HTMLTableSectionElement>(null)
  const [active, setActive] = useState(0)
  const current = Math.min(active, Math.max(rows.length - 1, 0))

  const toggle = (key: string) => {
    const next = new Set(selected)
    if (!next.delete(key)) next.add(key)
    onSelect?.(next)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target
    if (!(target instanceof HTMLElement) || !target.matches('.table-row-link, .table-tick')) return
    const row = rows[current]
    if (event.key === ' ' && onSelect && row && target.matches('.table-row-link')) {
      event.preventDefault()
      toggle(keyOf(row))
      return
    }
    const next = rowAfterKey(event.key, current, rows.length)
    if (next === undefined) return
    event.preventDefault()
    setActive(next)
    const kind = target.matches('.table-tick') ? '.table-tick' : '.table-row-link'
    body.current?.rows[next]?.querySelector<HTMLElement>(kind)?.focus()
  }

  const allSelected = rows.length > 0 && rows.every((row) => selected.has(keyOf(row)))

  /** Without links inside, a frame that may scroll must itself be reachable by keyboard. */
  const frame = props.hrefOf ? {} : ({ role: 'region', tabIndex: 0, 'aria-label': props.caption } as const)

  return (
    <div class="table-frame" data-density={props.density ?? 'roomy'}>
      <div class="table-scroll" {...frame}>
        <table class="table" {...as.table}>
          <caption class={props.captionSeen ? 'table-caption' : 'unseen'}>{props.caption}</caption>
          <thead {...as.rowgroup}>
            <tr {...as.row}>
              {onSelect && (
                <th {...as.columnheader} scope="col" class="table-tick-cell">
                  <input
                    type="checkbox"
                    aria-label={t('design.table.select-all')}
                    checked={allSelected}
                    onChange={() => onSelect(allSelected ? new Set() : new Set(rows.map(keyOf)))}
                  />
                </th>
              )}
              {columns.map((column) => (
                <Head key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
              ))}
            </tr>
          </thead>
          <tbody {...as.rowgroup} ref={body} onKeyDown={onKeyDown}>
            {rows.map((row, index) => {
              const key = keyOf(row)
              const stop = index === current ? 0 : -1
              return (
                <tr
                  key={key}
                  {...as.row}
                  data-selected={selected.has(key) || undefined}
                  onFocusIn={() => setActive(index)}
                >
                  {onSelect && (
                    <td {...as.cell} class="table-tick-cell">
                      <input
                        type="checkbox"
                        class="table-tick"
                        tabIndex={stop}
                        aria-label={t('design.table.select', { name: props.nameOf?.(row) ?? String(index + 1) })}
                        checked={selected.has(key)}
                        onChange={() => toggle(key)}
                      />
                    </td>
                  )}
                  {columns.map((column, place) => (
                    <td key={column.key} {...as.cell} data-label={column.head} class={alignOf(column)}>
                      {place === 0 && props.hrefOf ? (
                        <a class="table-row-link" href={props.hrefOf(row)} tabIndex={stop}>
                          {column.cell(row)}
                        </a>
                      ) : (
                        column.cell(row)
                      )}
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
          {props.foot && (
            <tfoot {...as.rowgroup}>
              <tr {...as.row}>
                {onSelect && <td {...as.cell} class="table-tick-cell" />}
                {columns.map((column, place) => (
                  <td key={column.key} {...as.cell} data-label={column.head} class={alignOf(column)}>
                    {props.foot?.[place]}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </div>
  )
}

const alignOf = ({ align }: Pick<Column<never>, 'align'>) => (align === 'end' ? 'table-end' : undefined)

function Head<Row>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>
  sort: Sort | undefined
  onSort: TableProps<Row>['onSort']
}) {
  const sorted = sort?.column === column.key ? sort.direction : undefined
  if (!column.sortable || !onSort)
    return (
      <th {...as.columnheader} scope="col" class={alignOf(column)}>
        {column.head}
      </th>
    )
  return (
    <th {...as.columnheader} scope="col" aria-sort={sorted ?? 'none'} class={alignOf(column)}>
      <button
        type="button"
        class="table-sort"
        onClick={() => onSort({ column: column.key, direction: sorted === 'ascending' ? 'descending' : 'ascending' })}
      >
        {column.head}
        <Icon name={sorted === undefined ? 'sort' : sorted === 'ascending' ? 'up' : 'down'} />
      </button>
    </th>
  )
}
