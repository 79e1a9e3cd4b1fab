import type { Migration } from '#platform/database/migrations.ts'

const record = `id uuid not null, version int not null, head bytea not null, body jsonb not null`

/**
 * Ships, calls, bulletins and berth plans: one file an IMO number and one plan a port and day, whatever their ids. Who may see them: calls their readers, all else whoever is signed in.
 */
export const callMigrations: readonly Migration[] = [
  {
    name: '0010-vessel-calls',
    sql: `
      create table ship (
        ${record},
        imo text not null, name text not null, updated_at timestamptz not null, words text not null,
        constraint ship_pkey primary key (imo)
      );
      create unique index ship_id on ship (id);
      create index ship_name on ship (name, id);

      create table vessel_call (
        ${record},
        readable_by text[] not null, agent uuid not null, agent_name text not null, port text not null,
        status text not null, number text not null, ship text not null, imo text not null,
        eta timestamptz, etd timestamptz, berth text, plan_from timestamptz, plan_until timestamptz,
        holders text[] not null, mine_of text[] not null, open int not null, until timestamptz,
        updated_at timestamptz not null, words text not null,
        constraint vessel_call_pkey primary key (id)
      );
      create unique index vessel_call_number on vessel_call (number);
      create index vessel_call_readable on vessel_call using gin (readable_by);
      create index vessel_call_recent on vessel_call (updated_at desc, id);
      create index vessel_call_arrival on vessel_call (port, eta, id);
      create index vessel_call_plan on vessel_call (port, plan_from) where plan_from is not null;

      create table bulletin (
        ${record}, port text not null, until timestamptz not null, withdrawn boolean not null,
        constraint bulletin_pkey primary key (id)
      );
      create index bulletin_port on bulletin (port, until);
      create table berth_plan (
        ${record}, port text not null, day date not null, constraint berth_plan_pkey primary key (port, day)
      );
      create unique index berth_plan_id on berth_plan (id);

      grant select, insert, update on ship, vessel_call, bulletin, berth_plan to guichet_caller;
      alter table vessel_call enable row level security;
      create policy call_party on vessel_call to guichet_caller
        using (readable_by && guichet_readers()) with check (true);
      create policy fact_of_call on fact for select to guichet_caller
        using (house = 'call' and exists (select from vessel_call where vessel_call.id = fact.record));
    `,
  },
]
