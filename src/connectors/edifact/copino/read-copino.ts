import { orderOf } from '../terminal/orders.ts'
import { type Mapper, mapperOf } from '../terminal/read-message.ts'
import type { UnitOrder } from '../terminal/unit-order.ts'

/** The announcement of a haulier who comes to fetch or bring containers: COPINO, with truck and driver (TDT 1). */
export const readCopino: Mapper<UnitOrder> = mapperOf('COPINO', (message, reading) =>
  orderOf(message, { purpose: 'visit', named: false }, reading),
)
