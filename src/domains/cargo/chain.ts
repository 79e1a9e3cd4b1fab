import type { Decision } from '#kernel/decision.ts'
import type { Circumstances } from './circumstances.ts'
import type { LotFact } from './facts.ts'
import type { DeliveryOrder, Lot } from './lot.ts'
import { stamp } from './standing.ts'

/** The chain of delivery orders in force: carrier → forwarder → importer. */
export interface Chain {
  readonly orders: readonly DeliveryOrder[]
  /** Who may take delivery, or pass the right on, now. */
  readonly holder?: string
  /** It has reached the consignee, or went on from there, and no freight is unpaid on the way. */
  readonly complete: boolean
  readonly freightUnpaid: boolean
}

const isInForce = ({ status }: DeliveryOrder): boolean => status === 'issued' || status === 'used'

/**
 * The orders in force from the first one on, each passed on by the beneficiary of the one before. An order whose parent is
 * no longer in force, or went to somebody else, does not count. An order that replaces another keeps what hung on it.
 */
export function chainOf(lot: Pick<Lot, 'deliveryOrders' | 'consignee'>): Chain {
  const orders: DeliveryOrder[] = []
  let next = lot.deliveryOrders.find((order) => order.parent === undefined && isInForce(order))
  while (next && !orders.includes(next)) {
    orders.push(next)
    const above = next
    const lineage = lineageOf(lot.deliveryOrders, above)
    next = lot.deliveryOrders.find(
      (order) =>
        order.parent !== undefined &&
        lineage.includes(order.parent) &&
        isInForce(order) &&
        order.issuer === above.beneficiary,
    )
  }
  const holder = orders.at(-1)?.beneficiary
  const freightUnpaid = orders.some(({ freight }) => freight === 'unpaid')
  const reached = lot.consignee !== undefined && orders.some(({ beneficiary }) => beneficiary === lot.consignee)
  return { orders, ...(holder && { holder }), freightUnpaid, complete: reached && !freightUnpaid }
}

/** An order with all it replaced, one after the other. */
function lineageOf(orders: readonly DeliveryOrder[], order: DeliveryOrder): string[] {
  const ids: string[] = []
  for (let one: DeliveryOrder | undefined = order; one && !ids.includes(one.id); ) {
    ids.push(one.id)
    const { replaces }: DeliveryOrder = one
    one = orders.find(({ id }) => id === replaces)
  }
  return ids
}

/** True when the right to take delivery has reached whom it must: for a house lot, down its master's chain as well. */
export const mayTakeDelivery = (lot: Lot, master: Lot | undefined): boolean =>
  chainOf(lot).complete && (lot.parent === undefined || (master !== undefined && chainOf(master).complete))

/**
 * The block of the delivery order follows the chain by itself: lifted when it reaches the consignee, back when it breaks.
 * `lot` is the lot as these decisions leave it.
 */
export function followChain(lot: Lot, c: Circumstances): Decision<LotFact, never> {
  const block = lot.blocks.find(({ kind }) => kind === 'delivery-order')
  if (!block) return []
  const complete = mayTakeDelivery(lot, c.master)
  const { orders, freightUnpaid } = chainOf(lot)
  if (complete && !block.lifted) {
    const reference = orders.at(-1)?.number
    return [{ type: 'BlockLifted', ...stamp(c), block: block.id, ...(reference && { reference }) }]
  }
  if (!complete && block.lifted) {
    const because = freightUnpaid ? 'freight-unpaid' : 'chain-broken'
    return [{ type: 'BlockPutBack', ...stamp(c), block: block.id, because }]
  }
  return []
}
