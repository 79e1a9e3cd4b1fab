import { hash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { type Door, doorkeeper, type KnownCaller } from '#domains/parties/server/doors.ts'
import { sessionCookie } from '#domains/parties/server/session-routes.ts'
import type { Identities, Identity } from '#domains/parties/server/sign-in.ts'
import { type Calendar, legalDay } from '#kernel/calendar.ts'
import { carryOut, type Key, type Store } from '#kernel/carry-out.ts'
import { isLanguage, type Language } from '#kernel/text.ts'
import type { AuthorisationTable } from '#platform/auth/authorisation-table.ts'
import { digestOf, sameText } from '#platform/auth/secrets.ts'
import type { Database } from '#platform/database/database.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Route } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'

export interface Gate {
  readonly database: Database
  readonly store: Store<Door, KnownCaller>
  readonly identities: Identities
  readonly table: AuthorisationTable
  readonly calendar: Calendar
  readonly now: () => Date
  readonly defaultLanguage: Language
}

/** Who may read without being known. */
const anonymous = 'anonymous'

interface Knock {
  readonly identity: Identity
  readonly tokenHash: Buffer
}

/**
 * Lets a request in: finds who knocks, looks their role up in the authorisation table, and guards a cookie's holder
 * against requests from foreign pages. Throws 401, 403 or 422 as a problem. Anonymous visitors of open routes get no visit.
 */
export function admitter(gate: Gate) {
  return async (
    request: FastifyRequest,
    route: Route<Visit<KnownCaller> | undefined>,
  ): Promise<Visit<KnownCaller> | undefined> => {
    const knock = await whoKnocks(gate, request)
    const role = knock?.identity.organisationKind ?? anonymous
    if (gate.table.permission(route.id, role) === '-') {
      if (!knock) throw new ProblemError(401, 'not-signed-in')
      throw new ProblemError(403, 'not-for-your-role')
    }
    if (!knock) return undefined
    if (knock.identity.kind === 'session' && request.method !== 'GET') assertOurPage(request, knock.identity)
    return visitOf(gate, request, route, knock)
  }
}

async function whoKnocks({ identities }: Gate, request: FastifyRequest): Promise<Knock | undefined> {
  const bearer = /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1]
  const secret = bearer ?? request.cookies[sessionCookie]
  if (!secret) return undefined
  const tokenHash = digestOf(secret)
  const identity = await identities.find(bearer ? 'machine' : 'session', tokenHash)
  return identity && { identity, tokenHash }
}

/** A cookie travels by itself; the token in the header does not, and only our own page could read it. */
function assertOurPage(request: FastifyRequest, { csrf }: Identity): void {
  const sent = request.headers['x-csrf']
  if (typeof sent !== 'string' || !sameText(sent, csrf)) throw new ProblemError(403, 'not-from-our-page')
}

function visitOf(
  gate: Gate,
  request: FastifyRequest,
  route: Route<Visit<KnownCaller> | undefined>,
  { identity, tokenHash }: Knock,
): Visit<KnownCaller> {
  const at = gate.now().toISOString()
  const today = legalDay(gate.calendar, at)
  const door: Door = { kind: identity.kind, tokenHash, organisation: identity.organisation, at, today }
  const key = route.keyed ? keyOf(request) : undefined
  const expects = versionSeen(request)

  const closed = (): never => {
    gate.identities.forget(identity.kind, tokenHash)
    throw new ProblemError(401, 'not-signed-in')
  }
  const known = (caller: KnownCaller | undefined): KnownCaller => {
    if (!caller) return closed()
    if (caller.suspended) throw new ProblemError(403, 'account-suspended')
    return caller
  }

  return {
    at,
    today,
    visitor: { user: identity.user, organisation: identity.organisation, isMachine: identity.kind === 'machine' },
    language: languageAsked(request) ?? gate.defaultLanguage,
    ...(expects !== undefined && { expects }),
    async read(statements) {
      const opening = doorkeeper.opening(door)
      const [rows = [], ...results] = await gate.database.batch([...(opening ? [opening] : []), ...statements])
      return { caller: known(doorkeeper.callerFrom(door, rows)), results }
    },
    async carryOut(command) {
      const outcome = await carryOut(gate.store, door, {
        ...command,
        decide: (found, caller) => command.decide(found, known(caller)),
        ...(key && { key }),
      })
      return outcome.caller === undefined ? closed() : outcome
    },
  }
}

/** The sender's key with the digest of what it is for: same key, other request, is refused. */
function keyOf(request: FastifyRequest): Key | undefined {
  const text = request.headers['idempotency-key']
  if (text === undefined) return undefined
  if (typeof text !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(text))
    throw new ProblemError(422, 'field-malformed', undefined, '/Idempotency-Key')
  const content = request.isMultipart() ? '' : JSON.stringify(request.body ?? null)
  return { text, request: hash('sha256', `${request.method} ${request.url}\n${content}`, 'hex') }
}

function versionSeen(request: FastifyRequest): number | undefined {
  const text = request.headers['if-match']
  if (text === undefined) return undefined
  const version = /^"?(\d{1,9})"?$/.exec(text)?.[1]
  if (version === undefined) throw new ProblemError(422, 'field-malformed', undefined, '/If-Match')
  return Number(version)
}

/** The language asked for; the page sends the one it is shown in. */
export function languageAsked(request: FastifyRequest): Language | undefined {
  const asked = String(request.headers['accept-language'] ?? '')
    .slice(0, 2)
    .toLowerCase()
  return isLanguage(asked) ? asked : undefined
}
