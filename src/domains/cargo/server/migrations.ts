import type { Migration } from '#platform/database/migrations.ts'

/**
 * Lots and the containers they are in, and who may see them: the second barrier, in the database itself. The numbers of
 * units follow the lot by themselves, whether one is written or twenty thousand are born with a manifest.
 */
export const cargoMigrations: readonly Migration[] = [
  {
    name: '0020-lots',
    sql: `
      create table lot (
        id uuid not null,
        version int not null,
        head bytea not null,
        body jsonb not null,
        born jsonb,
        readable_by text[] not null,
        manifest uuid not null,
        manifest_number text not null,
        bill text not null,
        parent uuid,
        port text not null,
        call text not null,
        vessel text not null,
        direction text not null,
        status text not null,
        agent uuid not null,
        agent_name text not null,
        terminal uuid,
        consignee uuid,
        consignee_name text,
        holders text[] not null,
        units text[] not null,
        numbers text[] not null,
        goods text,
        packages int not null,
        gross_kg numeric not null,
        blocked int not null,
        until timestamptz,
        wake_at timestamptz,
        updated_at timestamptz not null,
        words text not null,
        constraint lot_pkey primary key (id)
      );
      create index lot_manifest on lot (manifest);
      create index lot_bill on lot (bill);
      create index lot_manifest_number on lot (manifest_number);
      create index lot_parent on lot (parent) where parent is not null;
      create index lot_readable on lot using gin (readable_by);
      create index lot_holders on lot using gin (holders);
      create index lot_numbers on lot using gin (numbers);
      create index lot_wake on lot (wake_at) where wake_at is not null;

      create table lot_unit (
        number text not null,
        lot uuid not null,
        constraint lot_unit_pkey primary key (number, lot)
      );
      create function lot_units_born() returns trigger language plpgsql security definer set search_path from current as $$
      begin
        insert into lot_unit (number, lot) select distinct unit, id from born_lots, unnest(units) unit;
        return null;
      end $$;
      create trigger lot_units_born after insert on lot referencing new table as born_lots
        for each statement execute function lot_units_born();
      create function lot_units_changed() returns trigger language plpgsql security definer set search_path from current as $$
      begin
        delete from lot_unit where lot = new.id;
        insert into lot_unit (number, lot) select distinct unit, new.id from unnest(new.units) unit;
        return null;
      end $$;
      create trigger lot_units_changed after update on lot
        for each row when (old.units is distinct from new.units) execute function lot_units_changed();

      grant select, insert, update on lot to guichet_caller;
      grant select on lot_unit to guichet_caller;
      alter table lot enable row level security;
      create policy lot_party on lot to guichet_caller using (readable_by && guichet_readers()) with check (true);
      alter table lot_unit enable row level security;
      create policy unit_of_lot on lot_unit for select to guichet_caller
        using (exists (select from lot where lot.id = lot_unit.lot));
      create policy fact_of_lot on fact for select to guichet_caller
        using (house = 'lot' and exists (select from lot where lot.id = fact.record));
    `,
  },
  {
    name: '0021-lot-looks',
    sql: `
      create table lot_look (
        at timestamptz not null,
        account uuid not null,
        organisation uuid not null,
        purpose text not null,
        asked text not null,
        found uuid[] not null
      );
      create index lot_look_at on lot_look using brin (at);
      create index lot_look_found on lot_look using gin (found);
      grant insert on lot_look to guichet_caller;
      alter table lot_look enable row level security;
      create policy look_added on lot_look for insert to guichet_caller with check (true);

      create function lot_right_given(master uuid) returns boolean language sql stable security definer
        set search_path from current as $$
        select master is null or coalesce((select not exists (
          select from jsonb_array_elements(body->'blocks') b where b->>'kind' = 'delivery-order' and not b ? 'lifted'
        ) from lot where id = master), false)
      $$;
    `,
  },
]
