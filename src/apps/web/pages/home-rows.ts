import { addDays } from '#kernel/dates.ts'
import type { Instant, LocalDate } from '#kernel/elements.ts'

/** What home shows of the titles it was given. Days are legal days; `today` and `now` are the page's. */

export const expiresWithinDays = 30

/** Usable titles whose validity ends in the next 30 days, the first to end first. */
export const expiringSoon = <Row extends { readonly expiresOn?: LocalDate }>(
  rows: readonly Row[],
  today: LocalDate,
): readonly Row[] =>
  rows
    .filter(({ expiresOn = '9999' }) => today <= expiresOn && expiresOn <= addDays(today, expiresWithinDays))
    .sort((a, b) => ((a.expiresOn ?? '') < (b.expiresOn ?? '') ? -1 : 1))

/** Titles that moved today or yesterday. */
export const movedSinceYesterday = <Row extends { readonly updatedAt: Instant }>(
  rows: readonly Row[],
  today: LocalDate,
  dayOf: (instant: Instant) => LocalDate,
): readonly Row[] => rows.filter(({ updatedAt }) => dayOf(updatedAt) >= addDays(today, -1))

/** Titles whose answer is overdue or due within 24 hours, in the order given. */
export const lateOrSoon = <Row extends { readonly until?: Instant }>(rows: readonly Row[], now: Instant) => {
  const tomorrow = new Date(Date.parse(now) + 86_400_000).toISOString()
  return rows.filter(({ until }) => until !== undefined && until <= tomorrow)
}

/** Titles that wait for the applicant: the returned ones, on which a desk waits, before the drafts. */
export const returnedFirst = <Row extends { readonly status: string }>(rows: readonly Row[]): readonly Row[] => [
  ...rows.filter(({ status }) => status === 'returned'),
  ...rows.filter(({ status }) => status !== 'returned'),
]
