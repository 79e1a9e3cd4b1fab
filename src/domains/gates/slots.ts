import { slotKinds } from '#domains/ports/port-law.ts'
import { instantAt } from '#kernel/calendar.ts'
import { type Decision, objection, objects } from '#kernel/decision.ts'
import type { Instant, LocalDate } from '#kernel/elements.ts'
import type { SlotInput } from './acts.ts'
import { type Circumstances, stamp, type TerminalLaw } from './circumstances.ts'
import type { SlotDayFact } from './facts.ts'
import type { Places, SlotDay } from './gate.ts'

/** Which day of which terminal, for a day nobody has touched yet. */
export interface DayName {
  readonly id: string
  readonly terminal: TerminalLaw
  readonly day: LocalDate
}
export interface Slot {
  readonly hour: string
  readonly kind: Places['kind']
}

/** How far ahead places are given, in days; further ahead nobody knows the ships. */
const furthestDays = 60
const hourMs = 3_600_000

/** The law's places of a terminal's day: every hour its gate is open, and every kind it takes. */
const placesByLaw = ({ gate }: TerminalLaw): Places[] => {
  const first = Number(gate.from.slice(0, 2))
  const last = Number(gate.until.slice(0, 2))
  return Array.from({ length: Math.max(0, last - first) }, (_, i) => String(first + i).padStart(2, '0')).flatMap(
    (hour) =>
      slotKinds.flatMap((kind) => {
        const places = gate.perHour[kind]
        return places === undefined ? [] : [{ hour, kind, places, taken: [] }]
      }),
  )
}

/** The day as it stands, or as the law has it where nobody has touched it. */
export const hoursOf = (slotDay: SlotDay | undefined, terminal: TerminalLaw): readonly Places[] =>
  slotDay?.hours ?? placesByLaw(terminal)

/** When a place begins and ends. */
export function momentsOf(
  c: Pick<Circumstances, 'calendar'>,
  day: LocalDate,
  hour: string,
): { from: Instant; until: Instant } {
  const from = instantAt(c.calendar, day, `${hour}:00`)
  return { from, until: new Date(Date.parse(from) + hourMs).toISOString() }
}

const opened = (slotDay: SlotDay | undefined, { id, terminal, day }: DayName, c: Circumstances): SlotDayFact[] =>
  slotDay
    ? []
    : [
        {
          type: 'SlotDayOpened',
          ...stamp(c),
          id,
          terminal: terminal.organisation,
          code: terminal.code,
          day,
          hours: placesByLaw(terminal),
        },
      ]

/**
 * An appointment takes one of the places of an hour, never one that is taken: whoever writes second reads again and finds
 * the place gone. Source: service LOG-02.
 */
export function takePlace(
  slotDay: SlotDay | undefined,
  name: DayName,
  { hour, kind }: Slot,
  appointment: string,
  c: Circumstances,
): Decision<SlotDayFact, 'no-such-slot' | 'slot-past' | 'slot-too-far' | 'slot-closed' | 'slot-full'> {
  const there = hoursOf(slotDay, name.terminal).find((one) => one.hour === hour && one.kind === kind)
  if (!there) return objection('invalid', 'no-such-slot', undefined, '/hour')
  const { from, until } = momentsOf(c, name.day, hour)
  if (until <= c.at) return objection('invalid', 'slot-past', undefined, '/day')
  if (Date.parse(from) > Date.parse(c.at) + furthestDays * 24 * hourMs)
    return objection('invalid', 'slot-too-far', { days: furthestDays }, '/day')
  if (there.closed !== undefined) return objection('conflict', 'slot-closed', { reason: there.closed }, '/hour')
  if (there.taken.length >= there.places) return objection('conflict', 'slot-full', { places: there.places }, '/hour')

  return [...opened(slotDay, name, c), { type: 'PlaceTaken', ...stamp(c), hour, kind, appointment }]
}

/** The place an appointment held is there for others again; nothing where it held none. */
export function freePlace(slotDay: SlotDay | undefined, appointment: string, c: Circumstances): SlotDayFact[] {
  const held = slotDay?.hours.find(({ taken }) => taken.includes(appointment))
  return held ? [{ type: 'PlaceFreed', ...stamp(c), hour: held.hour, kind: held.kind, appointment }] : []
}

type NotSet = 'not-found' | 'right-needed' | 'no-such-slot' | 'fewer-than-taken'

/** The terminal, and nobody else, says how many trucks it takes in an hour; never fewer than it has already promised. */
export function setPlaces(
  slotDay: SlotDay | undefined,
  name: DayName,
  { hour, kind, places }: SlotInput<'setPlaces'>,
  c: Circumstances,
): Decision<SlotDayFact, NotSet> {
  const forbidden = mayNotSet(name, c)
  if (forbidden) return forbidden
  const open = hoursOf(slotDay, name.terminal)
  if (!open.some((one) => one.hour === hour)) return objection('invalid', 'no-such-slot', undefined, '/hour')
  const taken = open.find((one) => one.hour === hour && one.kind === kind)?.taken.length ?? 0
  if (places < taken) return objection('conflict', 'fewer-than-taken', { taken }, '/places')

  return [...opened(slotDay, name, c), { type: 'PlacesSet', ...stamp(c), hour, kind, places }]
}

/** No more places are given in these hours; whoever has one keeps it. */
export function closeHours(
  slotDay: SlotDay | undefined,
  name: DayName,
  { hours, reason }: SlotInput<'closeHours'>,
  c: Circumstances,
): Decision<SlotDayFact, NotSet> {
  const against = mayNotSet(name, c) ?? noSuchHour(slotDay, name, hours)
  if (against && objects(against)) return against
  return [...opened(slotDay, name, c), { type: 'HoursClosed', ...stamp(c), hours: [...hours], reason }]
}

/** Places are given in these hours again. */
export function openHours(
  slotDay: SlotDay | undefined,
  name: DayName,
  { hours }: SlotInput<'openHours'>,
  c: Circumstances,
): Decision<SlotDayFact, NotSet> {
  const against = mayNotSet(name, c) ?? noSuchHour(slotDay, name, hours)
  if (against && objects(against)) return against
  return [...opened(slotDay, name, c), { type: 'HoursOpened', ...stamp(c), hours: [...hours] }]
}

function noSuchHour(slotDay: SlotDay | undefined, name: DayName, hours: readonly string[]) {
  const open = new Set(hoursOf(slotDay, name.terminal).map(({ hour }) => hour))
  const stranger = hours.findIndex((hour) => !open.has(hour))
  return stranger < 0 ? undefined : objection('invalid', 'no-such-slot', undefined, `/hours/${stranger}`)
}

function mayNotSet({ terminal }: DayName, { caller }: Circumstances) {
  if (caller.organisation !== terminal.organisation) return objection('absent', 'not-found')
  return caller.rights.includes('decide') ? undefined : objection('forbidden', 'right-needed', { right: 'decide' })
}
