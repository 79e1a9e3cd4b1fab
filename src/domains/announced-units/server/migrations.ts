import type { Migration } from '#platform/database/migrations.ts'

/** Announced containers, and who may see them: the second barrier, in the database itself. */
export const announcedUnitMigrations: readonly Migration[] = [
  {
    name: '0070-announced-units',
    sql: `
      create table announced_unit (
        id uuid not null,
        version int not null,
        head bytea not null,
        body jsonb not null,
        readable_by text[] not null,
        number text not null,
        container text not null,
        booking text not null,
        terminal uuid not null,
        company uuid not null,
        status text not null,
        mass text,
        updated_at timestamptz not null,
        constraint announced_unit_pkey primary key (id)
      );
      create index announced_unit_readable on announced_unit using gin (readable_by);
      create index announced_unit_container on announced_unit (container);
      create index announced_unit_number on announced_unit (number);
      create index announced_unit_updated on announced_unit (updated_at desc, id desc);
      grant select, insert, update on announced_unit to guichet_caller;
      alter table announced_unit enable row level security;
      create policy announced_unit_party on announced_unit to guichet_caller
        using (readable_by && guichet_readers()) with check (true);
      create policy fact_of_announced_unit on fact for select to guichet_caller
        using (house = 'announced-unit' and exists (select from announced_unit where announced_unit.id = fact.record));
    `,
  },
]
