import { addDays, isRealDay } from '#kernel/dates.ts'
import { type Objections, objection } from '#kernel/decision.ts'
import type { Instant, LocalDate } from '#kernel/elements.ts'
import { aboutPosition, findPlaced, type Placed, type Segment, textAt } from '../syntax/segment.ts'

/** A day where only a day is written, else an instant. */
export type Moment = { readonly day: LocalDate } | { readonly instant: Instant }

/** What legal clocks show at a place, turned into an instant: `instantAt` of a country's calendar (`HH:MM`). */
export type LegalTime = (day: LocalDate, time: string) => Instant

export type MomentReason = 'edifact-moment-format' | 'edifact-not-a-moment'

/** Of code list 2379: how day, time and zone are written. Y two digits of a year, C four. */
const formats: Readonly<Record<string, RegExp>> = {
  '2': /^(?<d>\d\d)(?<m>\d\d)(?<y>\d\d)$/,
  '101': /^(?<y>\d\d)(?<m>\d\d)(?<d>\d\d)$/,
  '102': /^(?<c>\d{4})(?<m>\d\d)(?<d>\d\d)$/,
  '201': /^(?<y>\d\d)(?<m>\d\d)(?<d>\d\d)(?<H>\d\d)(?<M>\d\d)$/,
  '202': /^(?<y>\d\d)(?<m>\d\d)(?<d>\d\d)(?<H>\d\d)(?<M>\d\d)(?<S>\d\d)$/,
  '203': /^(?<c>\d{4})(?<m>\d\d)(?<d>\d\d)(?<H>\d\d)(?<M>\d\d)$/,
  '204': /^(?<c>\d{4})(?<m>\d\d)(?<d>\d\d)(?<H>\d\d)(?<M>\d\d)(?<S>\d\d)$/,
  '205': /^(?<c>\d{4})(?<m>\d\d)(?<d>\d\d)(?<H>\d\d)(?<M>\d\d)(?<zone>[+-]\d{4})$/,
  '301': /^(?<y>\d\d)(?<m>\d\d)(?<d>\d\d)(?<H>\d\d)(?<M>\d\d)(?<zone>UTC|GMT|Z)$/,
  '303': /^(?<c>\d{4})(?<m>\d\d)(?<d>\d\d)(?<H>\d\d)(?<M>\d\d)(?<zone>UTC|GMT|Z)$/,
  '304': /^(?<c>\d{4})(?<m>\d\d)(?<d>\d\d)(?<H>\d\d)(?<M>\d\d)(?<S>\d\d)(?<zone>UTC|GMT|Z)$/,
}

/**
 * The day or instant of a DTM segment, by its format (2379). Times without a zone are legal time; named zones other than UTC
 * are not guessed at. `undefined` when nothing is written. Objects with the place to a format that is not read, and to days and times that
 * do not exist.
 */
export function findMoment(
  segment: Segment | undefined,
  legalTime: LegalTime,
): Placed<Moment> | Objections<MomentReason> | undefined {
  const written = segment && findPlaced(segment, 1, 2)
  if (!written) return undefined
  const format = textAt(segment, 1, 3)
  const about = { value: written.value.slice(0, 40), format: format.slice(0, 10), ...aboutPosition(written.position) }
  const pattern = Object.hasOwn(formats, format) ? formats[format] : undefined
  if (!pattern) return objection('invalid', 'edifact-moment-format', about)
  const moment = momentOf(pattern.exec(written.value)?.groups ?? {}, legalTime)
  return moment ? { value: moment, position: written.position } : objection('invalid', 'edifact-not-a-moment', about)
}

function momentOf(groups: Readonly<Record<string, string>>, legalTime: LegalTime): Moment | undefined {
  const { y, c, m, d, H, M, S = '00', zone } = groups
  const year = c ?? (y === undefined ? undefined : `${Number(y) < 70 ? '20' : '19'}${y}`)
  const day = `${year}-${m}-${d}`
  if (!isRealDay(day)) return undefined
  if (H === undefined) return { day }
  const midnight = H === '24' && M === '00'
  if ((Number(H) > 23 && !midnight) || Number(M) > 59 || Number(S) > 59) return undefined
  const [shownDay, hour] = midnight ? [addDays(day, 1), '00'] : [day, H]
  if (zone === undefined) return { instant: withSeconds(legalTime(shownDay, `${hour}:${M}`), S) }
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : 'Z'
  const at = Date.parse(`${shownDay}T${hour}:${M}:${S}${offset}`)
  return Number.isNaN(at) ? undefined : { instant: new Date(at).toISOString() }
}

const withSeconds = (instant: Instant, seconds: string): Instant =>
  new Date(Date.parse(instant) + Number(seconds) * 1000).toISOString()
