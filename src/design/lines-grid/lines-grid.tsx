import './lines-grid.css'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '#design/button/button.tsx'
import { Icon } from '#design/icon/icon.tsx'
import { as } from '#design/table/roles.ts'
import { useWords } from '#design/words/words.tsx'
import { cellAfterKey } from './cell-after-key.ts'
import { cellsOf, holdsCells } from './cells.ts'
import { GridCell } from './grid-cell.tsx'
import type { GridColumn } from './grid-column.ts'
import { pasted } from './paste.ts'

export interface LinesGridProps<Row extends { readonly id: string }> {
  /** JSON pointer of the list, e.g. `/lines`; the cell of the second line's `hs` has the id `/lines/1/hs`. */
  readonly name: string
  readonly caption: string
  readonly columns: readonly GridColumn<Row>[]
  readonly rows: readonly Row[]
  readonly onChange: (rows: readonly Row[]) => void
  readonly newRow: () => Row
  /** The error that stands at a cell's pointer. */
  readonly errorAt?: ((pointer: string) => string | undefined) | undefined
  /** Rows at most; 500 when absent. */
  readonly most?: number | undefined
  /** Live totals, beside the button that adds a line. */
  readonly totals?: ComponentChildren
}

/**
 * Rows of cells, typed or pasted from a spreadsheet. Up and down move between lines, left and right between cells when the
 * caret is at an end, Enter goes down and adds a line after the last. Under 640 px each line is a card.
 */
export function LinesGrid<Row extends { readonly id: string }>(props: LinesGridProps<Row>) {
  const { name, columns, rows, onChange, newRow, most = 500 } = props
  const { t, direction } = useWords()
  const [told, setTold] = useState('')

  const idOf = (row: number, column: number) => `${name}/${row}/${columns[column]?.key}`
  const focus = (row: number, column: number) =>
    requestAnimationFrame(() => document.getElementById(idOf(row, column))?.focus())
  const change = (at: number, row: Row) => onChange(rows.map((old, index) => (index === at ? row : old)))
  const add = () => {
    onChange([...rows, newRow()])
    focus(rows.length, 0)
  }
  const remove = (at: number) => {
    onChange(rows.filter((_, index) => index !== at))
    if (rows.length > 1) focus(Math.min(at, rows.length - 2), 0)
  }

  const onKeyDown = (event: KeyboardEvent, row: number, column: number) => {
    const next = cellAfterKey(event, { row, column }, { rows: rows.length, columns: columns.length }, direction)
    if (!next) return
    event.preventDefault()
    if (next.row < rows.length) focus(next.row, next.column)
    else if (rows.length < most) add()
  }

  const onPaste = (event: ClipboardEvent, row: number, column: number) => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (!holdsCells(text)) return
    event.preventDefault()
    const cells = cellsOf(text)
    onChange(pasted(rows, columns, { row, column }, cells, newRow, most))
    setTold(t('design.lines-grid.pasted', { rows: Math.min(cells.length, most - row) }))
  }

  const shares = columns.map(({ share = 1 }) => `minmax(0, ${share}fr)`).join(' ')

  return (
    <div class="lines-frame">
      <table class="lines" {...as.table} id={name} tabIndex={-1} style={{ '--lines-columns': `2.5rem ${shares} 3rem` }}>
        <caption class="unseen">{props.caption}</caption>
        <thead {...as.rowgroup}>
          <tr class="lines-head" {...as.row}>
            <th {...as.columnheader} scope="col" class="lines-number">
              <span aria-hidden="true">#</span>
              <span class="unseen">{t('design.lines-grid.number')}</span>
            </th>
            {columns.map(({ key, head, kind }) => (
              <th key={key} {...as.columnheader} scope="col" class={kind === 'number' ? 'lines-end' : undefined}>
                {head}
              </th>
            ))}
            <th {...as.columnheader} scope="col">
              <span class="unseen">{t('design.lines-grid.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody {...as.rowgroup}>
          {rows.map((row, at) => (
            <tr key={row.id} class="lines-row" {...as.row}>
              <th {...as.rowheader} scope="row" class="lines-number">
                <span class="lines-number-word">{t('design.lines-grid.line', { number: at + 1 })}</span>
                <bdi class="lines-number-figure" aria-hidden="true">
                  {at + 1}
                </bdi>
              </th>
              {columns.map((column, across) => {
                const error = props.errorAt?.(idOf(at, across))
                return (
                  <td
                    key={column.key}
                    {...as.cell}
                    class="lines-cell"
                    data-label={column.head}
                    onKeyDown={(event) => onKeyDown(event, at, across)}
                    onPaste={(event) => onPaste(event, at, across)}
                  >
                    <GridCell
                      column={column}
                      row={row}
                      id={idOf(at, across)}
                      label={t('design.lines-grid.cell', { column: column.head, number: at + 1 })}
                      error={error}
                      onChange={(changed) => change(at, changed)}
                    />
                    {error && (
                      <span class="field-error" id={`${idOf(at, across)}-error`}>
                        <Icon name="refused" />
                        {error}
                      </span>
                    )}
                  </td>
                )
              })}
              <td {...as.cell} class="lines-remove">
                <Button kind="quiet" icon="remove" iconOnly onClick={() => remove(at)}>
                  {t('design.lines-grid.remove', { number: at + 1 })}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p class="lines-empty">{t('design.lines-grid.empty')}</p>}
      <div class="lines-foot">
        <Button
          icon="plus"
          onClick={add}
          impossible={rows.length >= most ? t('design.lines-grid.full', { most }) : undefined}
        >
          {t('design.lines-grid.add')}
        </Button>
        <span class="lines-hint">{t('design.lines-grid.paste')}</span>
        {props.totals && <div class="lines-totals">{props.totals}</div>}
      </div>
      <span class="unseen" role="status">
        {told}
      </span>
    </div>
  )
}
