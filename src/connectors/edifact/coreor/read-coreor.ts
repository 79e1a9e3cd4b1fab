import { orderOf } from '../terminal/orders.ts'
import { type Mapper, mapperOf } from '../terminal/read-message.ts'
import type { UnitOrder } from '../terminal/unit-order.ts'

/** A release of containers by the carrier to whoever fetches them: COREOR D.95B to D.24A. */
export const readCoreor: Mapper<UnitOrder> = mapperOf('COREOR', (message, reading) =>
  orderOf(message, { purpose: 'release', named: true }, reading),
)
