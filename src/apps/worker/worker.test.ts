import { afterAll, beforeAll, expect, test } from 'vitest'
import { query } from '#platform/database/database.ts'
import { openTestPlatform, type TestPlatform } from '../../../tests/support/open-test-platform.ts'

let open: TestPlatform
beforeAll(async () => {
  open = await openTestPlatform()
}, 60_000)
afterAll(() => open.close())

test('a title that was started is in the sealed log once the worker is done', async () => {
  const gina = await open.as('gina')
  const started = await gina.post<{ id: string }>('/api/titles', { category: 'IC' })
  expect(started.status).toBe(201)

  await open.worker.settled()

  const [row] = await query(open.platform.database, 'select index from fact_leaf where record = $1', [started.body.id])
  expect(row?.index).toBeTypeOf('number')
})
