import Type from 'typebox'
import { Id, Instant, OneOf, Words } from '#kernel/elements.ts'

/** A standing request of an organisation: tell this address whenever one of these things happens to a record we may see. */

/**
 * active: events are sent; paused: they wait; ended: the receiver said 410 Gone; removed: taken away by the
 * organisation. What ended or was removed does not come back.
 */
const webhookStatuses = ['active', 'paused', 'ended', 'removed'] as const

/** A name of events: one, all of a kind of record (`title.*`), or all (`*`). */
export const EventName = Type.String({ maxLength: 80, pattern: '^(\\*|[a-z][a-z-]*\\.(\\*|[a-z][a-z-]*))$' })

export const Webhook = Type.Object({
  id: Id,
  organisation: Id,
  address: Type.String({ maxLength: 1000 }),
  events: Type.Array(EventName, { minItems: 1, maxItems: 100 }),
  description: Type.Optional(Words(200)),
  status: OneOf(webhookStatuses),
  /** Why it is paused: somebody wished so, or nothing could be delivered for days. */
  pausedBecause: Type.Optional(OneOf(['wished', 'failing'] as const)),
  /** Which secret signs; the one before signs too until `previousUntil`. The secrets themselves are not kept. */
  secret: Type.Object({ number: Type.Integer({ minimum: 1 }), previousUntil: Type.Optional(Instant) }),
  createdBy: Type.String(),
  createdAt: Instant,
  updatedAt: Instant,
})
export type Webhook = Type.Static<typeof Webhook>
