import { type Objections, objection } from '#kernel/decision.ts'
import type { LotAct } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import { lotTable } from './life.ts'
import type { Lot, LotStatus } from './lot.ts'
import { forbids } from './who-may.ts'

type NotNow = 'not-landed' | 'not-released' | 'lot-delivered' | 'lot-cancelled' | 'lot-abandoned' | 'lot-moved'

/**
 * What stands in the way of an act before its input is looked at: who, and when. The same guards give buttons their state,
 * the API its answer and the rules their ground.
 */
export const guard = (lot: Lot, act: LotAct, c: Circumstances): Objections | undefined =>
  forbids(lot, act, c) ?? (lotTable[lot.status].includes(act) ? undefined : objection('conflict', against[lot.status]))

/** Why a status does not allow an act. */
const against: Readonly<Record<LotStatus, NotNow>> = {
  announced: 'not-landed',
  landed: 'not-released',
  released: 'lot-delivered',
  'partly-delivered': 'lot-delivered',
  delivered: 'lot-delivered',
  moved: 'lot-moved',
  abandoned: 'lot-abandoned',
  cancelled: 'lot-cancelled',
}
