import { addDays, type Calendar, instantAt, isWorkingDay, legalTime } from '#kernel/calendar.ts'
import type { Instant } from '#kernel/elements.ts'
import type { ManifestLaw } from './circumstances.ts'
import type { Manifest } from './manifest.ts'

const msPerHour = 3_600_000

/**
 * Until when the manifest of a ship that arrives at `arrival` must be lodged: so many hours after, around the clock, days
 * on which offices are closed not counted (customs codes count Sundays and holidays out of the 24 hours).
 */
export function dueAt(arrival: Instant, { manifest }: Pick<ManifestLaw, 'manifest'>, calendar: Calendar): Instant {
  let left = manifest.hoursAfterArrival * msPerHour
  let now = Date.parse(arrival)
  for (;;) {
    const { day } = legalTime(calendar, new Date(now).toISOString())
    const midnight = Date.parse(instantAt(calendar, addDays(day, 1), '00:00'))
    if (isWorkingDay(calendar, day)) {
      if (now + left <= midnight) return new Date(now + left).toISOString()
      left -= midnight - now
    }
    now = midnight
  }
}

/** How a manifest kept its time. */
export interface Punctuality {
  /** Hours from first lodging to arrival: positive when it came before the ship. */
  readonly hoursBefore: number
  readonly due: Instant
  /** Lodged within the legal time. */
  readonly inTime: boolean
  /** Counts as on time for the observatory: before the ship where the law expects that, else within the legal time. */
  readonly onTime: boolean
}

/** Nothing where the arrival is not known or nothing was lodged. */
export function punctualityOf(
  { arrival, firstLodgedAt }: Pick<Manifest, 'arrival' | 'firstLodgedAt'>,
  law: Pick<ManifestLaw, 'manifest'>,
  calendar: Calendar,
): Punctuality | undefined {
  if (!arrival || firstLodgedAt === undefined) return undefined
  const due = dueAt(arrival.at, law, calendar)
  const hoursBefore = Math.round((10 * (Date.parse(arrival.at) - Date.parse(firstLodgedAt))) / msPerHour) / 10
  const inTime = firstLodgedAt <= due
  return { hoursBefore, due, inTime, onTime: law.manifest.expectedBeforeArrival ? hoursBefore >= 0 : inTime }
}
