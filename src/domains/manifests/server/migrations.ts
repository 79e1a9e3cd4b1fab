import type { Migration } from '#platform/database/migrations.ts'

/**
 * Manifests, and beside each the rows of its bills and of what was tallied; who may see them is said a second time here.
 * Bills are searched within their manifest, so its primary key is all they need; across manifests one looks for lots.
 */
export const manifestMigrations: readonly Migration[] = [
  {
    name: '0021-manifests',
    sql: `
      create table manifest (
        id uuid not null,
        version int not null,
        head bytea not null,
        body jsonb not null,
        readable_by text[] not null,
        agent uuid not null,
        agent_name text not null,
        status text not null,
        number text,
        reference text not null,
        direction text not null,
        kind text not null,
        port text not null,
        call text not null,
        vessel text not null,
        voyage text not null,
        bills int not null,
        units int not null,
        holders text[] not null,
        since timestamptz,
        until timestamptz,
        arrival timestamptz,
        lodged_at timestamptz,
        hours_before numeric,
        in_time boolean,
        on_time boolean,
        updated_at timestamptz not null,
        words text not null,
        constraint manifest_pkey primary key (id)
      );
      create unique index manifest_number on manifest (number) where number is not null;
      create index manifest_agent on manifest (agent, updated_at desc, id);
      create index manifest_call on manifest (call);
      create index manifest_readable on manifest using gin (readable_by);
      create index manifest_holders on manifest using gin (holders);

      create table manifest_bill (
        manifest uuid not null,
        number text not null,
        line int not null,
        digest text not null,
        body jsonb not null,
        words text not null,
        constraint manifest_bill_pkey primary key (manifest, number)
      );
      create index manifest_bill_line on manifest_bill (manifest, line);
      create table manifest_tally (
        manifest uuid not null,
        kind text not null,
        number text not null,
        body jsonb not null,
        constraint manifest_tally_pkey primary key (manifest, kind, number)
      );

      -- Whoever holds a master bill may break it down: told its number and its manifest's, and nothing else, they are given its totals.
      create function manifest_master(of_number text, of_bill text)
        returns table (manifest uuid, agent uuid, bill jsonb) language sql stable security definer set search_path from current
        as $$ select m.id, m.agent, jsonb_build_object('number', b.number, 'kind', b.body->'kind', 'packages', b.body->'packages',
            'grossKg', b.body->'grossKg')
          from manifest m join manifest_bill b on b.manifest = m.id and b.number = of_bill
          where m.number = of_number and b.body->>'kind' in ('master', 'house') $$;
      grant execute on function manifest_master to guichet_caller;
      grant select, insert, update on manifest to guichet_caller;
      grant select, insert, update, delete on manifest_bill to guichet_caller;
      grant select, insert, update on manifest_tally to guichet_caller;
      alter table manifest enable row level security;
      create policy manifest_party on manifest to guichet_caller using (readable_by && guichet_readers()) with check (true);
      alter table manifest_bill enable row level security;
      create policy bill_of_manifest on manifest_bill to guichet_caller
        using (manifest in (select id from manifest)) with check (true);
      alter table manifest_tally enable row level security;
      create policy tally_of_manifest on manifest_tally to guichet_caller
        using (manifest in (select id from manifest)) with check (true);
      create policy fact_of_manifest on fact for select to guichet_caller
        using (house = 'manifest' and exists (select from manifest where manifest.id = fact.record));
    `,
  },
  {
    name: '0031-arrival-notices',
    sql: `
      create table arrival_notice (
        lot uuid not null,
        manifest uuid not null,
        consignee uuid not null,
        stage text not null,
        line int not null,
        at timestamptz not null,
        body jsonb not null,
        constraint arrival_notice_pkey primary key (lot, consignee, stage)
      );
      create index arrival_notice_manifest on arrival_notice (manifest, line);
      grant select on arrival_notice to guichet_caller;
      alter table arrival_notice enable row level security;
      create policy arrival_of_manifest on arrival_notice to guichet_caller
        using (manifest in (select id from manifest));

      -- When the first person told of these goods read of it: the moment alone, whoever it was.
      create function arrival_read_at(of_lot uuid, of_consignee uuid, of_stage text)
        returns timestamptz language sql stable security definer set search_path from current
        as $$ select min(n.read_at) from notice n
          where n.record = of_lot and n.kind = 'lot'
            and n.type = case of_stage when 'arrived' then 'GoodsArrived' else 'GoodsExpected' end
            and exists (select from arrival_notice g where g.lot = of_lot and g.consignee = of_consignee and g.stage = of_stage) $$;
      grant execute on function arrival_read_at to guichet_caller;
      create index notice_record on notice (record, type);
    `,
  },
  {
    name: '0032-unit-lists-and-stowage',
    sql: `
      create table manifest_listed_unit (
        manifest uuid not null,
        line int not null,
        number text not null,
        body jsonb not null,
        constraint manifest_listed_unit_pkey primary key (manifest, line)
      );
      create table manifest_stowage (
        manifest uuid not null,
        body jsonb not null,
        constraint manifest_stowage_pkey primary key (manifest)
      );
      grant select, insert, delete on manifest_listed_unit to guichet_caller;
      grant select, insert, update on manifest_stowage to guichet_caller;
      alter table manifest_listed_unit enable row level security;
      create policy listed_of_manifest on manifest_listed_unit to guichet_caller
        using (manifest in (select id from manifest)) with check (true);
      alter table manifest_stowage enable row level security;
      create policy stowage_of_manifest on manifest_stowage to guichet_caller
        using (manifest in (select id from manifest)) with check (true);
    `,
  },
]
