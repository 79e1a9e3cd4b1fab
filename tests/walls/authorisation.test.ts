import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { authorisation } from '#apps/server/authorisation.ts'
import { allRoutes } from '#apps/server/routes.ts'
import { query } from '#platform/database/database.ts'
import { bringAbout } from '../stories/run-story.ts'
import type { Client } from '../support/client.ts'
import { openTestPlatform, type TestPlatform } from '../support/open-test-platform.ts'
import { type CalledRoute, call, isKnown } from './requests.ts'

/** Every route, tried as every role, on records of one's own, of strangers, and that do not exist. */

const logins = {
  trader: 'gina',
  'customs-agent': 'sami',
  bank: 'nora',
  department: 'paula',
  ministry: 'mona',
  customs: 'carla',
  'exchange-office': 'elsa',
  'port-authority': 'hugo',
  terminal: 'theo',
  'shipping-agent': 'bella',
  forwarder: 'fiona',
  warehouse: 'wendy',
  haulier: 'harry',
  'nautical-services': 'neil',
  operator: 'olga',
} as const
type Role = keyof typeof logins
const roles = Object.keys(logins) as Role[]

/** Signing out and the stream of changes end, or never end, what the other calls need. */
const leftOut = ['session.close', 'live.stream']
/** The table lets these in because the record is theirs; the rule of the house knows that the act is not. */
const turnedAwayInside: Readonly<Record<string, readonly Role[]>> = {
  'titles.attachDocument': ['bank', 'department', 'ministry', 'customs', 'exchange-office'],
  'titles.claim': ['customs', 'exchange-office'],
  'titles.release': ['customs', 'exchange-office'],
  'titles.handOver': ['customs', 'exchange-office'],
  'titles.confirmProposal': ['department', 'exchange-office'],
  'titles.discardProposal': ['department', 'exchange-office'],
  'titles.ask': ['customs', 'exchange-office'],
}

let platform: TestPlatform
let routes: readonly CalledRoute[]
const people = {} as Record<Role, Client>
/** A title that concerns every organisation but the operator, and one that concerns only its owner, who is nobody here. */
let common: Readonly<Record<string, string>>
let strange: Readonly<Record<string, string>>
let missing: Readonly<Record<string, string>>
let ofPrincipal: string

beforeAll(async () => {
  platform = await openTestPlatform()
  routes = allRoutes(platform.platform).filter(({ id }) => !leftOut.includes(id))
  const title = await bringAbout(platform, { title: 'IL', until: 'domiciled' })
  const stranger = await bringAbout(platform, { title: 'XL' })
  ofPrincipal = await bringAbout(platform, { title: 'IC', by: 'sami', for: 'iron-works' })
  for (const role of roles) people[role] = await platform.as(logins[role])
  await platform.worker.settled()
  await people.trader.post(`/api/titles/${title}/file-special-request`, { kind: 'other', text: 'Please' })
  common = { id: title, document: await firstDocument(people.trader, title), number: '1' }
  strange = { id: stranger, document: await firstDocument(await platform.as('tarek'), stranger), number: '1' }
  missing = { id: randomUUID(), document: randomUUID(), number: '1' }
})
afterAll(() => platform.close())

async function firstDocument(person: Client, title: string): Promise<string> {
  const { body } = await person.get<{ title: { documents: { id: string }[] } }>(`/api/titles/${title}`)
  return body.title.documents[0]?.id ?? ''
}

const ofTitle = ({ id, url }: CalledRoute) => id.startsWith('titles.') && url.includes(':id')
const cell = ({ id }: CalledRoute, role: string) => authorisation.permission(id, role)
const sayingNo = (body: unknown) => JSON.stringify(body)

test('without signing in, closed routes say so whether or not there is anything', async () => {
  const nobody = await platform.as('gina')
  const anonymous = anonymousOf(nobody)
  for (const route of routes.filter((one) => cell(one, 'anonymous') === '-'))
    for (const record of [common, missing])
      expect(await call(anonymous, route, record), route.id).toMatchObject({
        status: 401,
        body: { reason: 'not-signed-in' },
      })
})

/** The same person's requests without what signs them in. */
function anonymousOf(person: Client): Client {
  const ask = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: unknown) => {
    const answer = await platform.app.inject({
      method,
      url,
      ...(payload !== undefined && { payload: payload as object }),
    })
    return { status: answer.statusCode, body: answer.json(), headers: answer.headers, text: answer.body }
  }
  return {
    ...person,
    headers: {},
    get: (url) => ask('GET', url) as never,
    send: (method, url, json) => ask(method, url, json) as never,
    post: (url, json) => ask('POST', url, json) as never,
    upload: (url) => ask('POST', url) as never,
  }
}

