import { describe, expect, test } from 'vitest'
import { demonstrationTransits } from '#countries/demonstration-transits.ts'
import { availablePacks } from '#countries/load-pack.ts'
import { transitStatuses } from '#domains/customs-warehouses/transit.ts'
import { query } from '#platform/database/database.ts'
import { loadDemonstrationCalls } from '../src/apps/server/demonstration/load-calls.ts'
import { loadDemonstrationManifests } from '../src/apps/server/demonstration/load-manifests.ts'
import { loadDemonstrationTransits } from '../src/apps/server/demonstration/load-transits.ts'
import { openTestPlatform } from './support/open-test-platform.ts'

describe.each(availablePacks())('the transits and the stock of the demonstration of %s', (country) => {
  test('stand in every state, each brought there by the rules, and nothing happened in the future', async () => {
    const { platform, close, worker } = await openTestPlatform({ country })
    await loadDemonstrationCalls(platform)
    await loadDemonstrationManifests(platform)
    expect(await loadDemonstrationTransits(platform)).toBe(demonstrationTransits(country).transits.length)
    const statuses = (await query(platform.database, 'select distinct status from transit')).map(({ status }) => status)
    const reached = transitStatuses.filter((status) => status !== 'cancelled')
    expect(statuses.sort()).toEqual([...reached].sort())
    await worker.settled()
    const stock = (await query(platform.database, 'select distinct status from stored_lot')).map(({ status }) => status)
    expect(stock.sort()).toEqual(['in-stock', 'overdue'])
    const [row] = await query(platform.database, 'select max(at) as newest from fact')
    expect(String(row?.newest) <= platform.clock.now().toISOString()).toBe(true)
    await close()
  }, 120_000)
})
