import type { Migration } from '#platform/database/migrations.ts'

/** Notices, one for each person told. Row security keeps them within the organisation, the routes with the person. */
export const workMigrations: readonly Migration[] = [
  {
    name: '0004-notices',
    sql: `
      create table notice (
        id uuid primary key,
        seq bigint generated always as identity,
        account uuid not null references account (id),
        organisation uuid not null,
        kind text not null,
        record uuid not null,
        type text not null,
        about jsonb not null,
        urgency text not null,
        at timestamptz not null,
        read_at timestamptz
      );
      create index notice_account on notice (account, at desc, id desc);
      create index notice_unread on notice (account) where read_at is null;
      create unique index notice_feed on notice (seq);

      grant select on notice to guichet_caller;
      grant update (read_at) on notice to guichet_caller;
      alter table notice enable row level security;
      create policy notice_within_organisation on notice to guichet_caller
        using (organisation::text = any (guichet_readers())) with check (true);
    `,
  },
]
