import { useState } from 'preact/hooks'
import { useWords } from '#design/words/words.tsx'
import type { PortLaw } from '#domains/ports/port-law.ts'
import type { PlanLine } from '../../views.ts'
import type { Deciding } from './decide-dialog.tsx'
import { hoursShown, movedTo, placeIn } from './place-in-plan.ts'

const everyHours = 6

/**
 * Berths one below the other, hours from the start of the line to its end. A ship is dragged to another berth or hour, or
 * opened with Enter; either way the decision is made in a form.
 */
export function PlanGrid({
  berths,
  from,
  lines,
  decides,
  onDecide,
}: {
  berths: PortLaw['ports'][number]['berths']
  from: string
  lines: readonly PlanLine[]
  decides: boolean
  onDecide: (deciding: Deciding) => void
}) {
  const { t, format, language, direction } = useWords()
  const [dragged, setDragged] = useState<PlanLine>()
  const drop = (event: DragEvent, berth: string) => {
    event.preventDefault()
    if (!dragged || !(event.currentTarget instanceof HTMLElement)) return
    const { left, right, width } = event.currentTarget.getBoundingClientRect()
    const share = (direction === 'ltr' ? event.clientX - left : right - event.clientX) / width
    onDecide({ id: dragged.id, berth, ...movedTo(from, share, dragged) })
    setDragged(undefined)
  }
  const hours = Array.from({ length: hoursShown / everyHours }, (_, i) =>
    new Date(Date.parse(from) + i * everyHours * 3_600_000).toISOString(),
  )
  return (
    <section class="plan-grid" aria-label={t('calls.page.plan')}>
      <div class="plan-row plan-head" aria-hidden="true">
        <span />
        <div class="plan-hours">
          {hours.map((hour) => (
            <span key={hour}>
              <bdi>{format.time(hour)}</bdi>
            </span>
          ))}
        </div>
      </div>
      {berths.map(({ code, name, lengthM, draughtM }) => (
        <div key={code} class="plan-row">
          <div class="plan-berth">
            <strong>
              <bdi>{code}</bdi>
            </strong>
            <span>{name[language]}</span>
            <small>
              <bdi dir="ltr">{`${lengthM} m / ${draughtM} m`}</bdi>
            </small>
          </div>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the ships are buttons. */}
          <div
            class="plan-line"
            onDragOver={(event) => decides && event.preventDefault()}
            onDrop={(event) => drop(event, code)}
          >
            {lines
              .filter(({ berth }) => berth === code)
              .map((line) => (
                <PlannedShip
                  key={line.id}
                  line={line}
                  from={from}
                  decides={decides}
                  onDrag={() => setDragged(line)}
                  onDecide={onDecide}
                />
              ))}
          </div>
        </div>
      ))}
    </section>
  )
}

function PlannedShip({
  line,
  from,
  decides,
  onDrag,
  onDecide,
}: {
  line: PlanLine
  from: string
  decides: boolean
  onDrag: () => void
  onDecide: (deciding: Deciding) => void
}) {
  const { t, format } = useWords()
  const { start, length } = placeIn(from, line)
  const said = [
    line.ship,
    t(`calls.plan-state.${line.state}`),
    `${format.instant(line.from)} – ${format.instant(line.until)}`,
    ...line.conflicts.map(({ reason }) => t(`calls.conflict.${reason}`)),
  ].join(' · ')
  const place = { 'inset-inline-start': `${start}%`, 'inline-size': `${length}%` }
  const look = `plan-ship plan-${line.state}${line.conflicts.length > 0 ? ' plan-collides' : ''}`
  if (!decides)
    return (
      <a class={look} style={place} href={`/calls/${line.id}`} title={said} aria-label={said}>
        <bdi>{line.ship}</bdi>
      </a>
    )
  return (
    <button
      type="button"
      class={look}
      style={place}
      draggable
      title={said}
      aria-label={said}
      onDragStart={onDrag}
      onClick={() => onDecide({ id: line.id, berth: line.berth ?? '', from: line.from, until: line.until })}
    >
      <bdi>{line.ship}</bdi>
    </button>
  )
}
