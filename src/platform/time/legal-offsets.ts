import moment from 'moment-timezone'
import type { LegalOffset } from '#kernel/calendar.ts'
import type { Instant } from '#kernel/elements.ts'

/**
 * Legal time of a zone as the IANA database tells it, in the edition packaged with moment-timezone. It is newer than the one
 * inside the runtime, but still a copy: the table in a country's pack is what counts, this one writes its first draft and checks it.
 */

/** The edition of the IANA database that answers, such as `2026f`. */
const zoneEdition: string = moment.tz.dataVersion

/**
 * Legal offsets of `zone` (IANA name) in force from `from` until before `until`, oldest first; the first begins at `from`.
 * Throws on a zone the database does not know.
 */
export function legalOffsets(zone: string, from: Instant, until: Instant): LegalOffset[] {
  const known = moment.tz.zone(zone)
  if (!known) throw new RangeError(`the IANA database ${zoneEdition} knows no zone ${zone}`)

  const start = Date.parse(from)
  const end = Date.parse(until)
  const offsets: LegalOffset[] = []
  for (const [i, minutesWestOfUtc] of known.offsets.entries()) {
    const begins = known.untils[i - 1] ?? Number.NEGATIVE_INFINITY
    const ends = known.untils[i] ?? Number.POSITIVE_INFINITY
    const minutes = 0 - minutesWestOfUtc
    if (ends <= start || begins >= end || offsets.at(-1)?.minutes === minutes) continue
    offsets.push({ from: new Date(Math.max(begins, start)).toISOString(), minutes })
  }
  return offsets
}
