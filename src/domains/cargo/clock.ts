import { addDays, type Calendar, instantAt, legalDay } from '#kernel/calendar.ts'
import { type Decision, objection } from '#kernel/decision.ts'
import type { Instant } from '#kernel/elements.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances, LotLaw } from './circumstances.ts'
import type { LotFact } from './facts.ts'
import { lotTable } from './life.ts'
import type { DeliveryOrder, Lot } from './lot.ts'
import { stamp } from './standing.ts'
import { isUnloaded, openBlocks } from './status.ts'

/** What time alone does to a lot: owners of blocks are reminded, orders expire, and what stays too long is listed. */

/** The next instant at which time alone changes something; `undefined` when nothing waits for time. */
export const wakeAt = (lot: Lot, law: Pick<LotLaw, 'storage'>, calendar: Calendar): Instant | undefined =>
  lotTable[lot.status].includes('letTimePass')
    ? [
        ...openBlocks(lot).map(remindsAt),
        ...lot.deliveryOrders.map((order) => expiresAt(order, calendar)),
        overstaysAt(lot, law, calendar),
      ]
        .filter((instant) => instant !== undefined)
        .sort()[0]
    : undefined

/** Time passes: nothing happens when nothing is due. */
export function letTimePass(lot: Lot, _input: InputOf<'letTimePass'>, c: Circumstances): Decision<LotFact, never> {
  const isDue = (instant: Instant | undefined) => instant !== undefined && instant <= c.at
  const made = stamp(c)
  return [
    ...openBlocks(lot)
      .filter((block) => isDue(remindsAt(block)))
      .map(({ id }) => ({ type: 'BlockReminded', ...made, block: id }) as const),
    ...lot.deliveryOrders
      .filter((order) => isDue(expiresAt(order, c.calendar)))
      .map(({ id }) => ({ type: 'DeliveryOrderExpired', ...made, order: id }) as const),
    ...(isDue(overstaysAt(lot, c.law, c.calendar))
      ? [{ type: 'StayLimitPassed', ...made, days: c.law.storage.abandonedAfterDays } as const]
      : []),
  ]
}

/** Customs disposes of what has been left behind longer than the law lets it stay. Source: service MAN-17. */
export function disposeOf(
  lot: Lot,
  { how, reference }: InputOf<'disposeOf'>,
  c: Circumstances,
): Decision<LotFact, 'not-left-behind'> {
  if (lot.overstayedAt === undefined) return objection('conflict', 'not-left-behind')

  return [{ type: 'LotDisposedOf', ...stamp(c), how, reference }]
}

const remindsAt = ({ until, reminded }: Lot['blocks'][number]): Instant | undefined => (reminded ? undefined : until)

/** An order is good to the end of its last day. */
const expiresAt = ({ status, validUntil }: DeliveryOrder, calendar: Calendar): Instant | undefined =>
  validUntil !== undefined && (status === 'issued' || status === 'blocked')
    ? instantAt(calendar, addDays(validUntil, 1), '00:00')
    : undefined

/** Only goods still there, not ended otherwise, and not yet on the list. */
function overstaysAt(lot: Lot, law: Pick<LotLaw, 'storage'>, calendar: Calendar): Instant | undefined {
  const isThere = ['landed', 'released', 'partly-delivered'].includes(lot.status) && isUnloaded(lot)
  if (!isThere || !lot.landing || lot.overstayedAt !== undefined) return undefined
  return instantAt(calendar, addDays(legalDay(calendar, lot.landing.at), law.storage.abandonedAfterDays + 1), '00:00')
}
