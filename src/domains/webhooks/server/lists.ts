import type { Row, Statement } from '#platform/database/database.ts'
import { badPlace, readPlace, writePlace } from '#platform/database/keyset.ts'
import type { DeliveryPage, DeliveryRow, WebhookPage, WebhookView } from '../views.ts'
import type { Webhook } from '../webhook.ts'

const rowsAPage = 30

const withHealth = `select w.id, w.version, w.body, w.created_at, h.waiting, h.failing_since, h.last_delivered_at
  from webhook w cross join lateral (
    select (count(*) filter (where state = 'waiting'))::int as waiting,
      min(first_at) filter (where state = 'waiting' and (status is not null or failure is not null)) as failing_since,
      max(done_at) filter (where state = 'delivered') as last_delivered_at
    from webhook_delivery d where d.webhook = w.id and not d.once) h
  where w.status <> 'removed' and w.organisation::text = any (guichet_readers())`

/** A webhook of the reader's organisation; no row when there is none. */
export const oneWebhook = (id: string): Statement => ({
  name: 'webhook.whole',
  text: `${withHealth} and w.id = $1`,
  values: [id],
})

/** How many webhooks the reader's organisation has. */
export const countWebhooks: Statement = {
  name: 'webhook.count',
  text: `select count(*)::int as webhooks from webhook
    where status <> 'removed' and organisation::text = any (guichet_readers())`,
}

/** One row more than a page holds tells whether there is another page. */
export function webhookPage(after: string | undefined): Statement {
  const place = after === undefined ? undefined : readPlace(after)
  if (place && (place.value === null || Number.isNaN(Date.parse(place.value)))) throw badPlace()
  return {
    name: 'webhook.page',
    text: `${withHealth} and ($1::timestamptz is null or (w.created_at, w.id) > ($1::timestamptz, $2::uuid))
      order by w.created_at, w.id limit ${rowsAPage + 1}`,
    values: [place?.value ?? null, place?.id ?? null],
  }
}

type ActsOf = (webhook: Webhook) => readonly string[]

export function webhookPageFrom(rows: readonly Row[], actsOf: ActsOf): WebhookPage {
  const last = rows.length > rowsAPage ? rows[rowsAPage - 1] : undefined
  return {
    rows: rows.slice(0, rowsAPage).map((row) => webhookFrom(row, actsOf)),
    ...(last && { next: writePlace({ value: String(last.created_at), id: String(last.id) }) }),
  }
}

export function webhookFrom(row: Row, actsOf: ActsOf): WebhookView {
  const webhook = row.body as Webhook
  return {
    webhook,
    version: Number(row.version),
    health: {
      waiting: Number(row.waiting),
      ...present({ failingSince: row.failing_since, lastDeliveredAt: row.last_delivered_at }),
    },
    acts: [...actsOf(webhook)],
  }
}

/** Deliveries from the newest to the oldest. */
export function deliveryPage(
  webhook: string,
  { after, state }: { readonly after?: string; readonly state?: string },
): Statement {
  const place = after === undefined ? undefined : readPlace(after).value
  if (place !== undefined && !/^\d{1,15}$/.test(place ?? '')) throw badPlace()
  return {
    name: 'webhook.deliveries',
    text: `select place, event, type, kind, record, subject, at, state, attempts, tried_at, next_at, done_at, status, answer, failure
      from webhook_delivery where webhook = $1 and ($2::bigint is null or place < $2::bigint) and ($3::text is null or state = $3)
      order by place desc limit ${rowsAPage + 1}`,
    values: [webhook, place ?? null, state ?? null],
  }
}

export function deliveryPageFrom(webhook: string, rows: readonly Row[]): DeliveryPage {
  const last = rows.length > rowsAPage ? rows[rowsAPage - 1] : undefined
  return {
    rows: rows.slice(0, rowsAPage).map(deliveryFrom),
    ...(last && { next: writePlace({ value: String(last.place), id: webhook }) }),
  }
}

const deliveryFrom = (row: Row): DeliveryRow => ({
  place: Number(row.place),
  event: String(row.event),
  type: String(row.type),
  kind: String(row.kind),
  record: String(row.record),
  subject: String(row.subject),
  at: String(row.at),
  state: row.state as DeliveryRow['state'],
  attempts: Number(row.attempts),
  ...(row.status !== null && { status: Number(row.status) }),
  ...present({
    triedAt: row.tried_at,
    nextAt: row.state === 'waiting' ? row.next_at : null,
    doneAt: row.done_at,
    answer: row.answer,
    failure: row.failure,
  }),
})

/** Leaves out what is null. */
const present = <Name extends string>(values: Readonly<Record<Name, unknown>>): { [K in Name]?: string } =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
  ) as { [K in Name]?: string }
