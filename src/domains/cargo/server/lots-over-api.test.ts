import { afterAll, beforeAll, expect, test } from 'vitest'
import { query } from '#platform/database/database.ts'
import { checkHistory } from '#platform/history/check-history.ts'
import type { Client } from '../../../../tests/support/client.ts'
import { bornLots } from '../../../../tests/support/lots.ts'
import { openTestPlatform, type TestPlatform } from '../../../../tests/support/open-test-platform.ts'
import type { LotPage, LotView, ReleaseAnswer } from '../views.ts'

let stage: TestPlatform
const people = {} as Record<
  'gina' | 'sami' | 'bella' | 'rosa' | 'fiona' | 'theo' | 'carla' | 'hana' | 'irma' | 'paula' | 'pedro',
  Client
>
beforeAll(async () => {
  stage = await openTestPlatform()
  for (const login of [
    'gina',
    'sami',
    'bella',
    'rosa',
    'fiona',
    'theo',
    'carla',
    'hana',
    'irma',
    'paula',
    'pedro',
  ] as const)
    people[login] = await stage.as(login)
}, 60_000)
afterAll(() => stage.close())

let made = 0
/** A lot of one container, with the number of its container. */
async function aBornLot(over: Parameters<typeof bornLots>[1][number] = {}) {
  const unit = `MSKU${String(++made).padStart(7, '0')}`
  const [lot] = await bornLots(stage.platform, [
    { number: `BL${made}`, equipment: [{ number: unit, filling: 'full', seals: ['S1'] }], ...over },
  ])
  if (!lot) throw new Error('a bill gives a lot')
  return { lot, unit, url: `/api/lots/${lot.id}` }
}
const view = async (who: Client, url: string) => (await who.get<LotView>(url)).body
const may = (who: Client, unit: string, purpose = 'gate') =>
  who.get<ReleaseAnswer>(`/api/release?unit=${unit}&purpose=${purpose}`)

test('a lot goes from its birth through every hand out of the gate', async () => {
  const { lot, unit, url } = await aBornLot()
  expect((await may(people.theo, unit)).body).toMatchObject({ mayLeave: false, lots: [{ bill: lot.bill.number }] })
  const order = lot.deliveryOrders[0]?.id
  const done = async (who: Client, act: string, input: object) => {
    const { status, text } = await who.post(`${url}/${act}`, input)
    expect(status, text).toBe(200)
  }
  await done(people.theo, 'land', { packages: 20, equipment: [{ number: unit, seals: ['S1'] }], complete: true })
  await done(people.bella, 'issue-order', { order })
  await done(people.carla, 'lift-block', { block: 'customs', reference: 'D-1' })
  await done(people.theo, 'lift-block', { block: 'terminal-charges', reference: 'F-1' })
  expect((await may(people.theo, unit)).body.mayLeave).toBe(false)
  await done(people.hana, 'lift-block', { block: 'port-dues', reference: 'P-1' })
  expect((await may(people.theo, unit)).body).toMatchObject({ mayLeave: true, lots: [{ blocks: [] }] })
  expect(await view(people.gina, url)).toMatchObject({ mayLeave: true, chain: { complete: true } })
  await done(people.theo, 'deliver', { packages: 20, grossKg: '12000', equipment: [unit] })
  expect((await view(people.gina, url)).lot.status).toBe('delivered')
  const { body } = await people.gina.get<{ entries: { type: string }[] }>(`${url}/history`)
  expect(body.entries.map(({ type }) => type)).toContain('LotReleased')
  expect((await checkHistory(stage.platform.database, stage.platform.keys.published)).problems).toEqual([])
})

test('parties see the lot, their agents under mandate too; another line, another importer and a forwarder do not', async () => {
  const { url } = await aBornLot()
  for (const login of ['gina', 'sami', 'bella', 'theo', 'carla', 'hana'] as const)
    expect((await people[login].get(url)).status, login).toBe(200)
  const absent = await people.rosa.get('/api/lots/019b0000-0000-7000-8000-00000000dead')
  for (const login of ['rosa', 'irma', 'fiona', 'paula'] as const) {
    const hidden = await people[login].get<{ reason: string }>(url)
    expect({ status: hidden.status, text: hidden.text }, login).toEqual({ status: 404, text: absent.text })
  }
})

