import { useWords } from '#design/words/words.tsx'
import type { Instant as InstantText, LocalDate } from '#kernel/elements.ts'

/** A day and minute in legal time; the exact instant is kept for machines and on hover. */
export function Instant({ at }: { at: InstantText }) {
  const { format } = useWords()
  return (
    <time class="figure" dateTime={at} title={at}>
      <bdi>{format.instant(at)}</bdi>
    </time>
  )
}

/** A calendar day in legal time. */
export function Day({ day, long = false }: { day: LocalDate; long?: boolean }) {
  const { format } = useWords()
  return (
    <time class="figure" dateTime={day}>
      <bdi>{format.day(day, long ? 'long' : 'short')}</bdi>
    </time>
  )
}

/** How long ago, or in how long; the exact time is on hover. `now` is given by the page, so that it reads the same everywhere on it. */
export function Ago({ at, now }: { at: InstantText; now: InstantText }) {
  const { format } = useWords()
  return (
    <time dateTime={at} title={format.instant(at)}>
      <bdi>{format.relative(at, now)}</bdi>
    </time>
  )
}
