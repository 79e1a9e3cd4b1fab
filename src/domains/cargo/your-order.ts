import { type Objections, objection } from '#kernel/decision.ts'
import type { Circumstances } from './circumstances.ts'
import type { DeliveryOrder, Lot } from './lot.ts'
import { actsForCompany } from './standing.ts'

export type NotYourOrder = 'no-such-order' | 'only-its-issuer'

/** The order an act names, if the caller issued it. Nobody but its issuer touches an order. */
export function yourOrder(lot: Lot, id: string, { caller }: Circumstances): DeliveryOrder | Objections<NotYourOrder> {
  const order = lot.deliveryOrders.find((one) => one.id === id)
  if (!order) return objection('invalid', 'no-such-order', undefined, '/order')
  if (!actsForCompany(caller, order.issuer)) return objection('forbidden', 'only-its-issuer', undefined, '/order')
  return order
}
