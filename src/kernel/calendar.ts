import { addDays, weekday } from './dates.ts'
import type { Instant, LocalDate } from './elements.ts'
import type { Text } from './text.ts'

export { addDays, addMonths } from './dates.ts'

/**
 * Legal time and working time of a country, from its own table. The zone data of a runtime arrive months after a
 * government changes the clock, so nothing here asks the machine what time it is where: only UTC arithmetic.
 */

/** Legal time from `from` on: `minutes` are added to UTC (60 for UTC+1). */
export interface LegalOffset {
  readonly from: Instant
  readonly minutes: number
}

/** Opening hours, `HH:MM` in legal time, `until` not included. */
export interface Hours {
  readonly from: string
  readonly until: string
}

/** Other hours on the days `from` to `until`, both included, as in Ramadan. */
export interface SpecialHours {
  readonly from: LocalDate
  readonly until: LocalDate
  readonly hours: readonly Hours[]
}

export interface Holiday {
  readonly day: LocalDate
  readonly name: Text
}

export interface Calendar {
  /** Oldest first. The first also covers all time before it. */
  readonly offsets: readonly LegalOffset[]
  /** ISO 8601: 1 is Monday, 7 is Sunday. */
  readonly workingDays: readonly number[]
  /** Hours of an ordinary working day, in order, without overlap. */
  readonly hours: readonly Hours[]
  readonly specialHours: readonly SpecialHours[]
  readonly holidays: readonly Holiday[]
}

const msPerMinute = 60_000
const msPerHour = 3_600_000
/** A search for working time gives up after this many days: the calendar has none. */
const longestSearchDays = 3_660

/** The day on the wall calendar at an instant. */
export const legalDay = (calendar: Calendar, instant: Instant): LocalDate => legalTime(calendar, instant).day

/** Day and time (`HH:MM`, 24 hours) that legal clocks show at an instant. */
export function legalTime(calendar: Calendar, instant: Instant): { day: LocalDate; time: string } {
  const ms = msOf(instant)
  const shown = new Date(ms + offsetMs(calendar, ms)).toISOString()
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) }
}

/**
 * The first instant at which legal clocks show this day and time (`HH:MM`) or a later one: the first of the two
 * where clocks go back over it, the moment of the change where they jump over it.
 */
export const instantAt = (calendar: Calendar, day: LocalDate, time: string): Instant =>
  toInstant(msAt(calendar, day, time))

/** True when offices open on this day: neither the weekly rest nor a holiday. */
export const isWorkingDay = (calendar: Calendar, day: LocalDate): boolean =>
  calendar.workingDays.includes(weekday(day)) && !calendar.holidays.some((holiday) => holiday.day === day)

/** The first working day after `day`, never `day` itself. Throws when the calendar has none. */
export function nextWorkingDay(calendar: Calendar, day: LocalDate): LocalDate {
  for (let ahead = 1; ahead <= longestSearchDays; ahead++) {
    const candidate = addDays(day, ahead)
    if (isWorkingDay(calendar, candidate)) return candidate
  }
  throw new RangeError(`no working day after ${day}`)
}

/**
 * The instant at which `hours` of working time have passed since `from`, parts of hours included. Time outside
 * working hours does not count; with 0 the answer is `from`. Throws on negative hours and when the calendar has no working time.
 */
export function addWorkingHours(calendar: Calendar, from: Instant, hours: number): Instant {
  if (!(hours >= 0)) throw new RangeError(`working hours to add must not be negative: ${hours}`)
  const start = msOf(from)
  let left = Math.round(hours * msPerHour)
  if (left === 0) return toInstant(start)

  const firstDay = legalDay(calendar, from)
  for (let ahead = 0, idle = 0; idle <= longestSearchDays; ahead++, idle++) {
    for (const stretch of workingStretches(calendar, addDays(firstDay, ahead))) {
      const begin = Math.max(stretch.from, start)
      const worked = stretch.until - begin
      if (worked <= 0) continue
      if (left <= worked) return toInstant(begin + left)
      left -= worked
      idle = 0
    }
  }
  throw new RangeError(`the calendar has no working time after ${from}`)
}

/** Working hours from one instant to another, as a number with its fraction; negative when `until` is the earlier. */
export function workingHoursBetween(calendar: Calendar, from: Instant, until: Instant): number {
  const start = msOf(from)
  const end = msOf(until)
  if (end < start) return -workingHoursBetween(calendar, until, from)

  const lastDay = legalDay(calendar, until)
  let worked = 0
  for (let day = legalDay(calendar, from); day <= lastDay; day = addDays(day, 1))
    for (const stretch of workingStretches(calendar, day))
      worked += Math.max(0, Math.min(stretch.until, end) - Math.max(stretch.from, start))
  return worked / msPerHour
}

/** When offices are open on a day, as milliseconds since 1970 in UTC. */
function workingStretches(calendar: Calendar, day: LocalDate): { from: number; until: number }[] {
  if (!isWorkingDay(calendar, day)) return []
  const special = calendar.specialHours.find((period) => period.from <= day && day <= period.until)
  return (special?.hours ?? calendar.hours).map((hours) => ({
    from: msAt(calendar, day, hours.from),
    until: msAt(calendar, day, hours.until),
  }))
}

/** Walks the stretches of legal time from the oldest; in each, the wanted time can be no earlier than its start. */
function msAt({ offsets }: Calendar, day: LocalDate, time: string): number {
  const shown = Date.parse(`${day}T${time}:00Z`)
  if (Number.isNaN(shown)) throw new RangeError(`not a day and time: ${day} ${time}`)

  for (const [i, { from, minutes }] of offsets.entries()) {
    const next = offsets[i + 1]
    const begin = i === 0 ? Number.NEGATIVE_INFINITY : msOf(from)
    const candidate = Math.max(shown - minutes * msPerMinute, begin)
    if (!next || candidate < msOf(next.from)) return candidate
  }
  throw new RangeError('the calendar has no legal time')
}

function offsetMs({ offsets }: Calendar, ms: number): number {
  const current = offsets.findLast((offset) => msOf(offset.from) <= ms) ?? offsets[0]
  if (!current) throw new RangeError('the calendar has no legal time')
  return current.minutes * msPerMinute
}

function msOf(instant: Instant): number {
  const ms = Date.parse(instant)
  if (Number.isNaN(ms)) throw new RangeError(`not an instant: ${instant}`)
  return ms
}

const toInstant = (ms: number): Instant => new Date(ms).toISOString()
