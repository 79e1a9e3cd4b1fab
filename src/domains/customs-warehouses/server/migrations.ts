import type { Migration } from '#platform/database/migrations.ts'

/** Transits to warehouses and the lots in them, and who may see them: the second barrier, in the database itself. */
export const warehouseMigrations: readonly Migration[] = [
  {
    name: '0090-customs-warehouses',
    sql: `
      create table transit (
        id uuid not null,
        version int not null,
        head bytea not null,
        body jsonb not null,
        readable_by text[] not null,
        reference text not null,
        number text,
        status text not null,
        transfer boolean not null,
        holders text[] not null,
        lots uuid[] not null,
        open_findings int not null,
        wake_at timestamptz,
        updated_at timestamptz not null,
        words text not null,
        constraint transit_pkey primary key (id)
      );
      create index transit_readable on transit using gin (readable_by);
      create index transit_holders on transit using gin (holders);
      create index transit_lots on transit using gin (lots);
      create index transit_updated on transit (updated_at, id);
      create index transit_wake on transit (wake_at) where wake_at is not null;
      create table stored_lot (
        id uuid not null,
        version int not null,
        head bytea not null,
        body jsonb not null,
        readable_by text[] not null,
        lot uuid not null,
        warehouse uuid not null,
        status text not null,
        limit_day date not null,
        exits int not null,
        wake_at timestamptz,
        words text not null,
        constraint stored_lot_pkey primary key (id)
      );
      create index stored_lot_readable on stored_lot using gin (readable_by);
      create index stored_lot_there on stored_lot (lot) where status <> 'out';
      create index stored_lot_limit on stored_lot (limit_day, id);
      create index stored_lot_wake on stored_lot (wake_at) where wake_at is not null;

      grant select, insert, update on transit, stored_lot to guichet_caller;
      alter table transit enable row level security;
      create policy transit_party on transit to guichet_caller
        using (readable_by && guichet_readers()) with check (true);
      alter table stored_lot enable row level security;
      create policy stored_lot_party on stored_lot to guichet_caller
        using (readable_by && guichet_readers()) with check (true);
      create policy fact_of_transit on fact for select to guichet_caller
        using (house = 'transit' and exists (select from transit where transit.id = fact.record));
      create policy fact_of_stored_lot on fact for select to guichet_caller
        using (house = 'stored-lot' and exists (select from stored_lot where stored_lot.id = fact.record));
    `,
  },
]
