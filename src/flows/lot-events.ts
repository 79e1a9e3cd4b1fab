import type { LotFactType } from '#domains/cargo/facts.ts'
import type { EventSource } from '#domains/webhooks/server/event-source.ts'

/** What is told outside of a lot: what changes whether, to whom and when it may leave. */
const eventOf: Readonly<Partial<Record<LotFactType, string>>> = {
  BlockPut: 'lot.block-put',
  BlockLifted: 'lot.block-lifted',
  BlockPutBack: 'lot.block-put-back',
  DeliveryOrderIssued: 'lot.order-issued',
  DeliveryOrderBlocked: 'lot.order-blocked',
  DeliveryOrderUnblocked: 'lot.order-unblocked',
  DeliveryOrderCancelled: 'lot.order-cancelled',
  DeliveryOrderReplaced: 'lot.order-replaced',
  DeliveryOrderExpired: 'lot.order-expired',
  FreightPaid: 'lot.freight-paid',
  LotLanded: 'lot.landed',
  LotReleased: 'lot.released',
  ReleaseWithdrawn: 'lot.release-withdrawn',
  ReleaseRequested: 'lot.release-requested',
  ReleaseRequestAnswered: 'lot.release-request-answered',
  DirectRemovalRequested: 'lot.direct-removal-requested',
  DirectRemovalAnswered: 'lot.direct-removal-answered',
  UndertakingSettled: 'lot.undertaking-settled',
  UndertakingOverdue: 'lot.undertaking-overdue',
  StorageInvoiced: 'lot.storage-invoiced',
  Delivered: 'lot.delivered',
  BillCorrected: 'lot.corrected',
  LotPlaceMoved: 'lot.place-moved',
  LotStripped: 'lot.stripped',
  LotBrokenDown: 'lot.broken-down',
  LotCancelled: 'lot.cancelled',
  StayLimitPassed: 'lot.stay-limit-passed',
  LotDisposedOf: 'lot.disposed-of',
}

/** Facts of lots become events for whoever may see the lot. */
export const lotEvents: EventSource = {
  kind: 'lot',
  events: Object.values(eventOf),
  eventOf: ({ type }) => (Object.hasOwn(eventOf, type) ? eventOf[type as LotFactType] : undefined),
  records: 'select id, bill as subject, status, readable_by as readers from lot',
  path: (id) => `/api/lots/${id}`,
}
