import { afterAll, beforeAll, expect, test } from 'vitest'
import { domiciledTitle } from '#domains/titles/server/fixtures.ts'
import type { HistoryEntry } from '#domains/titles/views.ts'
import { query } from '#platform/database/database.ts'
import type { Client } from '../../../tests/support/client.ts'
import { openTestPlatform, type TestPlatform } from '../../../tests/support/open-test-platform.ts'
import { startWorker } from './worker.ts'

let open: TestPlatform
beforeAll(async () => {
  open = await openTestPlatform()
}, 60_000)
afterAll(() => open.close())

const unsealed = async () => {
  const [row] = await query(
    open.platform.database,
    'select count(*) from fact where not exists (select from fact_leaf l where l.record = fact.record and l.number = fact.number)',
  )
  return Number(row?.count)
}

async function domiciled(): Promise<string> {
  const bank = await open.as('nora')
  const people = { applicant: await open.as('gina'), bank, customs: await open.as('carla') }
  return domiciledTitle({ ...people, bankId: bank.organisation })
}

const happened = async (reader: Client, title: string) => {
  const { body } = await reader.get<{ entries: HistoryEntry[] }>(`/api/titles/${title}/history`)
  return body.entries.map(({ type }) => type)
}

test('a running worker seals what happens without being asked', async () => {
  const errors: unknown[] = []
  const worker = startWorker(open.platform, (_, error) => errors.push(error))
  await (await open.as('gina')).post('/api/titles', { category: 'IC' })
  worker.wake()
  await expect.poll(unsealed, { timeout: 30_000 }).toBe(0)
  await worker.stop()
  expect(errors).toEqual([])
})

test('a title expires by itself when its last day is over, once', async () => {
  const title = await domiciled()
  await open.worker.settled()
  const [row] = await query(open.platform.database, 'select wake_at from title where id = $1', [title])
  open.moveClock(String(row?.wake_at))
  await open.worker.settled()
  await open.worker.settled()

  const types = await happened(await open.as('gina'), title)
  expect(types.filter((type) => type === 'TitleExpired')).toHaveLength(1)
  expect(await unsealed()).toBe(0)
})

test('a title that time does not move rests, and the others go on', async () => {
  const stuck = await domiciled()
  const other = await domiciled()
  const [row] = await query(open.platform.database, 'select wake_at from title where id = $1', [other])
  await query(
    open.platform.database,
    `update title set wake_at = '2020-01-01', body = jsonb_set(body, '{status}', '"cleared"') where id = $1`,
    [stuck],
  )
  open.moveClock(String(row?.wake_at))
  await open.worker.settled()

  expect(await happened(await open.as('gina'), other)).toContain('TitleExpired')
  expect(await happened(await open.as('gina'), stuck)).not.toContain('TitleExpired')
})
