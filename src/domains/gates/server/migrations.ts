import type { Migration } from '#platform/database/migrations.ts'

/** Days of terminals, appointments and exit vouchers, and who may see them: the second barrier, in the database itself. */
export const gateMigrations: readonly Migration[] = [
  {
    name: '0060-gates',
    sql: `
      create table slot_day (
        id uuid not null,
        version int not null,
        head bytea not null,
        body jsonb not null,
        terminal uuid not null,
        code text not null,
        day date not null,
        constraint slot_day_pkey primary key (id)
      );
      create table appointment (
        id uuid not null,
        version int not null,
        head bytea not null,
        body jsonb not null,
        readable_by text[] not null,
        number text not null,
        terminal uuid not null,
        company uuid not null,
        haulier uuid,
        status text not null,
        day date not null,
        starts timestamptz not null,
        vehicle text,
        lots uuid[] not null,
        wake_at timestamptz,
        constraint appointment_pkey primary key (id)
      );
      create index appointment_readable on appointment using gin (readable_by);
      create index appointment_day on appointment (terminal, day);
      create index appointment_starts on appointment (starts, id);
      create index appointment_wake on appointment (wake_at) where wake_at is not null;
      create table exit_voucher (
        id uuid not null,
        version int not null,
        head bytea not null,
        body jsonb not null,
        readable_by text[] not null,
        number text not null,
        terminal uuid not null,
        appointment uuid not null,
        vehicle text not null,
        status text not null,
        lots uuid[] not null,
        valid_until timestamptz not null,
        constraint exit_voucher_pkey primary key (id)
      );
      create index exit_voucher_terminal on exit_voucher (terminal, valid_until);
      create index exit_voucher_open on exit_voucher (valid_until) where status = 'issued';

      grant select, insert, update on slot_day, appointment, exit_voucher to guichet_caller;
      alter table slot_day enable row level security;
      create policy slot_day_seen on slot_day to guichet_caller using (true) with check (true);
      alter table appointment enable row level security;
      create policy appointment_party on appointment to guichet_caller
        using (readable_by && guichet_readers()) with check (true);
      alter table exit_voucher enable row level security;
      create policy exit_voucher_party on exit_voucher to guichet_caller
        using (readable_by && guichet_readers()) with check (true);
      create policy fact_of_slot_day on fact for select to guichet_caller
        using (house = 'slot-day' and exists (
          select from slot_day where slot_day.id = fact.record and slot_day.terminal::text = any (guichet_readers())));
      create policy fact_of_appointment on fact for select to guichet_caller
        using (house = 'appointment' and exists (select from appointment where appointment.id = fact.record));
      create policy fact_of_exit_voucher on fact for select to guichet_caller
        using (house = 'exit-voucher' and exists (select from exit_voucher where exit_voucher.id = fact.record));
    `,
  },
  {
    name: '0061-gate-numbers',
    sql: `
      create index appointment_number on appointment (number);
      create index appointment_vehicle on appointment (vehicle) where vehicle is not null;
      create index exit_voucher_number on exit_voucher (number);
    `,
  },
  {
    name: '0062-gate-moves',
    sql: `
      create table gate_move (
        id uuid not null,
        version int not null,
        head bytea not null,
        body jsonb not null,
        readable_by text[] not null,
        terminal uuid not null,
        direction text not null,
        at timestamptz not null,
        appointment uuid not null,
        number text not null,
        vehicle text not null,
        units text[] not null,
        constraint gate_move_pkey primary key (id)
      );
      create index gate_move_readable on gate_move using gin (readable_by);
      create index gate_move_at on gate_move (at desc, id desc);
      create index gate_move_units on gate_move using gin (units);
      create table gate_reading (
        id uuid not null,
        version int not null,
        head bytea not null,
        body jsonb not null,
        readable_by text[] not null,
        terminal uuid not null,
        at timestamptz not null,
        opens boolean not null,
        constraint gate_reading_pkey primary key (id)
      );
      create index gate_reading_at on gate_reading (terminal, at desc, id desc);
      grant select, insert on gate_move, gate_reading to guichet_caller;
      alter table gate_move enable row level security;
      create policy gate_move_party on gate_move to guichet_caller
        using (readable_by && guichet_readers()) with check (true);
      alter table gate_reading enable row level security;
      create policy gate_reading_party on gate_reading to guichet_caller
        using (readable_by && guichet_readers()) with check (true);
      create policy fact_of_gate_move on fact for select to guichet_caller
        using (house = 'gate-move' and exists (select from gate_move where gate_move.id = fact.record));
      create policy fact_of_gate_reading on fact for select to guichet_caller
        using (house = 'gate-reading' and exists (select from gate_reading where gate_reading.id = fact.record));
    `,
  },
]