test('a forwarder learns of the lot with the order that names it', async () => {
  const { lot, url } = await aBornLot()
  expect((await people.fiona.get(url)).status).toBe(404)
  await people.bella.post(`${url}/issue-order`, {
    order: lot.deliveryOrders[0]?.id,
    beneficiary: people.fiona.organisation,
  })
  expect((await people.fiona.get(url)).status).toBe(200)
  await people.fiona.post(`${url}/issue-order`, { beneficiary: people.gina.organisation })
  expect((await view(people.gina, url)).chain.complete).toBe(true)
})

test('to who is no party, a container there is and one there is not get the same answer, and each look is noted', async () => {
  const { unit } = await aBornLot()
  const there = await may(people.rosa, unit, 'enquiry')
  const not = await may(people.rosa, 'NONE0000000', 'enquiry')
  expect({ status: there.status, text: there.text }).toEqual({ status: not.status, text: not.text })
  await may(people.theo, unit)
  const looks = await query(
    stage.platform.database,
    'select purpose, asked, organisation, cardinality(found) as found from lot_look where asked in ($1, $2) order by at, purpose',
    [unit, 'NONE0000000'],
  )
  expect(looks.map(({ purpose, found, organisation }) => [purpose, found, organisation])).toEqual(
    expect.arrayContaining([
      ['enquiry', 0, people.rosa.organisation],
      ['gate', 1, people.theo.organisation],
    ]),
  )
  expect(looks).toHaveLength(3)
})

test('a lot is found by bill, container, manifest and delivery order, by those who may see it', async () => {
  const { lot, unit, url } = await aBornLot()
  const { body } = await people.bella.post<{ orders: string[] }>(`${url}/issue-order`, {
    order: lot.deliveryOrders[0]?.id,
  })
  await people.gina.post(`${url}/add-reference`, { kind: 'declaration', number: `DUM-${made}` })
  for (const number of [lot.bill.number, unit, lot.manifestNumber, body.orders[0] ?? '', `DUM-${made}`]) {
    const found = await people.gina.get<LotPage>(`/api/lots/find?number=${number}`)
    expect(
      found.body.rows.map(({ id }) => id),
      number,
    ).toEqual([lot.id])
    expect((await people.rosa.get<LotPage>(`/api/lots/find?number=${number}`)).body.rows).toEqual([])
  }
})

test('the list goes on from page to page, and tells what waits for the reader', async () => {
  await bornLots(
    stage.platform,
    Array.from({ length: 5 }, (_, i) => ({ number: `PAGE${i}` })),
  )
  const first = await people.bella.get<LotPage>('/api/lots?q=page&limit=3')
  const second = await people.bella.get<LotPage>(`/api/lots?q=page&limit=3&after=${first.body.next}`)
  expect([...first.body.rows, ...second.body.rows].map(({ bill }) => bill).sort()).toEqual(
    Array.from({ length: 5 }, (_, i) => `PAGE${i}`),
  )
  expect(first.body.rows[0]).toMatchObject({ mine: true, blocked: 4 })
  expect((await people.bella.get<LotPage>('/api/lots?mine=yes&limit=1')).body.rows).toHaveLength(1)
  expect((await people.bella.get<LotPage>('/api/lots?after=nonsense')).status).toBe(422)
})

test('where the law of the country wants two officers, one alone lifts nothing', async () => {
  const rice = { number: 1, description: 'Rice', hs: '100630', packages: 20, grossKg: '12000', equipment: [] }
  const { url } = await aBornLot({ items: [rice] })
  const isLifted = async () =>
    (await view(people.paula, url)).blocks.find(({ id }) => id === 'plant-health')?.lifted !== undefined
  await people.paula.post(`${url}/lift-block`, { block: 'plant-health', reference: 'C-1' })
  await people.paula.post(`${url}/confirm-lift`, { block: 'plant-health' })
  expect(await isLifted()).toBe(false)
  await people.pedro.post(`${url}/confirm-lift`, { block: 'plant-health' })
  expect(await isLifted()).toBe(true)
})

test('an act sent twice under one key is done once, and its number is given once', async () => {
  const { lot, url } = await aBornLot()
  const input = { order: lot.deliveryOrders[0]?.id }
  const first = await people.bella.post(`${url}/issue-order`, input, { key: `k-${lot.id}` })
  const again = await people.bella.post(`${url}/issue-order`, input, { key: `k-${lot.id}` })
  expect(again.text).toBe(first.text)
  expect((await view(people.bella, url)).orders).toHaveLength(1)
})
