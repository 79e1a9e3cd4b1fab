import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allRoutes } from '#apps/server/routes.ts'
import { registerMachine } from '#domains/parties/server/load-organisations.ts'
import type { WebhookPage, WebhookSecret } from '#domains/webhooks/views.ts'
import type { Client } from '../support/client.ts'
import { openTestPlatform, type TestPlatform } from '../support/open-test-platform.ts'
import { type CalledRoute, call } from './requests.ts'

/** Webhooks belong to an organisation: its administrators and machines look after them, everybody else finds nothing. */

let platform: TestPlatform
let gina: Client
let routes: readonly CalledRoute[]
let id: string
const wish = { address: 'http://127.0.0.1:1/', events: ['*'] }

beforeAll(async () => {
  platform = await openTestPlatform()
  gina = await platform.as('gina')
  id = (await gina.post<WebhookSecret>('/api/webhooks', wish)).body.id
  routes = allRoutes(platform.platform).filter((route) => route.id.startsWith('webhooks.') && route.url.includes(':id'))
})
afterAll(() => platform.close())

test('another organisation’s webhook is as one that does not exist, at every route', async () => {
  expect(routes.length).toBeGreaterThan(8)
  for (const login of ['irma', 'sami', 'nils', 'marc'])
    for (const route of routes) {
      const stranger = await platform.as(login)
      const hidden = await call(stranger, route, { id })
      const absent = await call(stranger, route, { id: randomUUID() })
      expect(hidden, `${login} ${route.id}`).toMatchObject({ status: 404, body: { reason: 'no-such-webhook' } })
      expect(hidden.text).toBe(absent.text)
    }
  expect((await (await platform.as('irma')).get<WebhookPage>('/api/webhooks')).body.rows).toEqual([])
})

test('a colleague who does not administer is told so, and changes nothing', async () => {
  const gary = await platform.as('gary')
  for (const route of routes)
    expect(await call(gary, route, { id }), route.id).toMatchObject({
      status: 403,
      body: { reason: 'administrator-needed' },
    })
  for (const refused of [await gary.get('/api/webhooks'), await gary.post('/api/webhooks', wish)])
    expect(refused).toMatchObject({ status: 403, body: { reason: 'administrator-needed' } })
})

test('a machine of the organisation subscribes though the account it acts as does not administer', async () => {
  const { database, titles } = platform.platform
  const gary = await platform.as('gary')
  const machine = titles.newId()
  await registerMachine(database, {
    id: machine,
    organisation: gary.organisation,
    account: gary.user,
    name: 'ERP',
    secret: 's3cret',
  })
  const token = await platform.app.inject({
    method: 'POST',
    url: '/oauth/token',
    payload: { grant_type: 'client_credentials', client_id: machine, client_secret: 's3cret' },
  })
  const headers = { authorization: `Bearer ${token.json().access_token}` }
  const subscribed = await platform.app.inject({ method: 'POST', url: '/api/webhooks', headers, payload: wish })
  expect(subscribed.statusCode).toBe(201)
  const listed = await platform.app.inject({ url: '/api/webhooks', headers })
  expect(listed.json().rows).toHaveLength(2)
})

test('an organisation may have twenty, page by page, and the twenty-first is refused', async () => {
  const nils = await platform.as('nils')
  for (let i = 0; i < 20; i += 1) expect((await nils.post('/api/webhooks', wish)).status).toBe(201)
  expect(await nils.post('/api/webhooks', wish)).toMatchObject({ status: 409, body: { reason: 'too-many-webhooks' } })
})

test('deliveries are given page by page, and a place nobody wrote is refused', async () => {
  for (let i = 0; i < 31; i += 1) await gina.post(`/api/webhooks/${id}/ping`)
  await platform.worker.settled()
  const first = await gina.get<{ rows: { place: number }[]; next: string }>(
    `/api/webhooks/${id}/deliveries?state=failed`,
  )
  const second = await gina.get<{ rows: { place: number }[] }>(
    `/api/webhooks/${id}/deliveries?state=failed&after=${first.body.next}`,
  )
  const places = [...first.body.rows, ...second.body.rows].map(({ place }) => place)
  expect([first.body.rows.length, second.body.rows.length]).toEqual([30, 1])
  expect(places).toEqual([...places].sort((a, b) => b - a))
  for (const after of ['x', Buffer.from('["a","019b0000-0000-7000-8000-000000000101"]').toString('base64url')])
    expect(await gina.get(`/api/webhooks/${id}/deliveries?after=${after}`)).toMatchObject({
      status: 422,
      body: { reason: 'bad-place' },
    })
})

test.each([
  ['http://hooks.example.org/', 'webhook-address-not-https'],
  ['https://10.0.0.1/', 'webhook-address-inside'],
  ['https://[::ffff:169.254.169.254]/', 'webhook-address-inside'],
  ['gopher://x', 'webhook-address-malformed'],
])('%s is refused at its field: %s', async (address, reason) =>
  expect(await gina.post('/api/webhooks', { ...wish, address })).toMatchObject({
    status: 422,
    body: { reason, errors: [{ pointer: '/address' }] },
  }),
)

test('the version somebody saw counts, and a key used twice does it once', async () => {
  const stale = await gina.post(`/api/webhooks/${id}/pause`, {}, { ifMatch: 1 })
  expect(stale).toMatchObject({ status: 409, body: { reason: 'stale-page' } })
  const key = randomUUID()
  const [first, again] = [
    await gina.post(`/api/webhooks/${id}/rotate-secret`, {}, { key }),
    await gina.post(`/api/webhooks/${id}/rotate-secret`, {}, { key }),
  ]
  expect(first.status).toBe(200)
  expect(again.text).toBe(first.text)
})
