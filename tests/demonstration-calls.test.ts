import { describe, expect, test } from 'vitest'
import { demonstrationCalls } from '#countries/demonstration-calls.ts'
import { availablePacks } from '#countries/load-pack.ts'
import { type Call, callStatuses } from '#domains/vessel-calls/call.ts'
import { query } from '#platform/database/database.ts'
import { loadDemonstrationCalls } from '../src/apps/server/demonstration/load-calls.ts'
import { openTestPlatform } from './support/open-test-platform.ts'

describe.each(availablePacks())('the calls of the demonstration of %s', (country) => {
  test('stand in every state, each brought there by the rules, and nothing happened in the future', async () => {
    const { platform, close } = await openTestPlatform({ country })
    expect(await loadDemonstrationCalls(platform)).toBe(demonstrationCalls(country).calls.length)
    const calls = (await query(platform.database, 'select body from vessel_call')).map(({ body }) => body as Call)
    expect([...new Set(calls.map(({ status }) => status))].sort()).toEqual([...callStatuses].sort())
    expect(new Set(calls.map(({ number }) => number)).size).toBe(calls.length)
    const [row] = await query(platform.database, 'select max(at) as newest from fact')
    expect(String(row?.newest) <= platform.clock.now().toISOString()).toBe(true)
    await close()
  }, 120_000)
})
