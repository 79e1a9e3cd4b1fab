import type { Migration } from '#platform/database/migrations.ts'

/** Organisations, people, machines, their sessions, and the mandates between organisations. */
export const partyMigrations: readonly Migration[] = [
  {
    name: '0002-parties',
    sql: `
      create table organisation (
        id uuid primary key,
        code text not null unique,
        kind text not null,
        name text not null,
        status text not null default 'active',
        body jsonb not null
      );
      create table account (
        id uuid primary key,
        organisation uuid not null references organisation (id),
        login text not null,
        name text not null,
        email text not null,
        language text not null,
        rights text[] not null,
        status text not null default 'active',
        password_hash text,
        mail_wanted boolean not null default true
      );
      create unique index account_login on account (lower(login));
      create index account_organisation on account (organisation);
      create table session (
        token_hash bytea primary key,
        account uuid not null references account (id),
        csrf text not null,
        opened_at timestamptz not null,
        expires_at timestamptz not null,
        ended_at timestamptz,
        device text
      );
      create index session_account on session (account);
      create table machine (
        id uuid primary key,
        organisation uuid not null references organisation (id),
        account uuid not null references account (id),
        name text not null,
        secret_hash text not null,
        status text not null default 'active',
        created_at timestamptz not null default now()
      );
      create table access_token (
        token_hash bytea primary key,
        machine uuid not null references machine (id),
        expires_at timestamptz not null
      );
      create table mandate (
        id uuid not null,
        version int not null,
        head bytea not null,
        body jsonb not null,
        principal uuid not null,
        agent uuid not null,
        status text not null,
        scope text[] not null,
        from_day date not null,
        until_day date not null,
        updated_at timestamptz not null,
        constraint mandate_pkey primary key (id)
      );
      create index mandate_agent on mandate (agent, status);
      create index mandate_principal on mandate (principal, status);

      grant select on organisation, account, session, machine, access_token, mandate to guichet_caller;
      grant insert, update on mandate to guichet_caller;
      alter table mandate enable row level security;
      create policy mandate_party on mandate to guichet_caller
        using (array[principal::text, agent::text] && guichet_readers()) with check (true);
      create policy fact_of_mandate on fact for select to guichet_caller
        using (house = 'mandate' and exists (select from mandate where mandate.id = fact.record));
    `,
  },
  {
    name: '0019-identifiers',
    sql: `create index organisation_identifiers on organisation using gin ((body->'identifiers') jsonb_path_ops);`,
  },
]
