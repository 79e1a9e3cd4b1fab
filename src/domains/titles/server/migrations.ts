import type { Migration } from '#platform/database/migrations.ts'

/** Titles, their templates, and who may see them: the second barrier, in the database itself. */
export const titleMigrations: readonly Migration[] = [
  {
    name: '0003-titles',
    sql: `
      create table title (
        id uuid not null,
        version int not null,
        head bytea not null,
        body jsonb not null,
        readable_by text[] not null,
        owner uuid not null,
        category text not null,
        direction text not null,
        status text not null,
        number text,
        holders text[] not null,
        stage text,
        since timestamptz,
        until timestamptz,
        claimed_by uuid,
        claimed_by_name text,
        change text,
        owner_name text not null,
        counterparty text,
        goods text,
        total numeric,
        currency text,
        expires_on date,
        wake_at timestamptz,
        updated_at timestamptz not null,
        words text not null,
        constraint title_pkey primary key (id)
      );
      create unique index title_number on title (number) where number is not null;
      create index title_owner on title (owner, updated_at desc, id);
      create index title_readable on title using gin (readable_by);
      create index title_holders on title using gin (holders);
      create index title_wake on title (wake_at) where wake_at is not null;

      create table title_template (
        id uuid primary key,
        owner uuid not null,
        category text not null,
        name text not null,
        draft jsonb not null,
        updated_at timestamptz not null
      );
      create index title_template_owner on title_template (owner, name);

      grant select, insert, update on title to guichet_caller;
      grant select, insert, update, delete on title_template to guichet_caller;
      alter table title enable row level security;
      create policy title_party on title to guichet_caller
        using (readable_by && guichet_readers()) with check (true);
      alter table title_template enable row level security;
      create policy template_of_owner on title_template to guichet_caller
        using (array[owner::text, owner || ':' || category, owner || ':*'] && guichet_readers())
        with check (array[owner::text, owner || ':' || category, owner || ':*'] && guichet_readers());
      create policy fact_of_title on fact for select to guichet_caller
        using (house = 'title' and exists (select from title where title.id = fact.record));
    `,
  },
]
