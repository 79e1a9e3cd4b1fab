import { addDays, instantAt, legalDay } from '#kernel/calendar.ts'
import type { Decision } from '#kernel/decision.ts'
import type { Instant } from '#kernel/elements.ts'
import type { Life } from '#kernel/life.ts'
import { type Circumstances, type LotSeen, stamp } from './circumstances.ts'
import type { StoredLotFact } from './facts.ts'
import type { StoredLot } from './stored-lot.ts'
import type { Transit } from './transit.ts'

/** The stock of a warehouse, lot by lot: what came, what is left, how long it may stay. Source: service LOG-11. */

export const storedLotLife: Life<StoredLot, StoredLotFact> = {
  evolve(stored, fact) {
    if (fact.type === 'LotStored') {
      const { type: _, at, by: __, ...rest } = fact
      const { packages, grossKg } = rest
      return { ...rest, status: 'in-stock', left: { packages, grossKg }, exits: 0, updatedAt: at }
    }
    if (!stored) throw new Error(`a lot is stored before ${fact.type}`)
    return { ...changed(stored, fact), updatedAt: fact.at }
  },
}

function changed(one: StoredLot, fact: Exclude<StoredLotFact, { type: 'LotStored' }>): StoredLot {
  switch (fact.type) {
    case 'StayWarned':
      return { ...one, warned: true }
    case 'StayLimitReached':
      return { ...one, status: 'overdue' }
    case 'GoodsTaken':
      return { ...one, left: fact.left, exits: fact.exits }
    case 'StockCorrected': {
      const { packages, grossKg } = fact
      return { ...one, packages, grossKg, left: { packages, grossKg } }
    }
    case 'LotLeft':
      return { ...one, status: 'out', out: { at: fact.at, how: fact.how } }
  }
}

/**
 * A lot enters the stock of the warehouse. Its stay is counted from the day it first entered one: a transfer goes on with
 * the count it came with, unless the law says that it begins anew.
 */
export function storeLot(
  lot: Pick<LotSeen, 'id' | 'bill' | 'goods' | 'packages' | 'grossKg' | 'consignee' | 'consigneeName'>,
  { id, number = '', reference, destination }: Pick<Transit, 'id' | 'number' | 'reference' | 'destination'>,
  names: { readonly id: string; readonly warehouseName: string; readonly before?: Pick<StoredLot, 'since'> },
  c: Circumstances,
): StoredLotFact[] {
  const { stayDays, warnDaysBefore, transferRestartsStay } = c.law.warehouses
  const since = names.before && !transferRestartsStay ? names.before.since : c.at
  const limit = addDays(legalDay(c.calendar, since), stayDays)
  return [
    {
      type: 'LotStored',
      ...stamp(c),
      id: names.id,
      lot: lot.id,
      bill: lot.bill,
      ...(lot.goods !== undefined && { goods: lot.goods }),
      packages: lot.packages,
      grossKg: lot.grossKg,
      warehouse: destination.organisation,
      warehouseName: names.warehouseName,
      code: destination.code,
      transit: id,
      transitNumber: number || reference,
      ...(lot.consignee !== undefined && { consignee: lot.consignee }),
      ...(lot.consigneeName !== undefined && { consigneeName: lot.consigneeName }),
      since,
      limit,
      warnOn: addDays(limit, -warnDaysBefore),
    },
  ]
}

/** The next instant at which time alone does something to a stored lot. The limit is over when its last day is. */
export function stayWakeAt(
  { status, warned, warnOn, limit }: StoredLot,
  { calendar }: Pick<Circumstances, 'calendar'>,
): Instant | undefined {
  if (status !== 'in-stock') return undefined
  return warned ? instantAt(calendar, addDays(limit, 1), '00:00') : instantAt(calendar, warnOn, '00:00')
}

/** Time passes: the keeper and customs are told before the limit, and when it is over; then the goods count as left behind. */
export function letStayTimePass(stored: StoredLot, c: Circumstances): Decision<StoredLotFact, never> {
  const { status, warned, warnOn, limit } = stored
  if (status !== 'in-stock') return []
  if (instantAt(c.calendar, addDays(limit, 1), '00:00') <= c.at)
    return [{ type: 'StayLimitReached', ...stamp(c), limit }]
  return !warned && instantAt(c.calendar, warnOn, '00:00') <= c.at ? [{ type: 'StayWarned', ...stamp(c), limit }] : []
}

/** How the lot itself stands now, as far as the stock follows it. */
export interface LotOfStock {
  readonly left: StoredLot['left']
  readonly deliveries: number
  /** It is over: all of it left, or it ended otherwise. */
  readonly over?: Extract<NonNullable<StoredLot['out']>['how'], 'delivered' | 'ended'>
}

/** The stock follows its lot: what was delivered is no longer there, and what is over is out. */
export function followLot(
  stored: StoredLot,
  { left, deliveries, over }: LotOfStock,
  c: Circumstances,
): StoredLotFact[] {
  if (stored.status === 'out') return []
  return [
    ...(deliveries > stored.exits ? [{ type: 'GoodsTaken' as const, ...stamp(c), left, exits: deliveries }] : []),
    ...(over ? [{ type: 'LotLeft' as const, ...stamp(c), how: over }] : []),
  ]
}

/** A lot leaves the stock otherwise than by delivery: transferred, or broken down into its houses. */
export const leaveStock = (
  stored: StoredLot,
  how: NonNullable<StoredLot['out']>['how'],
  c: Circumstances,
): StoredLotFact[] => (stored.status === 'out' ? [] : [{ type: 'LotLeft', ...stamp(c), how }])
