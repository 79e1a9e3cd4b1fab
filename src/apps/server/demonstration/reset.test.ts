import { afterAll, beforeAll, expect, test } from 'vitest'
import { demonstrationTitles } from '#countries/demonstration-titles.ts'
import { titleStatuses } from '#domains/titles/title.ts'
import { query } from '#platform/database/database.ts'
import { checkHistory } from '#platform/history/check-history.ts'
import { bringAbout } from '../../../../tests/stories/run-story.ts'
import { openTestPlatform, type TestPlatform } from '../../../../tests/support/open-test-platform.ts'
import { assembleServer } from '../serve.ts'

let open: TestPlatform
beforeAll(async () => {
  open = await openTestPlatform()
}, 60_000)
afterAll(() => open.close())

const reset = (headers: Readonly<Record<string, string>> = {}, app = open.app) =>
  app.inject({ method: 'POST', url: '/api/demonstration/reset', headers, payload: { confirmed: true } })
const statuses = async () =>
  (await query(open.platform.database, 'select distinct status from title')).map(({ status }) => String(status)).sort()
const count = async (table: string) =>
  Number((await query(open.platform.database, `select count(*) as n from ${table}`))[0]?.n)
/** Containers of lots that are not in the list of containers, or there without their lot. */
const unitsAdrift = async () =>
  Number(
    (
      await query(
        open.platform.database,
        `with own as (select distinct unit, id from lot, unnest(units) unit)
         select (select count(*) from own where (unit, id) not in (select number, lot from lot_unit))
           + (select count(*) from lot_unit where (number, lot) not in (select unit, id from own)) as n`,
      )
    )[0]?.n,
  )
/** A story sets the clock as it needs it; a reset is asked for on a day of its own. */
let day = 0
const nextDay = () => {
  day += 1
  open.moveClock(`2026-12-0${day}T09:30:00.000Z`)
}

test('what visitors did is gone, titles are back in every state, and everybody has to come in again', async () => {
  const own = await bringAbout(open, { title: 'IC', until: 'domiciled' })
  nextDay()
  const gina = await open.as('gina')
  expect((await reset(gina.headers)).statusCode).toBe(204)

  expect(await statuses()).toEqual([...titleStatuses].sort())
  expect(await count('title')).toBe(demonstrationTitles('testland').titles.length)
  expect((await gina.get('/api/titles')).status).toBe(401)
  expect((await (await open.as('gina')).get(`/api/titles/${own}`)).status).toBe(404)
  expect((await (await open.as('sami')).get<{ rows: unknown[] }>('/api/mandates')).status).toBe(200)
})

test('the log goes on, whole, and background work is not held up by what vanished under it', async () => {
  const sealedBefore = await count('fact_leaf')
  const lotsBefore = await count('lot')
  const shipsBefore = await count('ship')
  await bringAbout(open, { title: 'IC', until: 'at-domiciliation' })
  nextDay()
  expect((await reset()).statusCode).toBe(204)
  await open.worker.settled()
  expect(await count('fact_leaf')).toBeGreaterThan(sealedBefore)
  expect(lotsBefore).toBeGreaterThan(0)
  expect([await count('lot'), await count('ship'), await unitsAdrift()]).toEqual([lotsBefore, shipsBefore, 0])
  const { ok, problems } = await checkHistory(open.platform.database, open.platform.keys.published)
  expect([ok, problems]).toEqual([true, []])
})

test('new titles go on with numbers that none of the old or new ones has', async () => {
  await bringAbout(open, { title: 'IC', until: 'at-domiciliation' })
  const rows = await query(open.platform.database, `select body->>'number' as number from title where body ? 'number'`)
  expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length)
})

test('it cannot be hammered: one at a time, and one a minute', async () => {
  nextDay()
  const answers = await Promise.all([reset(), reset(), reset()])
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409, 409])
  expect((await reset()).statusCode).toBe(429)
})

test('a foreign page cannot ask for it: a plain form is no JSON, and a cookie without its token is turned away', async () => {
  nextDay()
  const { cookie = '' } = (await open.as('gina')).headers
  expect((await reset({ cookie })).statusCode).toBe(403)
  const plain = await open.app.inject({
    method: 'POST',
    url: '/api/demonstration/reset',
    headers: { 'content-type': 'text/plain' },
    payload: '{"confirmed":true}',
  })
  expect(plain.statusCode).toBe(415)
})

test('outside a demonstration, and where real people have accounts, there is no such thing', async () => {
  nextDay()
  const { platform } = open
  const earnest = await assembleServer({ ...platform, settings: { ...platform.settings, demonstration: false } })
  for (const [method, url] of [
    ['POST', 'reset'],
    ['POST', 'tour'],
    ['GET', 'tour'],
  ] as const)
    expect((await earnest.inject({ method, url: `/api/demonstration/${url}`, payload: {} })).statusCode).toBe(404)
  await earnest.close()

  await query(
    platform.database,
    `insert into account select (jsonb_populate_record(a, '{"id":"019b0000-0000-7000-8000-00000000eeee","login":"real"}'::jsonb)).* from account a limit 1`,
  )
  const before = await count('title')
  expect((await reset()).statusCode).toBe(404)
  expect(await count('title')).toBe(before)
})
