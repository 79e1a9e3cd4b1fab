import { type Decision, objection } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import { balanceOf } from './balance.ts'
import type { Circumstances } from './circumstances.ts'
import type { LotFact } from './facts.ts'
import type { Lot } from './lot.ts'
import { stamp } from './standing.ts'

/** Asking the terminal to make goods ready, and leaving before all formalities are done. Source: services ENL-07 and ENL-14. */

/** Who takes delivery, or their agent, asks the terminal to make units or packages ready. */
export function requestRelease(
  lot: Lot,
  { units, packages, haulier, note }: InputOf<'requestRelease'>,
  c: Circumstances,
): Decision<LotFact, 'unit-not-of-lot' | 'unit-twice' | 'more-than-there' | 'nothing-leaves'> {
  const { packages: count, units: held } = balanceOf(lot)
  if (units.length === 0 && packages === undefined) return objection('invalid', 'nothing-leaves', undefined, '/units')
  if (new Set(units).size < units.length) return objection('invalid', 'unit-twice', undefined, '/units')
  const stranger = units.findIndex((unit) => !held.left.includes(unit))
  if (stranger >= 0) return objection('invalid', 'unit-not-of-lot', undefined, `/units/${stranger}`)
  if (packages !== undefined && packages > count.left)
    return objection('invalid', 'more-than-there', { left: count.left }, '/packages')

  const request = {
    id: c.newId(),
    units: [...units],
    ...(packages !== undefined && { packages }),
    ...(haulier && { haulier }),
    ...(note && { note }),
  }
  return [{ type: 'ReleaseRequested', ...stamp(c, lot.consignee), request }]
}

/** The terminal takes the request on, or says why not. It releases nothing: blocks do. */
export function answerReleaseRequest(
  lot: Lot,
  { request: id, accepted, reason }: InputOf<'answerReleaseRequest'>,
  c: Circumstances,
): Decision<LotFact, 'no-request-waiting' | 'reason-needed'> {
  const request = lot.releaseRequests.find((one) => one.id === id && one.status === 'requested')
  if (!request) return objection('conflict', 'no-request-waiting', undefined, '/request')
  if (!accepted && reason === undefined) return objection('invalid', 'reason-needed', undefined, '/reason')

  return [{ type: 'ReleaseRequestAnswered', ...stamp(c), request: id, accepted, ...(reason && { reason }) }]
}

/** Who takes delivery undertakes to do later what is not done yet, to have the goods at once. */
export function requestDirectRemoval(
  lot: Lot,
  { undertaking }: InputOf<'requestDirectRemoval'>,
  c: Circumstances,
): Decision<LotFact, 'already-requested' | 'already-lifted'> {
  if (lot.directRemovals.some(({ status }) => status === 'requested' || status === 'granted'))
    return objection('conflict', 'already-requested')
  if (!lot.blocks.some((block) => block.kind === 'customs' && !block.lifted))
    return objection('conflict', 'already-lifted')

  return [{ type: 'DirectRemovalRequested', ...stamp(c, lot.consignee), removal: { id: c.newId(), undertaking } }]
}

/** Customs accepts the undertaking, which lifts its own block and no other, or refuses with a reason. */
export function answerDirectRemoval(
  lot: Lot,
  { removal: id, granted, reason, until }: InputOf<'answerDirectRemoval'>,
  c: Circumstances,
): Decision<LotFact, 'no-request-waiting' | 'reason-needed' | 'until-needed' | 'until-in-the-past'> {
  const removal = lot.directRemovals.find((one) => one.id === id && one.status === 'requested')
  if (!removal) return objection('conflict', 'no-request-waiting', undefined, '/removal')
  if (!granted && reason === undefined) return objection('invalid', 'reason-needed', undefined, '/reason')
  if (granted && until === undefined) return objection('invalid', 'until-needed', undefined, '/until')
  if (until !== undefined && until < c.today) return objection('invalid', 'until-in-the-past', undefined, '/until')

  const answered: LotFact = {
    type: 'DirectRemovalAnswered',
    ...stamp(c),
    removal: id,
    granted,
    ...(reason && { reason }),
    ...(granted && until && { until }),
  }
  const block = lot.blocks.find((one) => one.kind === 'customs' && !one.lifted)
  return granted && block
    ? [answered, { type: 'BlockLifted', ...stamp(c), block: block.id, reference: id }]
    : [answered]
}

/** Customs finds that what was undertaken has been done. */
export function settleUndertaking(
  lot: Lot,
  { removal: id, reference }: InputOf<'settleUndertaking'>,
  c: Circumstances,
): Decision<LotFact, 'no-request-waiting'> {
  const removal = lot.directRemovals.find((one) => one.id === id && one.status === 'granted')
  if (!removal) return objection('conflict', 'no-request-waiting', undefined, '/removal')

  return [{ type: 'UndertakingSettled', ...stamp(c), removal: id, reference }]
}
