import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Mandate } from '#domains/parties/party.ts'
import { signedTitle } from '#domains/titles/server/fixtures.ts'
import { subscribersSql } from '#domains/webhooks/server/records.ts'
import type { DeliveryPage, WebhookPage, WebhookSecret, WebhookView } from '#domains/webhooks/views.ts'
import type { NoticePage } from '#domains/work/notice.ts'
import { deliverEvents } from '#flows/deliver-events.ts'
import { query } from '#platform/database/database.ts'
import { forgetOld, takeDue } from '#platform/webhooks/delivery-queue.ts'
import { type FakeReceiver, openFakeReceiver } from '#platform/webhooks/fake-receiver.ts'
import { poster } from '#platform/webhooks/post.ts'
import { isSigned } from '#platform/webhooks/sign.ts'
import type { Client } from '../../tests/support/client.ts'
import { openTestPlatform, type TestPlatform } from '../../tests/support/open-test-platform.ts'
import { eventSources } from '../apps/server/event-sources.ts'

/** Events of titles, told to receivers on loopback by the background work of a whole platform. */
let open: TestPlatform
let gina: Client
let nora: Client
let receiver: FakeReceiver
let now: number

beforeAll(async () => {
  open = await openTestPlatform()
  now = open.platform.clock.now().getTime()
}, 60_000)
afterAll(() => open.close())
beforeEach(async () => {
  receiver = await openFakeReceiver()
  gina = await open.as('gina')
  nora = await open.as('nora')
})
afterEach(async () => {
  for (const person of [gina, await open.as('sami'), await open.as('irma')])
    for (const { webhook } of (await person.get<WebhookPage>('/api/webhooks')).body.rows)
      await person.post(`/api/webhooks/${webhook.id}/remove`)
  await open.worker.settled()
  await receiver.close()
})

async function subscribed(person: Client, events: readonly string[] = ['title.*'], address = receiver.address) {
  const { body, status, text } = await person.post<WebhookSecret>('/api/webhooks', { address, events })
  if (status !== 201) throw new Error(text)
  return body
}
const signed = () => signedTitle({ applicant: gina, bankId: nora.organisation })
const domiciled = async (title: string) =>
  expect((await nora.post(`/api/titles/${title}/answer-domiciliation`, { accepted: true, number: 'D-1' })).status).toBe(
    200,
  )
const types = ({ received }: FakeReceiver) => received.map(({ type }) => type)
const read = async (person: Client, id: string) => (await person.get<WebhookView>(`/api/webhooks/${id}`)).body
const deliveries = async (person: Client, id: string, query = '') =>
  (await person.get<DeliveryPage>(`/api/webhooks/${id}/deliveries${query}`)).body.rows

/** Moves the clock on; people sign in again where their session would have ended. */
async function later(seconds: number) {
  now = Math.max(now, open.platform.clock.now().getTime()) + seconds * 1000
  open.moveClock(new Date(now).toISOString())
  gina = await open.as('gina')
  nora = await open.as('nora')
  await open.worker.settled()
}
const aWhile = 3 * 24 * 3600 + 1

test('what happens to a title is told, thin, signed, in order, once', async () => {
  const { id, secret } = await subscribed(gina)
  const title = await signed()
  await open.worker.settled()
  await domiciled(title)
  await open.worker.settled()

  expect(types(receiver)).toEqual([
    'title.document-attached',
    'title.signed',
    'title.sent-to-desk',
    'title.domiciled',
    'title.sent-to-desk',
  ])
  const [, event] = receiver.received
  const number = (await gina.get<{ title: { number: string } }>(`/api/titles/${title}`)).body.title.number
  expect(event && JSON.parse(event.body)).toEqual({
    specversion: '1.0',
    id: `${title}-3`,
    source: open.platform.settings.publicUrl,
    type: 'title.signed',
    subject: number,
    time: expect.stringMatching(/^2026-11-\d\dT.*Z$/),
    datacontenttype: 'application/json',
    data: {
      house: 'title',
      record: title,
      version: 3,
      status: 'at-domiciliation',
      place: expect.any(Number),
      link: `${open.platform.settings.publicUrl}/api/titles/${title}`,
    },
  })
  for (const { headers, body, id: event } of receiver.received) {
    expect(headers['content-type']).toBe('application/cloudevents+json; charset=utf-8')
    expect(headers['webhook-id']).toBe(event)
    expect(isSigned(headers, body, secret, open.platform.clock.now())).toBe(true)
  }
  expect((await read(gina, id)).health).toMatchObject({ waiting: 0, lastDeliveredAt: expect.any(String) })
  expect((await deliveries(gina, id))[0]).toMatchObject({
    type: 'title.sent-to-desk',
    state: 'delivered',
    status: 204,
    attempts: 1,
  })
})

