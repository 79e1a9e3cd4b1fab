import { addDays, type Calendar, instantAt, legalDay } from '#kernel/calendar.ts'
import { type Decision, objection } from '#kernel/decision.ts'
import type { Instant } from '#kernel/elements.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances, LotLaw } from './circumstances.ts'
import type { LotFact } from './facts.ts'
import { lotTable } from './life.ts'
import type { DeliveryOrder, DirectRemoval, Lot } from './lot.ts'
import { stamp } from './standing.ts'
import { isUnloaded, openBlocks } from './status.ts'

/** What time alone does to a lot: owners of blocks are reminded, orders expire, undertakings are overdue, and what stays too long is listed. */

/** The next instant at which time alone changes something; `undefined` when nothing waits for time. */
export const wakeAt = (lot: Lot, law: Pick<LotLaw, 'storage'>, calendar: Calendar): Instant | undefined =>
  lotTable[lot.status].includes('letTimePass')
    ? [
        ...waiting(lot).map(remindsAt),
        ...lot.deliveryOrders.map((order) => expiresAt(order, lot, calendar)),
        ...lot.directRemovals.map((removal) => overdueFrom(removal, calendar)),
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
    ...waiting(lot)
      .filter((block) => isDue(remindsAt(block)))
      .map(({ id }) => ({ type: 'BlockReminded', ...made, block: id }) as const),
    ...lot.deliveryOrders
      .filter((order) => isDue(expiresAt(order, lot, c.calendar)))
      .map(({ id }) => ({ type: 'DeliveryOrderExpired', ...made, order: id }) as const),
    ...lot.directRemovals
      .filter((removal) => isDue(overdueFrom(removal, c.calendar)))
      .map(({ id }) => ({ type: 'UndertakingOverdue', ...made, removal: id }) as const),
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

/** Blocks that keep something in; those of goods that have gone wait for nobody. */
const waiting = (lot: Lot): Lot['blocks'] => (hasGone(lot) ? [] : openBlocks(lot))
const hasGone = ({ status }: Lot): boolean => status === 'delivered' || status === 'moved'

/** What was undertaken is to be done by the end of its last day, also when the goods have left long ago. */
const overdueFrom = ({ status, until, overdueAt }: DirectRemoval, calendar: Calendar): Instant | undefined =>
  status === 'granted' && until !== undefined && overdueAt === undefined
    ? instantAt(calendar, addDays(until, 1), '00:00')
    : undefined

/** An order is good to the end of its last day. */
const expiresAt = ({ status, validUntil }: DeliveryOrder, lot: Lot, calendar: Calendar): Instant | undefined =>
  validUntil !== undefined && !hasGone(lot) && (status === 'issued' || status === 'blocked')
    ? instantAt(calendar, addDays(validUntil, 1), '00:00')
    : undefined

/** Only goods still there, not ended otherwise, and not yet on the list. */
function overstaysAt(lot: Lot, law: Pick<LotLaw, 'storage'>, calendar: Calendar): Instant | undefined {
  const isThere = ['landed', 'released', 'partly-delivered'].includes(lot.status) && isUnloaded(lot)
  if (!isThere || !lot.landing || lot.overstayedAt !== undefined) return undefined
  return instantAt(calendar, addDays(legalDay(calendar, lot.landing.at), law.storage.abandonedAfterDays + 1), '00:00')
}
