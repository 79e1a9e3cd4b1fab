import { hashPassword } from '#platform/auth/secrets.ts'
import { type Database, query } from '#platform/database/database.ts'
import type { Organisation, User } from '../party.ts'

/** Puts organisations into the register, or brings those already there up to date by their id. */
export async function registerOrganisations(database: Database, organisations: readonly Organisation[]): Promise<void> {
  await query(
    database,
    `insert into organisation (id, code, kind, name, status, body)
     select (o->>'id')::uuid, o->>'code', o->>'kind', o->>'name', o->>'status', o from jsonb_array_elements($1::jsonb) o
     on conflict (id) do update set code = excluded.code, kind = excluded.kind, name = excluded.name, body = excluded.body`,
    [JSON.stringify(organisations)],
  )
}

/** Gives people an account each; those who have one keep it. Without a password nobody can sign in by password. */
export async function registerPeople(
  database: Database,
  people: readonly User[],
  passwordOf: (user: User) => string | undefined = () => undefined,
): Promise<void> {
  for (const user of people) {
    const password = passwordOf(user)
    await query(
      database,
      `insert into account (id, organisation, login, name, email, language, rights, status, password_hash)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing`,
      [
        user.id,
        user.organisation,
        user.login,
        user.name,
        user.email,
        user.language,
        [...user.rights],
        user.status,
        password === undefined ? null : await hashPassword(password),
      ],
    )
  }
}

/** Gives a partner's system its credentials; it acts as the given account of its organisation. */
export async function registerMachine(
  database: Database,
  machine: {
    readonly id: string
    readonly organisation: string
    readonly account: string
    readonly name: string
    readonly secret: string
  },
): Promise<void> {
  await query(
    database,
    `insert into machine (id, organisation, account, name, secret_hash) values ($1, $2, $3, $4, $5) on conflict (id) do nothing`,
    [machine.id, machine.organisation, machine.account, machine.name, await hashPassword(machine.secret)],
  )
}
