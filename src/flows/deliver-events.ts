import type { Caller } from '#domains/parties/party.ts'
import { type Door, type KnownCaller, openForOrganisation } from '#domains/parties/server/doors.ts'
import type { WebhookFact } from '#domains/webhooks/facts.ts'
import { secretsInForce } from '#domains/webhooks/rotate-secret.ts'
import type { EventSource } from '#domains/webhooks/server/event-source.ts'
import { subscribersSql, webhookHouse } from '#domains/webhooks/server/records.ts'
import { type Stop, stopWebhook } from '#domains/webhooks/stop-webhook.ts'
import type { Webhook } from '#domains/webhooks/webhook.ts'
import { carryOut, onOne, type Store } from '#kernel/carry-out.ts'
import { type Database, query } from '#platform/database/database.ts'
import type { Delivery } from '#platform/webhooks/delivery-queue.ts'
import type { Post } from '#platform/webhooks/post.ts'
import { type Admission, type Sender, webhookSender } from '#platform/webhooks/sender.ts'
import { clockUser } from './let-time-pass.ts'

export interface DeliverDeps {
  readonly database: Database
  readonly store: Store<Door, KnownCaller>
  readonly sources: readonly EventSource[]
  readonly post: Post
  readonly secretOf: (webhook: string, number: number) => string
  readonly now: () => Date
  readonly today: () => string
  readonly random: () => number
  /** In whose name a webhook is stopped: the body that runs the platform. */
  readonly operator: { readonly id: string; readonly name: string }
}

/**
 * What waits for webhooks is sent. Whether the organisation may still see the record is asked of the database right
 * before, as the organisation itself: a mandate revoked or an organisation suspended meanwhile counts.
 */
export function deliverEvents(deps: DeliverDeps): Sender {
  const { database, post, now, random } = deps
  return webhookSender({
    database,
    subscribers: subscribersSql,
    post,
    now,
    random,
    admit: (webhook, deliveries) => admit(webhook, deliveries, deps),
    ended: (webhook) => stop(webhook, 'ended', deps),
    givenUp: (webhook) => stop(webhook, 'failing', deps),
  })
}

async function admit(
  id: string,
  deliveries: readonly Delivery[],
  { database, sources, secretOf, now, today }: DeliverDeps,
): Promise<Admission | undefined> {
  const [row] = await query(database, 'select body from webhook where id = $1', [id])
  const webhook = row?.body as Webhook | undefined
  if (!webhook) return undefined

  const asked = sources.map(({ kind, records }) => ({
    text: `select r.id from (${records}) r where r.id = any ($1::uuid[])`,
    values: [deliveries.filter((delivery) => delivery.kind === kind).map(({ record }) => record)],
  }))
  const [opened = [], ...seen] = await database.batch([openForOrganisation(webhook.organisation, today()), ...asked])
  if (opened.length === 0) return undefined
  // A test is about the webhook itself, which is always its organisation's own.
  const visible = new Set([id, ...seen.flat().map((one) => String(one.id))])
  return {
    address: webhook.address,
    secrets: secretsInForce(webhook, now().toISOString()).map((number) => secretOf(id, number)),
    may: ({ record }) => visible.has(record),
  }
}

async function stop(id: string, why: Stop, { store, now, operator }: DeliverDeps): Promise<void> {
  const caller: Caller = {
    user: clockUser,
    name: 'Guichet',
    organisation: operator.id,
    organisationName: operator.name,
    kind: 'operator',
    rights: [],
    mandates: [],
  }
  await carryOut(
    store,
    { kind: 'platform', caller },
    {
      ...onOne<Webhook, WebhookFact, KnownCaller>({ house: webhookHouse, id }, ({ state }, known) =>
        state ? stopWebhook(state, why, { at: now().toISOString(), caller: known }) : [],
      ),
      answer: () => ({ status: 204, body: '' }),
    },
  )
}
