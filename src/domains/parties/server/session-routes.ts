import Type from 'typebox'
import { objection } from '#kernel/decision.ts'
import { OneOf } from '#kernel/elements.ts'
import { languages } from '#kernel/text.ts'
import { digestOf } from '#platform/auth/secrets.ts'
import { throttle } from '#platform/auth/throttle.ts'
import { type Database, query } from '#platform/database/database.ts'
import { ProblemError } from '#platform/http/problem.ts'
import { type Incoming, type Route, route } from '#platform/http/route.ts'
import { nothing, ok, type Reply, type Visit } from '#platform/http/visit.ts'
import type { KnownCaller } from './doors.ts'
import {
  accountFor,
  endSession,
  type Identities,
  openMachineToken,
  openSession,
  sessionSeconds,
  tokenSeconds,
} from './sign-in.ts'

export const sessionCookie = 'guichet_session'

export interface SessionDesk {
  readonly database: Database
  readonly identities: Identities
  readonly now: () => Date
  readonly secureCookies: boolean
  /** What every page must know of the country before anybody signs in. */
  readonly country: object
  /** Present in a demonstration: its people, each to be signed in as with one click. */
  readonly demonstration?: {
    readonly people: readonly { readonly id: string; readonly login: string }[]
    readonly roles: readonly object[]
  }
}

/** Signing in and out, for people and machines, and what a page knows of its reader. */
export function sessionRoutes(desk: SessionDesk): Route<Visit<KnownCaller> | undefined>[] {
  const guesses = throttle()

  const signedIn = async (raw: Incoming['raw'], account: string): Promise<Reply> => {
    const session = await openSession(desk.database, account, desk.now(), raw.headers['user-agent'] ?? '')
    return { status: 204, headers: { 'set-cookie': cookieFor(desk, session.secret, sessionSeconds) } }
  }

  return [
    route({
      id: 'session.read',
      method: 'GET',
      url: '/api/session',
      summary: 'Who is signed in, what they may do, and the country this is',
      tag: 'session',
      handle: async (_, visit: Visit<KnownCaller> | undefined) => {
        const known = { country: desk.country, demonstration: desk.demonstration !== undefined }
        if (!visit) return ok(known)
        const { caller, results } = await visit.read([
          {
            name: 'session.account',
            text: 'select login, email, mail_wanted as "mailWanted" from account where id = $1',
            values: [visit.visitor.user],
          },
        ])
        return ok({
          ...known,
          user: { id: caller.user, name: caller.name, ...results[0]?.[0] },
          organisation: { id: caller.organisation, name: caller.organisationName, kind: caller.kind },
          rights: caller.rights,
          mandates: caller.mandates,
          language: caller.language,
          csrf: caller.csrf,
        })
      },
    }),
    route({
      id: 'session.open',
      method: 'POST',
      url: '/api/session',
      summary: 'Sign in with login and password; the session is a cookie',
      tag: 'session',
      body: Type.Object(
        {
          login: Type.String({ minLength: 1, maxLength: 100 }),
          password: Type.String({ minLength: 1, maxLength: 200 }),
        },
        { additionalProperties: false },
      ),
      handle: async ({ body, raw }) => {
        const now = desk.now().getTime()
        const guess = `${raw.ip} ${body.login.toLowerCase()}`
        const seconds = guesses.waitSeconds(guess, now)
        if (seconds > 0) throw new ProblemError(429, 'too-many-requests', { seconds })
        const account = await accountFor(desk.database, body.login, body.password)
        if (!account) {
          guesses.failed(guess, now)
          return objection('invalid', 'wrong-login-or-password', undefined, '/password')
        }
        guesses.succeeded(guess)
        return signedIn(raw, account)
      },
    }),
    route({
      id: 'session.close',
      method: 'DELETE',
      url: '/api/session',
      summary: 'Sign out',
      tag: 'session',
      handle: async ({ raw }) => {
        const secret = raw.cookies[sessionCookie]
        if (secret) {
          const hash = digestOf(secret)
          await endSession(desk.database, hash, desk.now())
          desk.identities.forget('session', hash)
        }
        return { ...nothing, headers: { 'set-cookie': cookieFor(desk, '', 0) } }
      },
    }),
    route({
      id: 'session.token',
      method: 'POST',
      url: '/oauth/token',
      summary: 'Client credentials (RFC 6749 section 4.4): an access token for a partner’s system',
      tag: 'session',
      body: Type.Object({
        grant_type: OneOf(['client_credentials'] as const),
        client_id: Type.String({ maxLength: 100 }),
        client_secret: Type.String({ maxLength: 200 }),
      }),
      handle: async ({ body, raw }) => {
        const now = desk.now()
        const guess = `${raw.ip} ${body.client_id}`
        const seconds = guesses.waitSeconds(guess, now.getTime())
        if (seconds > 0) throw new ProblemError(429, 'too-many-requests', { seconds })
        const token = await openMachineToken(desk.database, body.client_id, body.client_secret, now)
        if (!token) {
          guesses.failed(guess, now.getTime())
          throw new ProblemError(401, 'wrong-client-credentials')
        }
        guesses.succeeded(guess)
        return {
          ...ok({ access_token: token, token_type: 'Bearer', expires_in: tokenSeconds }),
          headers: { 'cache-control': 'no-store' },
        }
      },
    }),
    route({
      id: 'account.preferences',
      method: 'PUT',
      url: '/api/account/preferences',
      summary: 'The reader’s language, and whether notices also come by mail',
      tag: 'session',
      body: Type.Object({ language: OneOf(languages), mailWanted: Type.Boolean() }, { additionalProperties: false }),
      handle: async ({ body }, visit: Visit<KnownCaller> | undefined) => {
        if (!visit) throw new ProblemError(401, 'not-signed-in')
        await visit.read([])
        await query(desk.database, 'update account set language = $2, mail_wanted = $3 where id = $1', [
          visit.visitor.user,
          body.language,
          body.mailWanted,
        ])
        return nothing
      },
    }),
    ...(desk.demonstration ? demonstrationRoutes(desk.demonstration, signedIn) : []),
  ]
}

function demonstrationRoutes(
  { people, roles }: NonNullable<SessionDesk['demonstration']>,
  signedIn: (raw: Incoming['raw'], account: string) => Promise<Reply>,
): Route<Visit<KnownCaller> | undefined>[] {
  return [
    route({
      id: 'demonstration.roles',
      method: 'GET',
      url: '/api/demonstration/roles',
      summary: 'The people of the demonstration, each with a sentence on what they do',
      tag: 'demonstration',
      handle: async () => ok(roles),
    }),
    route({
      id: 'demonstration.signIn',
      method: 'POST',
      url: '/api/demonstration/sign-in',
      summary: 'Sign in as one of the people of the demonstration',
      tag: 'demonstration',
      body: Type.Object({ login: Type.String({ maxLength: 100 }) }, { additionalProperties: false }),
      handle: async ({ body, raw }) => {
        const person = people.find(({ login }) => login === body.login)
        return person ? signedIn(raw, person.id) : objection('absent', 'not-found', undefined, '/login')
      },
    }),
  ]
}

/** A life in seconds, not an instant: the clock of the browser may be wrong. */
const cookieFor = ({ secureCookies }: SessionDesk, value: string, seconds: number) =>
  `${sessionCookie}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secureCookies ? '; Secure' : ''}`
