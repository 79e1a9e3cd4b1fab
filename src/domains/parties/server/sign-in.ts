import { digestOf, newSecret, passwordMatches } from '#platform/auth/secrets.ts'
import type { Database } from '#platform/database/database.ts'
import { query } from '#platform/database/database.ts'
import type { OrganisationKind } from '../party.ts'

/** What is fixed when a door is opened and may be remembered: who, of which organisation. What they may do is read anew each time. */
export interface Identity {
  readonly kind: 'session' | 'machine'
  readonly user: string
  readonly organisation: string
  readonly organisationKind: OrganisationKind
  readonly csrf: string
}

/** How long a session lasts without signing in again. */
export const sessionSeconds = 12 * 3600
/** How long a machine's token lasts (RFC 6749 `expires_in`, seconds). */
export const tokenSeconds = 3600

export interface OpenedSession {
  readonly secret: string
  readonly csrf: string
}

/** Checks login and password. `undefined` for any mismatch, in the same time whichever it is. */
export async function accountFor(database: Database, login: string, password: string): Promise<string | undefined> {
  const [row] = await query(database, 'select id, password_hash from account where lower(login) = lower($1)', [login])
  const stored = typeof row?.password_hash === 'string' ? row.password_hash : undefined
  return (await passwordMatches(password, stored)) ? String(row?.id) : undefined
}

/** Opens a session for an account. The secret goes into the cookie and nowhere else. */
export async function openSession(
  database: Database,
  account: string,
  now: Date,
  device: string,
): Promise<OpenedSession> {
  const secret = newSecret()
  const csrf = newSecret()
  const expiresAt = new Date(now.getTime() + sessionSeconds * 1000)
  await query(
    database,
    'insert into session (token_hash, account, csrf, opened_at, expires_at, device) values ($1, $2, $3, $4, $5, $6)',
    [digestOf(secret), account, csrf, now.toISOString(), expiresAt.toISOString(), device.slice(0, 200)],
  )
  return { secret, csrf }
}

export async function endSession(database: Database, tokenHash: Buffer, now: Date): Promise<void> {
  await query(database, 'update session set ended_at = $2 where token_hash = $1 and ended_at is null', [
    tokenHash,
    now.toISOString(),
  ])
}

/** Client credentials of RFC 6749 section 4.4: a token for a machine, or `undefined`. */
export async function openMachineToken(
  database: Database,
  machine: string,
  secret: string,
  now: Date,
): Promise<string | undefined> {
  const known = /^[0-9a-f-]{36}$/.test(machine)
  const [row] = known ? await query(database, `select secret_hash, status from machine where id = $1`, [machine]) : []
  const matches = await passwordMatches(secret, typeof row?.secret_hash === 'string' ? row.secret_hash : undefined)
  if (!matches || row?.status !== 'active') return undefined
  const token = newSecret()
  await query(database, 'insert into access_token (token_hash, machine, expires_at) values ($1, $2, $3)', [
    digestOf(token),
    machine,
    new Date(now.getTime() + tokenSeconds * 1000).toISOString(),
  ])
  return token
}

/** Who a cookie or token belongs to, remembered per process: the answer never changes while the secret is valid. */
export function identities(database: Database, capacity = 20_000) {
  const remembered = new Map<string, Identity>()
  return {
    async find(kind: Identity['kind'], tokenHash: Buffer): Promise<Identity | undefined> {
      const name = `${kind}:${tokenHash.toString('base64')}`
      const known = remembered.get(name)
      if (known) return known
      const [row] = await query(database, identityQueries[kind], [tokenHash])
      if (!row) return undefined
      const identity: Identity = {
        kind,
        user: String(row.user),
        organisation: String(row.organisation),
        organisationKind: row.kind as OrganisationKind,
        csrf: String(row.csrf),
      }
      if (remembered.size >= capacity) remembered.delete(remembered.keys().next().value ?? '')
      remembered.set(name, identity)
      return identity
    },
    forgetAll() {
      remembered.clear()
    },
    forget(kind: Identity['kind'], tokenHash: Buffer) {
      remembered.delete(`${kind}:${tokenHash.toString('base64')}`)
    },
  }
}
export type Identities = ReturnType<typeof identities>

const identityQueries: Record<Identity['kind'], string> = {
  session: `select a.id as user, a.organisation, o.kind, s.csrf from session s join account a on a.id = s.account
    join organisation o on o.id = a.organisation where s.token_hash = $1`,
  machine: `select a.id as user, a.organisation, o.kind, '' as csrf from access_token t join machine m on m.id = t.machine
    join account a on a.id = m.account join organisation o on o.id = a.organisation where t.token_hash = $1`,
}
