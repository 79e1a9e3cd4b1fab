import { type Decision, objection, objects } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { LotFact } from './facts.ts'
import { orderFacts } from './issue-order.ts'
import type { Lot } from './lot.ts'
import { stamp } from './standing.ts'
import { type NotYourOrder, yourOrder } from './your-order.ts'

/** What an issuer does with an order already issued. Only its issuer does it, with a reason, not after gate-out. */

type Gone = NotYourOrder | 'order-not-in-force' | 'already-left'

/** The issuer stops an order for the time being; the chain breaks there until it is let go on. */
export function blockOrder(
  lot: Lot,
  { order: id, reason }: InputOf<'blockOrder'>,
  c: Circumstances,
): Decision<LotFact, Gone> {
  const order = yourOrder(lot, id, c)
  if (objects(order)) return order
  if (order.status !== 'issued') return objection('conflict', 'order-not-in-force')

  return [{ type: 'DeliveryOrderBlocked', ...stamp(c, order.issuer), order: id, reason }]
}

/** The issuer lets a blocked order go on. */
export function unblockOrder(
  lot: Lot,
  { order: id }: InputOf<'unblockOrder'>,
  c: Circumstances,
): Decision<LotFact, NotYourOrder | 'order-not-blocked'> {
  const order = yourOrder(lot, id, c)
  if (objects(order)) return order
  if (order.status !== 'blocked') return objection('conflict', 'order-not-blocked')

  return [{ type: 'DeliveryOrderUnblocked', ...stamp(c, order.issuer), order: id }]
}

/** The issuer takes an order back for good, as long as nothing has left on it. */
export function cancelOrder(
  lot: Lot,
  { order: id, reason }: InputOf<'cancelOrder'>,
  c: Circumstances,
): Decision<LotFact, Gone> {
  const order = yourOrder(lot, id, c)
  if (objects(order)) return order
  if (order.status !== 'issued' && order.status !== 'blocked') return objection('conflict', 'order-not-in-force')
  if (lot.deliveries.length > 0) return objection('conflict', 'already-left')

  return [{ type: 'DeliveryOrderCancelled', ...stamp(c, order.issuer), order: id, reason }]
}

/** The issuer puts a new order, with a number of its own, in the place of an old one. */
export function replaceOrder(
  lot: Lot,
  { order: id, reason, ...terms }: InputOf<'replaceOrder'>,
  c: Circumstances,
): ReturnType<typeof orderFacts> | Decision<LotFact, Gone> {
  const order = yourOrder(lot, id, c)
  if (objects(order)) return order
  if (!['issued', 'blocked', 'expired'].includes(order.status)) return objection('conflict', 'order-not-in-force')
  if (lot.deliveries.length > 0) return objection('conflict', 'already-left')

  const { issuer, issuerName, parent } = order
  const { validUntil, ...kept } = order
  const base = order.status === 'expired' || (validUntil !== undefined && validUntil < c.today) ? kept : order
  const issued = orderFacts(lot, terms, { issuer, issuerName, ...(parent && { parent }), replaces: id }, base, c)
  if (objects(issued)) return issued
  return [{ type: 'DeliveryOrderReplaced', ...stamp(c, issuer), order: id, reason }, ...issued]
}

/** The issuer says that the freight it waited for has been paid. */
export function confirmFreight(
  lot: Lot,
  { order: id }: InputOf<'confirmFreight'>,
  c: Circumstances,
): Decision<LotFact, NotYourOrder | 'freight-not-waited-for'> {
  const order = yourOrder(lot, id, c)
  if (objects(order)) return order
  if (order.freight !== 'unpaid') return objection('conflict', 'freight-not-waited-for')

  return [{ type: 'FreightPaid', ...stamp(c, order.issuer), order: id }]
}
