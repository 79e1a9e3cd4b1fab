import type { LocalDate } from './elements.ts'

/** Arithmetic of calendar days (`YYYY-MM-DD`). A day is a square on the wall calendar: it has no hour and no zone. */

const msPerDay = 86_400_000

/** True for a day that exists: `2026-02-30` has the right shape but is none. */
export function isRealDay(text: string): boolean {
  const midnight = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(midnight) && toDay(midnight) === text
}

/** The day `days` later, earlier when negative. Throws a RangeError on text that is not a day. */
export const addDays = (day: LocalDate, days: number): LocalDate => toDay(midnightOf(day) + days * msPerDay)

/**
 * The same day `months` later (earlier when negative), or the last day of that month where it is shorter:
 * one month after 31 January is 28 or 29 February.
 */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const start = new Date(midnightOf(day))
  const year = start.getUTCFullYear()
  const month = start.getUTCMonth() + months
  const lastDayOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return toDay(Date.UTC(year, month, Math.min(start.getUTCDate(), lastDayOfMonth)))
}

/** How many days lie from `from` to `until`: 0 for the same day, negative when `until` is earlier. */
export const daysBetween = (from: LocalDate, until: LocalDate): number =>
  (midnightOf(until) - midnightOf(from)) / msPerDay

/** For sorting: negative when `a` is before `b`, 0 when equal, positive when after. */
export const compareDays = (a: LocalDate, b: LocalDate): number => (a < b ? -1 : a > b ? 1 : 0)

/** Day of the week as ISO 8601 counts: 1 is Monday, 7 is Sunday. */
export const weekday = (day: LocalDate): number => new Date(midnightOf(day)).getUTCDay() || 7

function midnightOf(day: LocalDate): number {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(midnight)) throw new RangeError(`not a day: ${day}`)
  return midnight
}

const toDay = (ms: number): LocalDate => new Date(ms).toISOString().slice(0, 10)
