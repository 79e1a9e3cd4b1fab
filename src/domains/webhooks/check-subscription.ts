import type { Objection } from '#kernel/decision.ts'
import type { Circumstances } from './circumstances.ts'
import { means } from './event-names.ts'
import type { Subscription } from './webhook-acts.ts'

const addressReasons = {
  malformed: 'webhook-address-malformed',
  'not-https': 'webhook-address-not-https',
  inside: 'webhook-address-inside',
} as const

export type SubscriptionReason = (typeof addressReasons)[keyof typeof addressReasons] | 'no-such-event'

/** What is wrong with a subscription: its address must be one we may send to, and each name must mean some event. */
export function subscriptionFaults(
  { address, events }: Subscription,
  c: Pick<Circumstances, 'addressFault' | 'events'>,
): Objection<SubscriptionReason>[] {
  const fault = c.addressFault(address)
  const unknown = events.flatMap((name, i) => (c.events.some((type) => means(name, type)) ? [] : [{ name, i }]))
  return [
    ...(fault ? [{ kind: 'invalid', reason: addressReasons[fault], field: '/address' } as const] : []),
    ...unknown.map(
      ({ name, i }) => ({ kind: 'invalid', reason: 'no-such-event', field: `/events/${i}`, about: { name } }) as const,
    ),
  ]
}
