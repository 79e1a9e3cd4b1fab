import type { Life, LifeTable } from '#kernel/life.ts'
import type { LotAct } from './acts.ts'
import { evolve } from './evolve.ts'
import type { LotFact } from './facts.ts'
import type { Lot, LotStatus } from './lot.ts'

/** The life of a lot: from its birth with the manifest on, its facts folded in order. */
export const lotLife: Life<Lot, LotFact> = { evolve }

const blocks = ['putBlock', 'liftBlock', 'confirmLift', 'discardLift', 'putBackBlock'] as const
const orders = ['issueOrder', 'replaceOrder', 'blockOrder', 'unblockOrder', 'cancelOrder', 'confirmFreight'] as const
const references = ['addReference', 'removeReference'] as const
const requests = [
  'requestRelease',
  'answerReleaseRequest',
  'requestDirectRemoval',
  'answerDirectRemoval',
  'settleUndertaking',
] as const
const alive = [
  ...blocks,
  ...orders,
  ...references,
  ...requests,
  'correctBill',
  'breakDown',
  'cancelLot',
  'letTimePass',
] as const

/**
 * For each status, the acts that may be tried in it. Blocks, orders and requests are parts of a lot, not statuses: the
 * rules look at them.
 */
export const lotTable: LifeTable<LotStatus, LotAct> = {
  announced: ['land', 'landAsTallied', ...alive],
  landed: ['disposeOf', 'invoiceStorage', ...alive],
  released: ['deliver', 'disposeOf', 'invoiceStorage', ...alive],
  'partly-delivered': ['deliver', 'disposeOf', 'invoiceStorage', ...alive],
  delivered: ['settleUndertaking', 'invoiceStorage', 'letTimePass', ...references],
  moved: ['settleUndertaking', 'invoiceStorage', 'letTimePass', ...references],
  abandoned: references,
  cancelled: [],
}
