import { orderOf } from '../terminal/orders.ts'
import { type Mapper, mapperOf } from '../terminal/read-message.ts'
import type { UnitOrder } from '../terminal/unit-order.ts'

/** An announcement of containers, or an order for empties of a kind: COPARN. Units may be without number. */
export const readCoparn: Mapper<UnitOrder> = mapperOf('COPARN', (message, reading) =>
  orderOf(message, { purpose: 'announcement', named: false }, reading),
)
