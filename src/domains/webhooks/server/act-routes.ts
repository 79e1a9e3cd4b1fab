import type { Caller } from '#domains/parties/party.ts'
import { onOne } from '#kernel/carry-out.ts'
import { objection } from '#kernel/decision.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { Given, Visit } from '#platform/http/visit.ts'
import type { WebhookFact } from '../facts.ts'
import { performWebhookAct } from '../perform-webhook-act.ts'
import { subscribe } from '../subscribe.ts'
import { WebhookSecret } from '../views.ts'
import type { Webhook } from '../webhook.ts'
import { Subscription, type WebhookAct, webhookActInputs } from '../webhook-acts.ts'
import { countWebhooks } from './lists.ts'
import { WebhookParams } from './read-routes.ts'
import { webhookHouse } from './records.ts'
import { circumstancesOf, type WebhookDesk } from './webhook-desk.ts'

/** What is kept of an answer under the sender's key: which secret it showed, never the secret. */
interface Kept {
  readonly id: string
  readonly secret: Webhook['secret']
}

const kebab = (act: string) => act.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const summaries: Readonly<Record<WebhookAct, string>> = {
  change: 'Another address, other events, another description: all three are given anew',
  pause: 'Send nothing for now; events wait, for thirty days at most',
  resume: 'Send again, what waited first, in order',
  rotateSecret: 'A new secret, shown this once; the one before signs too for another day',
  ping: 'Send a test event, once, also to a paused webhook; its answer stands in the history',
  sendAgain: 'Send once more what happened from a place of the log on, in order, with the ids it had',
  remove: 'Remove the webhook with its history; nothing more is sent',
}

/** Subscribing, and every act on a webhook once subscribed. */
export function webhookActRoutes(desk: WebhookDesk): Route<Visit<Caller>>[] {
  /** Adds the secret to an answer. It is derived, so the same key shows the same again. */
  const withSecret = (status: number, { id, secret }: Kept): Given => ({
    status,
    headers: { 'cache-control': 'no-store' },
    body: {
      id,
      secret: desk.secretOf(id, secret.number),
      ...(secret.previousUntil !== undefined && { previousUntil: secret.previousUntil }),
    },
  })

  return [
    route({
      id: 'webhooks.subscribe',
      method: 'POST',
      url: '/api/webhooks',
      summary: 'Be told at an address of what happens to records one may see; gives the secret that signs, this once',
      tag: 'webhooks',
      keyed: true,
      body: Subscription,
      gives: WebhookSecret,
      handle: async ({ body }, visit: Visit<Caller>) => {
        const { results } = await visit.read([countWebhooks])
        const others = Number(results[0]?.[0]?.webhooks ?? 0)
        const id = desk.newId()
        const outcome = await visit.carryOut({
          ...onOne<Webhook, WebhookFact, Caller>({ house: webhookHouse, id }, (_, caller) =>
            subscribe(body, { ...circumstancesOf(desk, visit, caller), id, others }),
          ),
          answer: ([change]) => keep(201, change?.state as Webhook),
        })
        return 'objections' in outcome ? outcome : withSecret(201, JSON.parse(outcome.answer.body) as Kept)
      },
    }),
    ...(Object.keys(webhookActInputs) as WebhookAct[]).map((act) =>
      route({
        id: `webhooks.${act}`,
        method: 'POST',
        url: `/api/webhooks/:id/${kebab(act)}`,
        summary: summaries[act],
        tag: 'webhooks',
        keyed: true,
        params: WebhookParams,
        body: webhookActInputs[act],
        ...(act === 'rotateSecret' && { gives: WebhookSecret }),
        handle: async ({ params, body }, visit: Visit<Caller>) => {
          const { id } = params
          const outcome = await visit.carryOut({
            ...onOne<Webhook, WebhookFact, Caller>(
              { house: webhookHouse, id, ...(visit.expects !== undefined && { expects: visit.expects }) },
              ({ state }, caller) =>
                state
                  ? performWebhookAct(state, act, body as never, circumstancesOf(desk, visit, caller))
                  : objection('absent', 'no-such-webhook'),
            ),
            answer: ([change]) =>
              act === 'rotateSecret'
                ? keep(200, change?.state as Webhook)
                : { status: 200, body: JSON.stringify({ id, status: (change?.state as Webhook | undefined)?.status }) },
          })
          if ('objections' in outcome) return outcome
          if (act === 'rotateSecret') return withSecret(200, JSON.parse(outcome.answer.body) as Kept)
          return { status: outcome.answer.status, body: outcome.answer.body }
        },
      }),
    ),
  ]
}

function keep(status: number, { id, secret }: Webhook): { status: number; body: string } {
  const kept: Kept = { id, secret }
  return { status, body: JSON.stringify(kept) }
}