test('only the events asked for are told, and only what happens after somebody asked', async () => {
  const before = await signed()
  await later(1)
  await subscribed(gina, ['title.domiciled'])
  await later(1)
  await domiciled(before)
  await domiciled(await signed())
  await open.worker.settled()
  expect(types(receiver)).toEqual(['title.domiciled', 'title.domiciled'])
})

test('an event that fails holds back the later ones of its record and no others', async () => {
  const { id } = await subscribed(gina, ['title.signed', 'title.domiciled'])
  const bad = await signed()
  const good = await signed()
  receiver.answerWith(503, (event) => event.data.record === bad)
  await domiciled(bad)
  await domiciled(good)
  await open.worker.settled()
  const told = (record: string) =>
    receiver.received.filter(({ data }) => data.record === record).map(({ type }) => type)
  expect(told(good)).toEqual(['title.signed', 'title.domiciled'])
  expect(told(bad)).toEqual(['title.signed'])
  expect((await read(gina, id)).health).toMatchObject({ waiting: 2, failingSince: expect.any(String) })

  receiver.answerWith(204)
  await open.worker.settled()
  expect(told(bad)).toEqual(['title.signed'])
  await later(60)
  expect(told(bad)).toEqual(['title.signed', 'title.signed', 'title.domiciled'])
  const [first, second] = receiver.received.filter(({ data }) => data.record === bad)
  expect(second?.id).toBe(first?.id)
  expect(second?.body).toBe(first?.body)
})

test('a receiver that asks for patience gets it', async () => {
  await subscribed(gina, ['title.signed'])
  receiver.answerWith((response) => response.writeHead(429, { 'retry-after': '600' }).end())
  await signed()
  await open.worker.settled()
  receiver.answerWith(204)
  await later(590)
  expect(receiver.received).toHaveLength(1)
  await later(20)
  expect(receiver.received).toHaveLength(2)
})

test('after three days in vain it is paused, the administrators are told once, and on resuming all comes in order', async () => {
  const { id } = await subscribed(gina, ['title.signed', 'title.domiciled'])
  receiver.answerWith(500)
  const title = await signed()
  await open.worker.settled()
  await later(aWhile)
  expect((await read(gina, id)).webhook).toMatchObject({ status: 'paused', pausedBecause: 'failing' })
  await domiciled(title)
  const before = receiver.received.length
  await later(3600)
  expect(receiver.received).toHaveLength(before)

  const notices = (await gina.get<NoticePage>('/api/notices')).body.rows.filter(({ record }) => record === id)
  expect(notices).toMatchObject([{ type: 'WebhookPaused', kind: 'webhook', urgency: 'high' }])
  const gary = (await (await open.as('gary')).get<NoticePage>('/api/notices')).body.rows
  expect(gary.filter(({ kind }) => kind === 'webhook')).toEqual([])

  receiver.answerWith(204)
  expect((await gina.post(`/api/webhooks/${id}/resume`)).status).toBe(200)
  await open.worker.settled()
  expect(types(receiver).slice(before)).toEqual(['title.signed', 'title.domiciled'])
})

test('a receiver that is gone ends the webhook: nothing more is sent, and the administrators are told', async () => {
  const { id } = await subscribed(gina, ['title.signed', 'title.domiciled'])
  receiver.answerWith(410)
  await domiciled(await signed())
  await signed()
  await open.worker.settled()
  expect((await read(gina, id)).webhook.status).toBe('ended')
  expect(new Set((await deliveries(gina, id)).map(({ state }) => state))).toEqual(new Set(['dropped']))
  const before = receiver.received.length
  receiver.answerWith(204)
  await later(3600)
  expect(receiver.received).toHaveLength(before)
  const notices = (await gina.get<NoticePage>('/api/notices')).body.rows.filter(({ record }) => record === id)
  expect(notices.map(({ type }) => type)).toEqual(['WebhookEnded'])
})

test('while somebody has paused it events wait, and a test is sent all the same', async () => {
  const { id } = await subscribed(gina, ['title.signed'])
  await gina.post(`/api/webhooks/${id}/pause`)
  await signed()
  await open.worker.settled()
  expect(receiver.received).toEqual([])
  expect((await read(gina, id)).health).toMatchObject({ waiting: 1 })

  await gina.post(`/api/webhooks/${id}/ping`)
  await open.worker.settled()
  expect(types(receiver)).toEqual(['webhook.ping'])
  await gina.post(`/api/webhooks/${id}/resume`)
  await open.worker.settled()
  expect(types(receiver)).toEqual(['webhook.ping', 'title.signed'])
})

