import { expect, test } from 'vitest'
import { titleEvents } from '#flows/title-events.ts'
import fr from './texts/fr.json' with { type: 'json' }
import { deliveryStates } from './views.ts'
import { webhookActs } from './webhook-acts.ts'

test('every event, act and state of a delivery has its word', () => {
  const keys = [
    ...titleEvents.events.map((name) => `webhooks.event.${name}`),
    `webhooks.kind.${titleEvents.kind}`,
    ...webhookActs.map((act) => `webhooks.act.${act}`),
    ...deliveryStates.map((state) => `webhooks.delivery.${state}`),
    ...['not-found', 'inside', 'timed-out', 'certificate', 'connection'].map((reason) => `webhooks.failure.${reason}`),
  ]
  expect(keys.filter((key) => !(key in fr))).toEqual([])
})
