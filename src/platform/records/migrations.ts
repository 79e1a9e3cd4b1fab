import type { Migration } from '../database/migrations.ts'

/**
 * Facts, kept answers, the sealed log with those who follow it, and the role under which callers are served.
 * The fact table is the outbox. The sealer gives every fact its place in the log, without gaps; whoever must hear of
 * changes reads the log behind a cursor of their own, so that no fact is passed over and none comes twice.
 */
export const recordMigrations: readonly Migration[] = [
  {
    name: '0001-facts',
    sql: `
      create table fact (
        record uuid not null,
        number int not null,
        seq bigint generated always as identity,
        house text not null,
        type text not null,
        at timestamptz not null,
        organisation uuid not null,
        actor jsonb not null,
        body jsonb not null,
        hash bytea not null,
        constraint fact_pkey primary key (record, number)
      );
      create unique index fact_feed on fact (seq);
      create table answer (
        owner uuid not null,
        key text not null,
        request text not null,
        status int not null,
        body text not null,
        at timestamptz not null default now(),
        constraint answer_pkey primary key (owner, key)
      );
      create table fact_leaf (
        index bigint primary key,
        record uuid not null,
        number int not null,
        unique (record, number)
      );
      create table log_node (level int not null, index bigint not null, hash bytea not null, primary key (level, index));
      create table log_head (size bigint primary key, body jsonb not null, anchor bytea);
      create table follower (name text primary key, place bigint not null default 0);
      create table number_block (name text primary key, next bigint not null);

      do $$ begin
        if not exists (select from pg_roles where rolname = 'guichet_caller') then create role guichet_caller nologin; end if;
      exception when duplicate_object or unique_violation then null;
      end $$;
      do $$ begin execute format('grant guichet_caller to %I', current_user); exception when others then null; end $$;
      grant usage on schema public to guichet_caller;
      grant select, insert on fact, answer to guichet_caller;
      grant select on fact_leaf, log_node, log_head to guichet_caller;

      create function guichet_readers() returns text[] language sql stable parallel safe
        as $$ select string_to_array(current_setting('guichet.readers', true), ',') $$;
      alter table fact enable row level security;
      create policy fact_added on fact for insert to guichet_caller with check (true);
      alter table answer enable row level security;
      create policy answer_own on answer to guichet_caller
        using (owner::text = any (guichet_readers())) with check (true);
    `,
  },
]
