import Type from 'typebox'
import type { Caller } from '#domains/parties/party.ts'
import { objection } from '#kernel/decision.ts'
import { OneOf } from '#kernel/elements.ts'
import { type Route, route } from '#platform/http/route.ts'
import { ok, type Visit } from '#platform/http/visit.ts'
import { possibleWebhookActs } from '../perform-webhook-act.ts'
import { DeliveryPage, deliveryStates, WebhookPage, WebhookView } from '../views.ts'
import { EventName, type Webhook } from '../webhook.ts'
import { mayNotTend } from '../who-may.ts'
import { deliveryPage, deliveryPageFrom, oneWebhook, webhookFrom, webhookPage, webhookPageFrom } from './lists.ts'
import type { WebhookDesk } from './webhook-desk.ts'

export const WebhookParams = Type.Object({ id: Type.String({ format: 'uuid' }) })
const After = Type.Optional(Type.String({ maxLength: 200 }))

/** The events there are, one's own webhooks with their health, and what became of each delivery. */
export function webhookReadRoutes(desk: WebhookDesk): Route<Visit<Caller>>[] {
  const actsFor = (visit: Visit<Caller>, caller: Caller) => (webhook: Webhook) =>
    possibleWebhookActs(webhook, { caller, isMachine: visit.visitor.isMachine })
  const forbids = (visit: Visit<Caller>, caller: Caller) => mayNotTend({ caller, isMachine: visit.visitor.isMachine })

  return [
    route({
      id: 'webhooks.events',
      method: 'GET',
      url: '/api/webhook-events',
      summary: 'Names of the events one may subscribe to',
      tag: 'webhooks',
      gives: Type.Object({ events: Type.Array(EventName) }),
      handle: async (_, visit: Visit<Caller>) => {
        await visit.read([])
        return ok({ events: desk.events })
      },
    }),
    route({
      id: 'webhooks.list',
      method: 'GET',
      url: '/api/webhooks',
      summary: 'Webhooks of one’s organisation, oldest first, with how their deliveries go',
      tag: 'webhooks',
      query: Type.Object({ after: After }, { additionalProperties: false }),
      gives: WebhookPage,
      handle: async ({ query }, visit: Visit<Caller>) => {
        const { caller, results } = await visit.read([webhookPage(query.after)])
        return forbids(visit, caller) ?? ok(webhookPageFrom(results[0] ?? [], actsFor(visit, caller)))
      },
    }),
    route({
      id: 'webhooks.read',
      method: 'GET',
      url: '/api/webhooks/:id',
      summary: 'One webhook, how its deliveries go, and what the reader may do',
      tag: 'webhooks',
      params: WebhookParams,
      gives: WebhookView,
      handle: async ({ params }, visit: Visit<Caller>) => {
        const { caller, results } = await visit.read([oneWebhook(params.id)])
        const row = results[0]?.[0]
        if (!row) return objection('absent', 'no-such-webhook')
        return forbids(visit, caller) ?? ok(webhookFrom(row, actsFor(visit, caller)))
      },
    }),
    route({
      id: 'webhooks.deliveries',
      method: 'GET',
      url: '/api/webhooks/:id/deliveries',
      summary: 'What was sent to a webhook or waits, newest first, with the last answer to each; kept for thirty days',
      tag: 'webhooks',
      params: WebhookParams,
      query: Type.Object(
        { after: After, state: Type.Optional(OneOf(deliveryStates)) },
        { additionalProperties: false },
      ),
      gives: DeliveryPage,
      handle: async ({ params, query }, visit: Visit<Caller>) => {
        const { caller, results } = await visit.read([oneWebhook(params.id), deliveryPage(params.id, query)])
        if (!results[0]?.[0]) return objection('absent', 'no-such-webhook')
        return forbids(visit, caller) ?? ok(deliveryPageFrom(params.id, results[1] ?? []))
      },
    }),
  ]
}
