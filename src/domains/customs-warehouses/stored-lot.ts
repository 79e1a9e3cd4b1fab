import Type from 'typebox'
import { Amount, Id, Instant, LocalDate, OneOf, Words } from '#kernel/elements.ts'

/** A lot that stands in a customs warehouse: since when, and until when the law lets it. Source: service LOG-11. */

export const stockStatuses = ['in-stock', 'overdue', 'out'] as const
export const StockStatus = OneOf(stockStatuses)
export type StockStatus = Type.Static<typeof StockStatus>

const waysOut = ['delivered', 'transferred', 'broken-down', 'ended'] as const

const Quantity = Type.Object({ packages: Type.Integer({ minimum: 0 }), grossKg: Amount })

export const StoredLot = Type.Object({
  id: Id,
  lot: Id,
  bill: Words(40),
  goods: Type.Optional(Type.String()),
  ...Quantity.properties,
  /** Who keeps the warehouse, and its code in the law. */
  warehouse: Id,
  warehouseName: Type.String(),
  code: Words(12),
  /** The transit that brought it. */
  transit: Id,
  transitNumber: Words(40),
  consignee: Type.Optional(Id),
  consigneeName: Type.Optional(Type.String()),
  /** Since when it is counted; a transfer does not start the count anew unless the law says so. */
  since: Instant,
  /** Last day it may stay. */
  limit: LocalDate,
  warnOn: LocalDate,
  status: StockStatus,
  left: Quantity,
  /** Deliveries of the lot already counted. */
  exits: Type.Integer({ minimum: 0 }),
  warned: Type.Optional(Type.Boolean()),
  out: Type.Optional(Type.Object({ at: Instant, how: OneOf(waysOut) })),
  updatedAt: Instant,
})
export type StoredLot = Type.Static<typeof StoredLot>
