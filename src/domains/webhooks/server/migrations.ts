import type { Migration } from '#platform/database/migrations.ts'

/** Webhooks, and what an organisation may see of its deliveries: never one about a record it may not see any more. */
export const webhookMigrations: readonly Migration[] = [
  {
    name: '0007-webhooks',
    sql: `
      create table webhook (
        id uuid not null,
        version int not null,
        head bytea not null,
        body jsonb not null,
        organisation uuid not null,
        status text not null,
        created_at timestamptz not null,
        constraint webhook_pkey primary key (id)
      );
      create index webhook_organisation on webhook (organisation, created_at, id);

      grant select, insert, update on webhook to guichet_caller;
      grant select on webhook_delivery to guichet_caller;
      alter table webhook enable row level security;
      create policy webhook_of_organisation on webhook to guichet_caller
        using (organisation::text = any (guichet_readers())) with check (true);
      alter table webhook_delivery enable row level security;
      create policy delivery_of_webhook on webhook_delivery to guichet_caller
        using (state <> 'withheld' and exists (select from webhook where webhook.id = webhook_delivery.webhook));
      create policy fact_of_webhook on fact for select to guichet_caller
        using (house = 'webhook' and exists (select from webhook where webhook.id = fact.record));
    `,
  },
]
