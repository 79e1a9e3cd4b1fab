import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { authorisation } from '#apps/server/authorisation.ts'
import { allRoutes } from '#apps/server/routes.ts'
import type { Row } from '#platform/database/database.ts'
import { bringAboutSteps } from '../stories/run-story.ts'
import type { Client } from '../support/client.ts'
import { openTestPlatform, type TestPlatform } from '../support/open-test-platform.ts'
import { type CalledRoute, call } from './requests.ts'

/** Every route of manifests, tried as every role that meets one: on a manifest that concerns it, a stranger's, and none. */

const logins = {
  'shipping-agent': 'bella',
  forwarder: 'fiona',
  customs: 'carla',
  'port-authority': 'hugo',
  terminal: 'theo',
  department: 'bob',
  ministry: 'mona',
} as const
type Role = keyof typeof logins
const roles = Object.keys(logins) as Role[]

/** What is read of a manifest only once it has been given: answered as not there before. */
const notThereYet = ['manifests.source', 'manifests.readPaper', 'manifests.unitListMessage', 'manifests.stowage']

let stage: TestPlatform
let routes: readonly CalledRoute[]
const people = {} as Record<Role, Client>
/** A registered manifest of the agent, a draft of the forwarder, and a draft of another agent. */
let registered: string
let ofForwarder: string
let strange: string

const header = { direction: 'import', kind: 'nil', port: 'XTTVL', call: 'C', vessel: { name: 'V' }, voyage: '1' }

beforeAll(async () => {
  stage = await openTestPlatform()
  routes = allRoutes(stage.platform).filter(({ id }) => id.startsWith('manifests.'))
  registered = await bringAboutSteps(stage, 'manifest-registered')
  for (const role of roles) people[role] = await stage.as(logins[role])
  ofForwarder = await started(people.forwarder)
  strange = await started(await stage.as('rosa'))
}, 60_000)
afterAll(() => stage.close())

async function started(person: Client): Promise<string> {
  const { body } = await person.post<{ id: string }>('/api/manifests', {
    header: { ...header, reference: randomUUID() },
  })
  return body.id
}
const own = (role: Role) => ({ id: role === 'forwarder' ? ofForwarder : registered })
const withRecord = (role: Role) =>
  routes.filter(({ id, url }) => url.includes(':id') && authorisation.permission(id, role) !== '-')

describe.each(roles)('as %s', (role) => {
  test('a stranger’s manifest is as one that does not exist', async () => {
    for (const route of withRecord(role)) {
      const absent = await call(people[role], route, { id: randomUUID() })
      const hidden = await call(people[role], route, { id: strange })
      expect(absent, route.id).toMatchObject({ status: 404 })
      expect({ status: hidden.status, text: hidden.text }, route.id).toEqual({ status: 404, text: absent.text })
    }
  })

  test('on a manifest that concerns it every allowed route lets in', async () => {
    for (const route of withRecord(role)) {
      if (notThereYet.includes(route.id)) continue
      const { status, body } = await call(people[role], route, own(role))
      expect([401, 403, 404, 500], `${route.id}: ${body?.reason}`).not.toContain(status)
    }
  })
})

test('the rows beside a manifest are closed to whoever may not see it, even to a query that forgets to ask', async () => {
  const customs = people.customs.organisation
  const trader = (await stage.as('gina')).organisation
  for (const table of ['manifest', 'manifest_bill']) {
    const rows = `select * from ${table}`
    expect((await asReader(customs, rows)).length, table).toBeGreaterThan(0)
    for (const nobody of [trader, '', randomUUID()]) expect(await asReader(nobody, rows), table).toEqual([])
  }
})

/** Rows of a statement run with these readers, as callers are served. */
async function asReader(readers: string, text: string): Promise<Row[]> {
  const results = await stage.platform.database.batch([
    { text: `select set_config('guichet.readers', $1, true)`, values: [readers] },
    { text: `select set_config('role', 'guichet_caller', true)` },
    { text },
  ])
  return results.at(-1) ?? []
}
