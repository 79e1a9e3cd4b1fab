import { expect, test } from 'vitest'
import { assembleServer } from '#apps/server/serve.ts'
import { startWorker } from '#apps/worker/worker.ts'
import { query } from '#platform/database/database.ts'
import { prepare } from '../../bench/rig/community.ts'
import { domiciledTitle, wholeLife } from '../../bench/rig/lives.ts'
import { intoServer, type Send } from '../../bench/rig/send.ts'
import { goods } from '../../bench/rig/title-steps.ts'
import { checkDurable } from './check-durable.ts'
import { Ledger } from './ledger.ts'

/** Each damage a crash could do, done on purpose, and what the check must say of it. Each is taken back afterwards. */
const damages = [
  {
    what: 'an acknowledged act whose answer is gone',
    sql: `delete from answer where body like '%"TitleSigned"%'`,
    found: /acknowledged and lost/,
  },
  {
    what: 'an answer that came out different',
    sql: `update answer set body = replace(body, '"version":1', '"version":2') where body like '%"TitleDrafted"%'`,
    found: /acknowledged as .* kept as/,
  },
  {
    what: 'a fact without its title moved on',
    sql: `update title set version = version - 1`,
    found: /version \d+, but \d+ facts/,
  },
  {
    what: 'a title that is not what happened to it',
    sql: `update title set body = jsonb_set(body, '{ownerName}', '"Somebody else"')`,
    found: /is not the fold of its facts/,
  },
  {
    what: 'an act that was done under a key and told under none',
    sql: `delete from answer where body like '%"DomiciliationAccepted"%'`,
    found: /answers tell of/,
  },
  {
    what: 'a fact whose hash does not follow',
    sql: `update fact set hash = decode(repeat('ab', 32), 'hex') where type = 'TitleSigned'`,
    found: /history: .*fact-altered/,
  },
  {
    what: 'a person told twice',
    sql: `insert into notice (id, account, organisation, kind, record, type, about, urgency, at)
      select gen_random_uuid(), account, organisation, kind, record, type, about, urgency, at from notice limit 1`,
    found: /written twice/,
  },
] as const

test('every damage a crash could do is found, and a whole database has none', () =>
  prepare({ GUICHET_DATA: ':memory:' }, async (platform, community) => {
    const { database, keys } = platform
    const app = await assembleServer(platform)
    const ledger = new Ledger()
    const into = intoServer(app)
    const send: Send = async (request) => {
      const answer = await into(request)
      ledger.note(request, answer)
      return answer
    }
    await wholeLife(send, community)
    await domiciledTitle(send, community, [goods('090111', '100', '100.00')])
    const worker = startWorker(platform, (_, error) => {
      throw error
    })
    await worker.settled()
    await worker.stop()

    const check = () => checkDurable(database, ledger.acknowledged, keys.published)
    expect(await check()).toMatchObject({ titles: 2, violations: [] })
    expect((await check()).notices).toBeGreaterThan(0)

    const tables = ['answer', 'title', 'fact', 'notice']
    for (const table of tables) await query(database, `create table kept_${table} as table ${table}`)
    for (const { what, sql, found } of damages) {
      await query(database, sql)
      expect((await check()).violations.join('\n'), what).toMatch(found)
      for (const table of tables) {
        await query(database, `delete from ${table}`)
        await query(database, `insert into ${table} overriding system value table kept_${table}`)
      }
    }
    expect((await check()).violations).toEqual([])
    await app.close()
  }))
