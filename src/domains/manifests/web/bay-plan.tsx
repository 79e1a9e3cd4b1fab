import { useEffect, useRef, useState } from 'preact/hooks'
import { useWords } from '#design/words/words.tsx'
import { type BayGrid, cellAfterKey } from '../bay-grid.ts'
import type { StowageCell } from '../stowage.ts'

const cellWidth = 64
const cellHeight = 40
const margin = 36
const hatch = 14

/** What a cell is known by at a glance: letters, not colour alone. */
function marksOf({ units, blockedBy }: StowageCell): string {
  const [unit] = units
  if (!unit) return blockedBy === undefined ? '' : '×'
  return [
    unit.dangerous.length > 0 ? 'D' : '',
    unit.temperatureC !== undefined ? 'R' : '',
    unit.outOfGauge ? 'O' : '',
    unit.filling === 'empty' ? 'E' : '',
  ].join('')
}

/** Which of the looks of the drawing a cell has. */
function lookOf(cell: StowageCell | undefined, port: string): string {
  const [unit] = cell?.units ?? []
  if (!unit) return cell?.blockedBy === undefined ? 'free' : 'blocked'
  if (unit.dangerous.length > 0) return 'dangerous'
  return unit.portOfDischarge === port || unit.portOfLoading === port ? 'here' : 'held'
}

/**
 * One bay from behind. One stop of the Tab key: arrows lead from cell to cell, page up and down to the next bay. The ship's sides stay
 * where they are in every language.
 */
export function BayPlan({
  grid,
  port,
  chosen,
  onChoose,
  onBay,
}: {
  grid: BayGrid
  port: string
  chosen: { readonly row: number; readonly tier: number } | undefined
  onChoose: (cell: { readonly row: number; readonly tier: number }) => void
  onBay: (by: -1 | 1) => void
}) {
  const { t } = useWords()
  const drawing = useRef<SVGSVGElement>(null)
  const [moved, setMoved] = useState(false)
  const { rows, deck, hold } = grid
  const tiers = [...deck, ...hold]
  const gap = deck.length > 0 && hold.length > 0 ? hatch : 0
  const top = (tier: number) => {
    const place = tiers.indexOf(tier)
    return margin + place * cellHeight + (place >= deck.length ? gap : 0)
  }
  const left = (row: number) => margin + rows.indexOf(row) * cellWidth
  const active = chosen ?? { row: rows[0] ?? 0, tier: tiers[0] ?? 0 }
  const key = `${active.row} ${active.tier}`
  useEffect(() => {
    if (moved) drawing.current?.querySelector<SVGGElement>(`[data-cell="${key}"]`)?.focus()
  }, [key, moved])

  const press = (event: KeyboardEvent) => {
    if (event.key === 'PageUp' || event.key === 'PageDown') {
      event.preventDefault()
      setMoved(true)
      return onBay(event.key === 'PageUp' ? -1 : 1)
    }
    const next = cellAfterKey(grid, active, event.key)
    if (next.row === active.row && next.tier === active.tier) return
    event.preventDefault()
    setMoved(true)
    onChoose(next)
  }
  const width = 2 * margin + rows.length * cellWidth
  const height = 2 * margin + tiers.length * cellHeight + gap

  return (
    <div class="bay-plan">
      <svg
        ref={drawing}
        role="application"
        aria-label={t('manifests.stowage.plan', { bay: grid.bay })}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        direction="ltr"
        onKeyDown={press}
      >
        {rows.map((row) => (
          <text key={row} class="bay-axis" x={left(row) + cellWidth / 2} y={margin - 12} text-anchor="middle">
            {two(row)}
          </text>
        ))}
        {tiers.map((tier) => (
          <text key={tier} class="bay-axis" x={margin - 8} y={top(tier) + cellHeight / 2 + 5} text-anchor="end">
            {two(tier)}
          </text>
        ))}
        {gap > 0 && (
          <rect
            class="bay-hatch"
            x={margin}
            y={margin + deck.length * cellHeight + 4}
            width={width - 2 * margin}
            height={gap - 8}
          />
        )}
        {tiers.flatMap((tier) =>
          rows.map((row) => {
            const cell = grid.cellAt(row, tier)
            const [unit] = cell?.units ?? []
            const isActive = row === active.row && tier === active.tier
            return (
              // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
              <g
                key={`${row} ${tier}`}
                data-cell={`${row} ${tier}`}
                role="button"
                class={`bay-cell is-${lookOf(cell, port)}`}
                tabIndex={isActive ? 0 : -1}
                aria-pressed={chosen !== undefined && isActive}
                aria-label={nameOf(cell, `${three(grid.bay)}${two(row)}${two(tier)}`, t)}
                onClick={() => onChoose({ row, tier })}
                onKeyDown={(event: KeyboardEvent) => {
                  if (event.key === 'Enter' || event.key === ' ') onChoose({ row, tier })
                }}
              >
                <rect x={left(row)} y={top(tier)} width={cellWidth - 2} height={cellHeight - 2} rx="3" />
                {cell && (
                  <>
                    <text x={left(row) + cellWidth / 2 - 1} y={top(tier) + 16} text-anchor="middle">
                      {unit?.portOfDischarge?.slice(-3) ?? ''}
                    </text>
                    <text class="bay-marks" x={left(row) + cellWidth / 2 - 1} y={top(tier) + 31} text-anchor="middle">
                      {marksOf(cell) ||
                        (unit?.grossKg === undefined ? '' : `${Math.round(Number(unit.grossKg) / 1000)} t`)}
                    </text>
                  </>
                )}
              </g>
            )
          }),
        )}
      </svg>
    </div>
  )
}

const two = (value: number): string => String(value).padStart(2, '0')
const three = (value: number): string => String(value).padStart(3, '0')

function nameOf(cell: StowageCell | undefined, place: string, t: ReturnType<typeof useWords>['t']): string {
  const name = t('manifests.stowage.cell', { cell: place })
  const [unit] = cell?.units ?? []
  if (!unit) {
    const blocked = cell?.blockedBy
    return `${name}, ${blocked === undefined ? t('manifests.stowage.free') : t('manifests.stowage.blocked', { number: blocked })}`
  }
  return [
    name,
    unit.number ?? unit.sizeType,
    unit.portOfDischarge,
    unit.dangerous.length > 0 ? t('manifests.stowage.dangerous') : undefined,
    unit.temperatureC === undefined ? undefined : t('manifests.stowage.reefer'),
  ]
    .filter((part) => part !== undefined)
    .join(', ')
}