test('a test that fails is told with its answer, and not tried again', async () => {
  const { id } = await subscribed(gina)
  receiver.answerWith((response) => response.writeHead(401).end('who are you?'))
  await gina.post(`/api/webhooks/${id}/ping`)
  await open.worker.settled()
  expect(await deliveries(gina, id)).toMatchObject([
    { type: 'webhook.ping', state: 'failed', status: 401, answer: 'who are you?' },
  ])
  await later(3600)
  expect(receiver.received).toHaveLength(1)
})

test('when the secret changes both sign for a day, then only the new one', async () => {
  const { id, secret: old } = await subscribed(gina)
  const { body } = await gina.post<WebhookSecret>(`/api/webhooks/${id}/rotate-secret`)
  expect(body.secret).not.toBe(old)
  const sent = async () => {
    await gina.post(`/api/webhooks/${id}/ping`)
    await open.worker.settled()
    const { headers, body: text } = receiver.received.at(-1) ?? expect.unreachable()
    return [old, body.secret].map((secret) => isSigned(headers, text, secret, open.platform.clock.now()))
  }
  expect(await sent()).toEqual([true, true])
  await later(24 * 3600 + 1)
  expect(await sent()).toEqual([false, true])
})

test('what was sent is sent again from a place on, in order, with the ids it had', async () => {
  const { id } = await subscribed(gina, ['title.signed', 'title.domiciled', 'title.document-attached'])
  const title = await signed()
  await domiciled(title)
  await open.worker.settled()
  const from = (await deliveries(gina, id)).find(({ type }) => type === 'title.signed')?.place
  const before = receiver.received.map((event) => event.id)
  expect((await gina.post(`/api/webhooks/${id}/send-again`, { from })).status).toBe(200)
  await open.worker.settled()
  expect(receiver.received.map((event) => event.id).slice(before.length)).toEqual(before.slice(1))
})

test('a changed address gets what waits', async () => {
  const { id } = await subscribed(gina, ['title.signed'])
  receiver.answerWith(500)
  await signed()
  await open.worker.settled()
  const other = await openFakeReceiver()
  await gina.post(`/api/webhooks/${id}/change`, { address: other.address, events: ['title.signed'] })
  await later(60)
  expect(types(other)).toEqual(['title.signed'])
  await other.close()
})

test('who may not see the record is told nothing of it, not even that there was anything', async () => {
  const irma = await open.as('irma')
  const { id } = await subscribed(irma, ['*'])
  await domiciled(await signed())
  await open.worker.settled()
  expect(receiver.received).toEqual([])
  expect(await deliveries(irma, id)).toEqual([])
})

test('an agent is told under a mandate, and what still waits when it is revoked never arrives', async () => {
  const sami = await open.as('sami')
  const { id } = await subscribed(sami, ['title.signed', 'title.domiciled'])
  const title = await signed()
  await open.worker.settled()
  expect(types(receiver)).toEqual(['title.signed'])

  receiver.answerWith(503)
  await domiciled(title)
  await open.worker.settled()
  const { body } = await gina.get<{ mandates: { mandate: Mandate }[] }>('/api/mandates')
  for (const { mandate } of body.mandates.filter((one) => one.mandate.agent === sami.organisation))
    await gina.post(`/api/mandates/${mandate.id}/revoke`, { reason: 'Enough' })
  receiver.answerWith(204)
  const before = receiver.received.length
  await later(3600)
  await signed()
  await open.worker.settled()
  expect(receiver.received).toHaveLength(before)
  const again = await open.as('sami')
  expect((await deliveries(again, id)).map(({ type, state }) => [type, state])).toEqual([['title.signed', 'delivered']])
  const [withheld] = await query(
    open.platform.database,
    `select body from webhook_delivery where webhook = $1 and state = 'withheld'`,
    [id],
  )
  expect(withheld?.body).toBe('')
})

test('a suspended organisation is told nothing', async () => {
  await subscribed(gina, ['title.signed', 'title.domiciled'])
  receiver.answerWith(503)
  const title = await signed()
  await open.worker.settled()
  const suspend = (status: string) =>
    query(open.platform.database, 'update organisation set status = $2 where id = $1', [gina.organisation, status])
  await suspend('suspended')
  await domiciled(title)
  receiver.answerWith(204)
  const before = receiver.received.length
  now += 3600_000
  open.moveClock(new Date(now).toISOString())
  await open.worker.settled()
  expect(receiver.received).toHaveLength(before)
  await suspend('active')
  gina = await open.as('gina')
})

