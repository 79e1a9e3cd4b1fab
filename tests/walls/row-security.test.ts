import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Row, Statement } from '#platform/database/database.ts'
import { query } from '#platform/database/database.ts'
import { bringAbout } from '../stories/run-story.ts'
import { openTestPlatform, type TestPlatform } from '../support/open-test-platform.ts'

/**
 * The second barrier: even a query that forgets to ask who reads gives nothing that the reader may not see. The statements
 * here run as callers are served, without the condition every query of the product starts with.
 */

let platform: TestPlatform
let title: string
const ids = { green: '019b0000-0000-7000-8000-000000000101', iron: '019b0000-0000-7000-8000-000000000102' }

beforeAll(async () => {
  platform = await openTestPlatform()
  title = await bringAbout(platform, { title: 'IC', until: 'domiciled' })
  const gina = await platform.as('gina')
  await gina.post('/api/webhooks', { address: 'http://127.0.0.1:1/', events: ['*'] })
  await gina.post('/api/title-templates', { name: 'Ours', category: 'IC', draft: {} }, { key: 'ours' })
  await gina.post(`/api/titles/${title}/file-special-request`, { kind: 'other', text: 'Please' }, { key: 'kept' })
  await platform.worker.settled()
})
afterAll(() => platform.close())

/** Rows of a statement run with these readers, as callers are served. */
async function asReader(readers: string | undefined, text: string, values: unknown[] = []): Promise<Row[]> {
  const open: Statement[] = [
    ...(readers === undefined ? [] : [{ text: `select set_config('guichet.readers', $1, true)`, values: [readers] }]),
    { text: `select set_config('role', 'guichet_caller', true)` },
  ]
  const results = await platform.platform.database.batch([...open, { text, values }])
  return results.at(-1) ?? []
}

const tables = ['title', 'fact', 'answer', 'mandate', 'title_template', 'notice', 'webhook', 'webhook_delivery']

describe.each(tables)('of %s', (table) => {
  const rows = `select * from ${table}`

  test('its owner reads rows', async () => {
    expect((await asReader(ids.green, rows)).length).toBeGreaterThan(0)
  })

  test('nothing comes out when nobody was said to read, or somebody of nowhere', async () => {
    expect(await asReader(undefined, rows)).toEqual([])
    expect(await asReader('', rows)).toEqual([])
    expect(await asReader('019b0000-0000-7000-8000-00000000dead', rows)).toEqual([])
    expect(await asReader('*', rows)).toEqual([])
  })

  test('a stranger changes and removes nothing', async () => {
    const before = await query(platform.platform.database, `select count(*)::int as n from ${table}`)
    const column = { fact: 'type', answer: 'body', notice: 'read_at', webhook_delivery: 'state' }[table] ?? 'id'
    for (const text of [`update ${table} set ${column} = ${column} returning 1`, `delete from ${table} returning 1`]) {
      const changed = await asReader('019b0000-0000-7000-8000-00000000dead', text).catch(permissionDenied)
      expect(changed, text).toEqual([])
    }
    expect(await query(platform.platform.database, `select count(*)::int as n from ${table}`)).toEqual(before)
  })
})

/** No leave at all is as good as no rows; any other error is one. */
function permissionDenied(error: unknown): Row[] {
  expect(error).toMatchObject({ code: '42501' })
  return []
}

test('another company reads nothing of a title, not even its facts or the kept answers', async () => {
  expect(await asReader(ids.iron, 'select id from title where id = $1', [title])).toEqual([])
  expect(await asReader(ids.iron, 'select number from fact where record = $1', [title])).toEqual([])
  expect(await asReader(ids.iron, `select key from answer where key in ('ours', 'kept')`)).toEqual([])
  expect(await asReader(ids.iron, 'select name from title_template')).toEqual([])
  expect(await asReader(ids.iron, 'select id from mandate where principal = $1', [ids.green])).toEqual([])
})

test('a mandate for one category opens titles of that category only', async () => {
  const read = (readers: string) => asReader(readers, 'select id from title where id = $1', [title])
  expect(await read(`${ids.iron},${ids.green}:IC`)).toHaveLength(1)
  expect(await read(`${ids.iron},${ids.green}:IL`)).toEqual([])
})

test('nobody rewrites or removes a fact, not even of their own title', async () => {
  for (const text of [`update fact set type = 'Nothing'`, 'delete from fact', 'truncate fact', 'delete from title'])
    await expect(asReader(ids.green, text), text).rejects.toMatchObject({ code: '42501' })
})

test('a template is not put under another company', async () => {
  const insert = `insert into title_template (id, owner, category, name, draft, updated_at)
    values (gen_random_uuid(), $1, 'IC', 'Theirs', '{}', now())`
  await expect(asReader(ids.iron, insert, [ids.green])).rejects.toMatchObject({ code: '42501' })
})

test('every table a caller may touch and that holds records of companies is under row security', async () => {
  const open = await query(
    platform.platform.database,
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r' and not c.relrowsecurity
       and has_table_privilege('guichet_caller', c.oid, 'select, insert, update, delete') order by 1`,
  )
  expect(open.map(({ name }) => name)).toEqual([
    // Names of people and companies are looked up by whoever acts; sessions and tokens lie there as digests only.
    'access_token',
    'account',
    // Ships, the plan of berths and bulletins are for the whole harbour to see.
    'berth_plan',
    'bulletin',
    'fact_leaf',
    'log_head',
    'log_node',
    'machine',
    'organisation',
    'session',
    'ship',
  ])
})
