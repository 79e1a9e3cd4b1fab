import type { Caller } from '#domains/parties/party.ts'
import type { Row, Statement } from '#platform/database/database.ts'
import type { Doorkeeper } from '#platform/records/record-store.ts'

/**
 * The ways in: a person's session, a machine's access token, or the platform itself (clock, relay, connectors).
 * `tokenHash` is the SHA-256 of the secret the sender holds; `organisation` is what that secret was issued for.
 */
export type Door =
  | {
      readonly kind: 'session'
      readonly tokenHash: Buffer
      readonly organisation: string
      readonly at: string
      readonly today: string
    }
  | {
      readonly kind: 'machine'
      readonly tokenHash: Buffer
      readonly organisation: string
      readonly at: string
      readonly today: string
    }
  | { readonly kind: 'platform'; readonly caller: Caller }

/** A caller as the database knows them now, not as they were when the session began. */
export interface KnownCaller extends Caller {
  readonly language: 'fr' | 'ar' | 'en'
  readonly csrf: string
  readonly suspended: boolean
  /** What the rows they may see are readable by: their organisation, and `principal:category` for each mandate in force. */
  readonly readers: string
}

/** Mandates an organisation holds on a day, as SQL. */
const mandatesHeld = (agent: string, day: string) =>
  `from mandate where agent = ${agent} and status = 'active' and from_day <= ${day}::date and until_day >= ${day}::date`
/** What rows readable under mandates are readable by, as SQL over such mandates. */
const readersHeld = `string_agg((select string_agg(principal || ':' || category, ',') from unnest(scope) category), ',')`
/** Confines the rest of the transaction to what is readable by `readers`. */
const confine = (readers: string) =>
  `set_config('guichet.readers', ${readers}, true), set_config('role', 'guichet_caller', true)`

/**
 * Finds who comes through the door and confines the rest of the transaction to what they may see. Revoked mandates and
 * suspended people are seen here, so they bite on the very next request.
 */
const opening = (doorTable: string) => `
  select a.id as user, a.name, a.rights, a.language, a.status as account_status, door.csrf,
    o.id as organisation, o.name as organisation_name, o.kind, o.status as organisation_status,
    coalesce(m.mandates, '[]'::jsonb) as mandates, r.readers,
    ${confine('r.readers')}
  from (${doorTable}) door
  join account a on a.id = door.account
  join organisation o on o.id = a.organisation
  left join lateral (
    select jsonb_agg(jsonb_build_object('id', id, 'principal', principal, 'principalName', body->>'principalName',
             'scope', to_jsonb(scope), 'maySign', body->'maySign')) as mandates,
           ${readersHeld} as readers
    ${mandatesHeld('o.id', '$3')}
  ) m on true
  cross join lateral (select o.id || coalesce(',' || m.readers, '') as readers) r`

const openSession: Omit<Statement, 'values'> = {
  name: 'door.session',
  text: opening(
    'select account, csrf from session where token_hash = $1 and ended_at is null and expires_at > $2::timestamptz',
  ),
}
const openMachine: Omit<Statement, 'values'> = {
  name: 'door.machine',
  text: opening(`select m.account, '' as csrf from access_token t join machine m on m.id = t.machine
    where t.token_hash = $1 and t.expires_at > $2::timestamptz and m.status = 'active'`),
}
const reopen: Omit<Statement, 'values'> = {
  name: 'door.reopen',
  text: `select ${confine('$1')}`,
}

/**
 * Confines the rest of the transaction to what an active organisation may see today, for what is done for it without
 * anybody of it being there. No row, and nothing confined, when it is not active: what follows must not be used then.
 */
export const openForOrganisation = (organisation: string, today: string): Statement => ({
  name: 'door.organisation',
  text: `select ${confine(`o.id || coalesce(',' || (select ${readersHeld} ${mandatesHeld('o.id', '$2')}), '')`)}
    from organisation o where o.id = $1 and o.status = 'active'`,
  values: [organisation, today],
})

/**
 * The other way round: SQL that gives `organisation` for each that may see what is readable by `readers` (SQL of a text[])
 * on a day.
 */
export const organisationsReading = (readers: string, day: string): string => `
  select case when reader ~ '^[0-9a-f-]{36}$' then reader::uuid end as organisation from unnest(${readers}) reader
  union
  select agent from unnest(${readers}) reader join mandate on status = 'active'
    and from_day <= ${day}::date and until_day >= ${day}::date and substr(reader, 38) = any (scope)
    and principal = case when reader ~ '^[0-9a-f-]{36}:' then left(reader, 36)::uuid end`

export const doorkeeper: Doorkeeper<Door, KnownCaller> = {
  opening(door) {
    if (door.kind === 'platform') return undefined
    return { ...(door.kind === 'session' ? openSession : openMachine), values: [door.tokenHash, door.at, door.today] }
  },
  callerFrom(door, [row]) {
    if (door.kind === 'platform') return { ...door.caller, language: 'fr', csrf: '', suspended: false, readers: '' }
    return row && knownCaller(row)
  },
  reopening: (door, caller) => (door.kind === 'platform' ? undefined : { ...reopen, values: [caller.readers] }),
  keyOwner: (caller) => caller.organisation,
  keyOwnerAt: (door) => (door.kind === 'platform' ? door.caller.organisation : door.organisation),
}

function knownCaller(row: Row): KnownCaller {
  return {
    user: String(row.user),
    name: String(row.name),
    rights: row.rights as KnownCaller['rights'],
    language: row.language as KnownCaller['language'],
    csrf: String(row.csrf),
    organisation: String(row.organisation),
    organisationName: String(row.organisation_name),
    kind: row.kind as KnownCaller['kind'],
    mandates: row.mandates as KnownCaller['mandates'],
    suspended: row.account_status !== 'active' || row.organisation_status !== 'active',
    readers: String(row.readers),
  }
}
