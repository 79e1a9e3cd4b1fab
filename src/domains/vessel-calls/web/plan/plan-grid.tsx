import { useState } from 'preact/hooks'
import { useSession } from '#apps/web/session.tsx'
import { Icon } from '#design/icon/icon.tsx'
import { useWords } from '#design/words/words.tsx'
import type { PortLaw } from '#domains/ports/port-law.ts'
import { legalOffset } from '#platform/i18n/legal-offset.ts'
import type { PlanLine } from '../../views.ts'
import type { Deciding } from './decide-dialog.tsx'
import { hoursShown, laterBy, movedTo, placeIn } from './place-in-plan.ts'

const everyHours = 6

/**
 * Berths one below the other, hours from the start of the line to its end. A ship is dragged to another berth or hour, moved
 * with the arrows or opened with Enter; either way the decision is made in a form.
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
  const { country } = useSession()
  const localDay = (instant: string) =>
    new Date(Date.parse(instant) + legalOffset(country.offsets)(instant) * 60_000).toISOString().slice(0, 10)
  const [dragged, setDragged] = useState<PlanLine>()
  const drop = (event: DragEvent, berth: string) => {
    event.preventDefault()
    if (!dragged || !(event.currentTarget instanceof HTMLElement)) return
    const { left, right, width } = event.currentTarget.getBoundingClientRect()
    const share = (direction === 'ltr' ? event.clientX - left : right - event.clientX) / width
    onDecide({ id: dragged.id, berth, ...movedTo(from, share, dragged) })
    setDragged(undefined)
  }
  /** An arrow moves a ship by an hour, or to the berth above or below. */
  const move = (event: KeyboardEvent, line: PlanLine) => {
    const ahead = direction === 'ltr' ? 'ArrowRight' : 'ArrowLeft'
    const back = direction === 'ltr' ? 'ArrowLeft' : 'ArrowRight'
    const hours = event.key === ahead ? 1 : event.key === back ? -1 : 0
    const rows = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (hours === 0 && rows === 0) return
    event.preventDefault()
    const row = berths.findIndex(({ code }) => code === line.berth) + rows
    const berth = berths[Math.max(0, Math.min(berths.length - 1, row))]?.code ?? ''
    onDecide({ id: line.id, berth, ...laterBy(hours, line) })
  }
  const now = new Date().toISOString()
  const { start: nowAt } = placeIn(from, { from: now, until: now })
  const days = [from, laterBy(24, { from, until: from }).from]
  const hours = Array.from({ length: hoursShown / everyHours }, (_, i) =>
    new Date(Date.parse(from) + i * everyHours * 3_600_000).toISOString(),
  )
  return (
    <section class="plan-grid" aria-label={t('calls.page.plan')}>
      <div class="plan-row plan-head" aria-hidden="true">
        <span />
        <div class="plan-hours plan-days">
          {days.map((day) => (
            <strong key={day}>{format.day(localDay(day))}</strong>
          ))}
        </div>
      </div>
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
            {nowAt > 0 && nowAt < 100 && (
              <span class="plan-now" style={{ 'inset-inline-start': `${nowAt}%` }} title={t('calls.page.now')} />
            )}
            {lines
              .filter(({ berth }) => berth === code)
              .map((line) => (
                <PlannedShip
                  key={line.id}
                  line={line}
                  from={from}
                  decides={decides}
                  onDrag={() => setDragged(line)}
                  onMove={(event) => move(event, line)}
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
  onMove,
  onDecide,
}: {
  line: PlanLine
  from: string
  decides: boolean
  onDrag: () => void
  onMove: (event: KeyboardEvent) => void
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
  // A short stay at the very end of the line keeps its room to be taken hold of.
  const place = { 'inset-inline-start': `min(${start}%, 100% - 44px)`, 'inline-size': `${length}%` }
  const look = `plan-ship plan-${line.state}${line.conflicts.length > 0 ? ' plan-collides' : ''}`
  const shown = (
    <>
      {line.conflicts.length > 0 && <Icon name="warning" />}
      <bdi>{line.ship}</bdi>
    </>
  )
  if (!decides)
    return (
      <a class={look} style={place} href={`/calls/${line.id}`} title={said} aria-label={said}>
        {shown}
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
      onKeyDown={onMove}
      onClick={() => onDecide({ id: line.id, berth: line.berth ?? '', from: line.from, until: line.until })}
    >
      {shown}
    </button>
  )
}
