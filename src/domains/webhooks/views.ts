import Type from 'typebox'
import { Id, Instant, OneOf } from '#kernel/elements.ts'
import { Webhook } from './webhook.ts'

/** What the routes of this house give to a reader. */

/** How deliveries go. */
const WebhookHealth = Type.Object({
  /** Events that wait. */
  waiting: Type.Integer(),
  /** Since when the oldest of them has been tried in vain; absent while all goes well. */
  failingSince: Type.Optional(Instant),
  lastDeliveredAt: Type.Optional(Instant),
})

export const WebhookView = Type.Object({
  webhook: Webhook,
  version: Type.Integer(),
  health: WebhookHealth,
  /** What the reader may do now. */
  acts: Type.Array(Type.String()),
})
export type WebhookView = Type.Static<typeof WebhookView>

/** The one answer that shows a secret. */
export const WebhookSecret = Type.Object({
  id: Id,
  /** `whsec_` and 32 bytes in base64. Shown this once. */
  secret: Type.String(),
  /** Until then the secret before signs too. */
  previousUntil: Type.Optional(Instant),
})
export type WebhookSecret = Type.Static<typeof WebhookSecret>

/** waiting: to be sent (again); delivered: answered 2xx; failed: a test without success; dropped: the webhook ended before. */
export const deliveryStates = ['waiting', 'delivered', 'failed', 'dropped'] as const

/** One event on its way, with the last answer. */
export const DeliveryRow = Type.Object({
  /** Place of the fact in the log: from here events can be sent again. */
  place: Type.Integer(),
  event: Type.String(),
  type: Type.String(),
  kind: Type.String(),
  record: Id,
  subject: Type.String(),
  at: Instant,
  state: OneOf(deliveryStates),
  attempts: Type.Integer(),
  triedAt: Type.Optional(Instant),
  nextAt: Type.Optional(Instant),
  doneAt: Type.Optional(Instant),
  /** HTTP status of the last answer, and the beginning of its body. */
  status: Type.Optional(Type.Integer()),
  answer: Type.Optional(Type.String()),
  /** Why there was no answer. */
  failure: Type.Optional(Type.String()),
})
export type DeliveryRow = Type.Static<typeof DeliveryRow>

/** A page; give `next` back as `after` for the one that follows, absent on the last. */
const PageOf = <T extends Parameters<typeof Type.Array>[0]>(row: T) =>
  Type.Object({ rows: Type.Array(row), next: Type.Optional(Type.String()) })
export const WebhookPage = PageOf(WebhookView)
export type WebhookPage = Type.Static<typeof WebhookPage>
export const DeliveryPage = PageOf(DeliveryRow)
export type DeliveryPage = Type.Static<typeof DeliveryPage>