describe.each(roles)('as %s', (role) => {
  test('what is never for the role is refused alike, whether or not there is anything', async () => {
    for (const route of routes.filter((one) => cell(one, role) === '-')) {
      const there = await call(people[role], route, common)
      expect(there, route.id).toMatchObject({ status: 403, body: { reason: 'not-for-your-role' } })
      expect((await call(people[role], route, missing)).text, route.id).toBe(there.text)
    }
  })

  test('a stranger’s title is as one that does not exist', async () => {
    for (const route of routes.filter((one) => ofTitle(one) && cell(one, role) !== '-')) {
      const absent = await call(people[role], route, missing)
      const hidden = await call(people[role], route, strange)
      expect(absent, route.id).toMatchObject({ status: 404 })
      expect({ status: hidden.status, body: sayingNo(hidden.body) }, route.id).toEqual({
        status: 404,
        body: sayingNo(absent.body),
      })
    }
  })

  test('on titles of one’s own every allowed route lets in', async () => {
    const turnedAway: string[] = []
    for (const route of routes.filter((one) => ofTitle(one) && cell(one, role) !== '-'))
      if (isTurnedAway(await call(people[role], route, common))) turnedAway.push(route.id)
    expect(turnedAway.sort()).toEqual(
      Object.keys(turnedAwayInside)
        .filter((id) => turnedAwayInside[id]?.includes(role))
        .sort(),
    )
  })

  test('routes without a record let in whoever they are for', async () => {
    const turnedAway: string[] = []
    for (const route of routes.filter((one) => !one.url.includes(':') && cell(one, role) !== '-'))
      if (isTurnedAway(await call(people[role], route, {})) && route.id !== unitAsked) turnedAway.push(route.id)
    expect(turnedAway).toEqual([])
  })
})

/** Turned away at the door or told that nothing is there; a wrong input or moment is an answer from inside. */
const isTurnedAway = ({ status, body }: Awaited<ReturnType<typeof call>>): boolean =>
  status === 401 ||
  status >= 500 ||
  ['not-for-your-role', 'another-role-does-this', 'not-found', 'no-such-title'].includes(body?.reason ?? '')

/** Names a unit in its question; of one nobody here has, it says as of one that is not there. */
const unitAsked = 'lots.release'

describe('mandates and suspension bite on the very next request', () => {
  const mandated = () => routes.filter((one) => ofTitle(one) && cell(one, 'customs-agent') === 'own+mandated')

  test('an agent reaches a principal’s title until the mandate is revoked', async () => {
    const agent = people['customs-agent']
    const own = { ...common, id: ofPrincipal }
    expect((await agent.get(`/api/titles/${ofPrincipal}`)).status).toBe(200)
    const principal = await platform.as('irma')
    const { body } = await principal.get<{ mandates: { mandate: { id: string; status: string } }[] }>('/api/mandates')
    for (const { mandate } of body.mandates)
      expect((await principal.post(`/api/mandates/${mandate.id}/revoke`, { reason: 'Enough' })).status).toBe(200)
    for (const route of mandated()) {
      const hidden = await call(agent, route, own)
      const absent = await call(agent, route, missing)
      expect({ status: hidden.status, body: sayingNo(hidden.body) }, route.id).toEqual({
        status: 404,
        body: sayingNo(absent.body),
      })
    }
  })

  test('another trader’s mandate is as one that does not exist', async () => {
    const other = { id: '019b0000-0000-7000-8000-000000000302' }
    for (const route of routes.filter(({ id }) => id === 'mandates.revoke')) {
      const hidden = await call(people.trader, route, other)
      expect(hidden.status).toBe(404)
      expect(sayingNo(hidden.body)).toBe(sayingNo((await call(people.trader, route, missing)).body))
    }
  })

  test.each([
    ['person', 'account', 'gina'],
    ['organisation', 'organisation', 'iron-works'],
  ])('a suspended %s does nothing any more', async (_, table, name) => {
    const { database } = platform.platform
    const person = await platform.as(table === 'account' ? name : 'irma')
    const column = table === 'account' ? 'login' : 'code'
    await query(database, `update ${table} set status = 'suspended' where ${column} = $1`, [name])
    const closed = routes.filter((one) => cell(one, 'anonymous') === '-' && cell(one, 'trader') !== '-')
    for (const route of closed) {
      const { status, body } = await call(person, route, common)
      if (isKnown(route))
        expect({ status, reason: body?.reason }, route.id).toEqual({ status: 403, reason: 'account-suspended' })
      else expect(status, route.id).toBeGreaterThanOrEqual(400)
    }
    await query(database, `update ${table} set status = 'active' where ${column} = $1`, [name])
  })
})
