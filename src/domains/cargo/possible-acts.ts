import { type Objections, objects } from '#kernel/decision.ts'
import { type InputOf, type LotAct, lotActs, platformActs } from './acts.ts'
import { chainOf } from './chain.ts'
import type { Circumstances } from './circumstances.ts'
import { guard } from './guards.ts'
import type { Block, DeliveryOrder, Lot } from './lot.ts'
import { performAct } from './perform.ts'
import { standingsOf } from './standing.ts'
import type { PossibleAct } from './views.ts'
import { whoMay } from './who-may.ts'

/** The acts done to one block or one order; they are shown there. */
const blockActs = ['liftBlock', 'confirmLift', 'discardLift', 'putBackBlock'] as const
const orderActs = ['replaceOrder', 'blockOrder', 'unblockOrder', 'cancelOrder', 'confirmFreight'] as const
const targeted: readonly LotAct[] = [...blockActs, ...orderActs]

/** What moves a lot on, the most urgent first. */
const byUrgency: readonly LotAct[] = [
  'issueOrder',
  'answerReleaseRequest',
  'answerDirectRemoval',
  'deliver',
  'land',
  'requestRelease',
]

/**
 * The acts of the caller's standings on the lot as a whole, each with whether it may be done now and, if not, why. The
 * first possible one that moves the lot on is primary.
 */
export function possibleActs(lot: Lot, c: Circumstances): PossibleAct[] {
  const standings = standingsOf(lot, c.caller, c.law)
  const offered = lotActs
    .filter((act) => !targeted.includes(act) && !platformActs.includes(act))
    .filter((act) => whoMay[act].standings.some((standing) => standings.includes(standing)))
    .map((act) => ({ act, no: against(lot, act, c) }))
  // An order that has reached the consignee may still be passed on; nobody waits for that.
  const awaited = chainOf(lot).complete ? byUrgency.filter((act) => act !== 'issueOrder') : byUrgency
  const primary = awaited.find((act) => offered.some((one) => one.act === act && !one.no))
  return offered.map(({ act, no }) => ({ act, possible: !no, primary: act === primary, ...(no && { why: whyOf(no) }) }))
}

/** What the caller may do with a block, or with an order, now. */
export const actsOnBlock = (lot: Lot, { id }: Block, c: Circumstances): LotAct[] =>
  blockActs.filter((act) => may(lot, act, { block: id, reference: '-', reason: '-' } as InputOf<typeof act>, c))
export const actsOnOrder = (lot: Lot, { id }: DeliveryOrder, c: Circumstances): LotAct[] =>
  orderActs.filter((act) => may(lot, act, { order: id, reason: '-' } as InputOf<typeof act>, c))

/** An act tried: possible unless something other than the input it was tried with stands in the way. */
const may = <Act extends LotAct>(lot: Lot, act: Act, input: InputOf<Act>, c: Circumstances): boolean =>
  refusal(performAct(lot, act, input, c)) === undefined

function against(lot: Lot, act: LotAct, c: Circumstances): Objections | undefined {
  const guarded = guard(lot, act, c)
  if (guarded) return guarded
  const draft = lot.deliveryOrders.find(({ status, issuer }) => status === 'draft' && issuer === c.caller.organisation)
  switch (act) {
    case 'issueOrder':
      return refusal(performAct(lot, act, draft ? { order: draft.id } : {}, c))
    case 'deliver':
      return refusal(performAct(lot, act, { packages: 0, equipment: [] }, c))
    case 'invoiceStorage':
      return refusal(performAct(lot, act, { number: '-' }, c))
    case 'disposeOf':
      return refusal(performAct(lot, act, { how: 'auctioned', reference: '-' }, c))
    case 'requestDirectRemoval':
      return refusal(performAct(lot, act, { undertaking: '-' }, c))
    case 'land':
      return refusal(performAct(lot, act, { packages: 0, equipment: [], complete: false }, c))
    case 'answerReleaseRequest':
      return refusal(performAct(lot, act, { request: waiting(lot.releaseRequests, 'requested'), accepted: true }, c))
    case 'answerDirectRemoval':
      return refusal(performAct(lot, act, { removal: waiting(lot.directRemovals, 'requested'), granted: true }, c))
    case 'settleUndertaking':
      return refusal(performAct(lot, act, { removal: waiting(lot.directRemovals, 'granted'), reference: '-' }, c))
    default:
      return undefined
  }
}

const refusal = (result: ReturnType<typeof performAct>): Objections | undefined =>
  objects(result) && result.objections.some(({ kind }) => kind !== 'invalid') ? result : undefined

const waiting = (list: readonly { readonly id: string; readonly status: string }[], status: string): string =>
  list.find((one) => one.status === status)?.id ?? ''

function whyOf({ objections }: Objections): NonNullable<PossibleAct['why']> {
  const { reason, about } = objections.find(({ kind }) => kind !== 'invalid') ?? objections[0]
  return { reason, ...(about && { about: { ...about } }) }
}