test('what was being sent when a process died is sent again when its lease has ended, with the same id', async () => {
  const { id } = await subscribed(gina, ['title.signed'])
  await gina.post(`/api/webhooks/${id}/pause`)
  await signed()
  await open.worker.settled()
  const everybody = `select id, true as open from (${subscribersSql}) s`
  const taken = await takeDue(open.platform.database, everybody, {
    webhook: id,
    now: open.platform.clock.now(),
    limit: 10,
  })
  expect(taken).toHaveLength(1)
  expect(
    await takeDue(open.platform.database, everybody, { webhook: id, now: open.platform.clock.now(), limit: 10 }),
  ).toEqual([])
  await query(open.platform.database, `update webhook set status = 'active' where id = $1`, [id])
  await open.worker.settled()
  expect(receiver.received).toEqual([])
  await later(61)
  expect(receiver.received.map((event) => event.id)).toEqual([taken[0]?.event])
})

/** Another process that sends, beside the worker of the platform. */
const anotherSender = () => {
  const { platform } = open
  const now = () => platform.clock.now()
  const [operator] = platform.directory.ofKind('operator')
  return deliverEvents({
    database: platform.database,
    store: platform.store,
    sources: eventSources,
    post: poster({ timeoutMs: 10_000, loopback: true, ask: async () => [] }),
    secretOf: platform.webhooks.secretOf,
    now,
    today: () => '2026-11-23',
    random: () => 0,
    operator: operator ?? expect.unreachable(),
  })
}

test('several processes send beside each other: everything once, each record in order', async () => {
  const { id } = await subscribed(gina, ['title.*'])
  await gina.post(`/api/webhooks/${id}/pause`)
  const titles = [await signed(), await signed(), await signed()]
  for (const title of titles) await domiciled(title)
  await open.worker.settled()
  await query(open.platform.database, `update webhook set status = 'active' where id = $1`, [id])
  const senders = [anotherSender(), anotherSender(), anotherSender()]
  for (let busy = true; busy; ) {
    const begun = await Promise.all(senders.map((sender) => sender.sendDue()))
    const finished = await Promise.all(senders.map((sender) => sender.finish()))
    busy = [...begun, ...finished].includes(true)
  }
  expect(receiver.received).toHaveLength(15)
  for (const title of titles) {
    const places = receiver.received.filter(({ data }) => data.record === title).map(({ data }) => Number(data.place))
    expect(places).toHaveLength(5)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  }
})

test('a slow receiver keeps nobody else waiting', async () => {
  const slow = await openFakeReceiver()
  let answer = () => {}
  slow.answerWith((response) => {
    answer = () => response.writeHead(204).end()
  })
  const { id } = await subscribed(gina, ['title.signed'], slow.address)
  await gina.post(`/api/webhooks/${id}/pause`)
  const { id: quick } = await subscribed(gina, ['title.signed'])
  await gina.post(`/api/webhooks/${quick}/pause`)
  await signed()
  await open.worker.settled()
  await query(open.platform.database, `update webhook set status = 'active' where id = $1`, [id])
  const sender = anotherSender()
  expect(await sender.sendDue()).toBe(true)
  await expect.poll(() => slow.received.length).toBe(1)

  await query(open.platform.database, `update webhook set status = 'active' where id = $1`, [quick])
  expect(await sender.sendDue()).toBe(true)
  await expect.poll(() => receiver.received.length).toBe(1)
  expect(await sender.sendDue()).toBe(false)
  answer()
  expect(await sender.finish()).toBe(true)
  expect((await read(gina, id)).health.waiting).toBe(0)
  await slow.close()
})

test('after thirty days nothing is kept of what was sent', async () => {
  const { id } = await subscribed(gina, ['title.signed'])
  await signed()
  await open.worker.settled()
  expect(await deliveries(gina, id)).toHaveLength(1)
  await forgetOld(open.platform.database, new Date(now + 31 * 86_400_000))
  expect(await deliveries(gina, id)).toEqual([])
})

test('no secret lies in the database, and the same key shows the same again', async () => {
  const key = randomUUID()
  const input = { address: receiver.address, events: ['*'] }
  const first = await gina.post<WebhookSecret>('/api/webhooks', input, { key })
  const again = await gina.post<WebhookSecret>('/api/webhooks', input, { key })
  expect(again.text).toBe(first.text)
  expect(first.headers['cache-control']).toBe('no-store')
  const tables = await query(
    open.platform.database,
    `select tablename as name from pg_tables where schemaname = 'public'`,
  )
  for (const { name } of tables) {
    const found = await query(open.platform.database, `select 1 from ${name} t where t::text like '%whsec_%'`)
    expect(found, String(name)).toEqual([])
  }
  expect((await gina.get(`/api/webhooks/${first.body.id}`)).text).not.toContain('whsec_')
})
