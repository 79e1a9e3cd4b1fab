import type { Migration } from '../database/migrations.ts'

/**
 * Events on their way to subscribers, one row for each event and subscriber. `place` is the fact's place in the log, so
 * the order of the rows is the order of what happened. `next_at` is when a waiting one is due; one that is being sent is
 * due again when its lease ends.
 */
export const webhookDeliveryMigrations: readonly Migration[] = [
  {
    name: '0007-webhook-deliveries',
    sql: `
      create table webhook_delivery (
        webhook uuid not null,
        place bigint not null,
        event text not null,
        kind text not null,
        record uuid not null,
        type text not null,
        subject text not null,
        body text not null,
        at timestamptz not null,
        once boolean not null,
        state text not null default 'waiting',
        attempts int not null default 0,
        first_at timestamptz,
        tried_at timestamptz,
        next_at timestamptz,
        done_at timestamptz,
        status int,
        failure text,
        answer text,
        primary key (webhook, place)
      );
      create index webhook_delivery_due on webhook_delivery (webhook, next_at) where state = 'waiting';
      create index webhook_delivery_order on webhook_delivery (webhook, record, place) where state = 'waiting';
      create index webhook_delivery_age on webhook_delivery (at);
    `,
  },
]
