import type { House } from '#kernel/carry-out.ts'
import type { RecordTable } from '#platform/records/record-table.ts'
import type { WebhookFact } from '../facts.ts'
import { webhookLife } from '../life.ts'
import type { Webhook } from '../webhook.ts'

export const webhookHouse: House<Webhook, WebhookFact> = { kind: 'webhook', life: webhookLife }

/** How webhooks rest in the database. */
export const webhookRecords: RecordTable<Webhook, WebhookFact> = {
  house: webhookHouse,
  table: 'webhook',
  columns: { organisation: 'uuid', status: 'text', created_at: 'timestamptz' },
  cells: ({ organisation, status, createdAt }) => ({ organisation, status, created_at: createdAt }),
}

/** Who may be sent something: what is paused gets tests only. */
export const subscribersSql = `select id, status = 'active' as open from webhook where status in ('active', 'paused')`
