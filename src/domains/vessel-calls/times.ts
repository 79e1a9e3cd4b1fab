import type { Call, TimeStamp } from './call.ts'

type Kind = Pick<TimeStamp, 'event' | 'place' | 'type'>

/** The newest time said of an event at a place, of a type; earlier ones stay in the list. */
const latestTime = ({ times }: Pick<Call, 'times'>, { event, place, type }: Kind): TimeStamp | undefined =>
  times.findLast((time) => time.event === event && time.place === place && time.type === type)

/** When the ship arrives: when it did, else what was last planned or estimated. */
export const arrivalOf = (call: Pick<Call, 'times'>): string | undefined =>
  (
    latestTime(call, { event: 'arrival', place: 'port', type: 'actual' }) ??
    latestTime(call, { event: 'arrival', place: 'roads', type: 'actual' }) ??
    latestTime(call, { event: 'arrival', place: 'port', type: 'estimated' })
  )?.at

export const departureOf = (call: Pick<Call, 'times'>): string | undefined =>
  (
    latestTime(call, { event: 'departure', place: 'port', type: 'actual' }) ??
    latestTime(call, { event: 'departure', place: 'port', type: 'estimated' })
  )?.at
