import type { Migration } from '#platform/database/migrations.ts'

/** Messages with partners who keep their own system: what goes out in order, what came in once. */
export const partnerMigrations: readonly Migration[] = [
  {
    name: '0006-partners',
    sql: `
      create table partner_message (
        partner uuid not null,
        number bigint not null,
        record uuid not null,
        type text not null,
        message jsonb not null,
        state text not null default 'waiting',
        at timestamptz not null,
        sent_at timestamptz,
        acknowledged_at timestamptz,
        answered_at timestamptz,
        primary key (partner, number)
      );
      create index partner_message_open on partner_message (partner, at) where acknowledged_at is null;
      create table partner_inbox (
        partner uuid not null,
        number text not null,
        digest text not null,
        body text not null,
        receipt text not null,
        received_at timestamptz not null,
        primary key (partner, number)
      );
    `,
  },
]
