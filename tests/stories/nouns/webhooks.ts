import { webhookActs } from '#domains/webhooks/webhook-acts.ts'
import { actsAt, type Noun } from '../noun.ts'

const at = '/api/webhooks'

/** Webhooks: subscribing, and every act on one by its name. */
export const webhooks: Noun = {
  at,
  statuses: ['active', 'paused', 'ended', 'removed'],
  makes: { subscribe: 'webhook' },
  deeds: { ...actsAt(at, webhookActs), subscribe: (person, input) => person.post(at, input) },
  named: () => undefined,
}
