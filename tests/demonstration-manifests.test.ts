import { describe, expect, test } from 'vitest'
import { demonstrationManifests } from '#countries/demonstration-manifests.ts'
import { availablePacks } from '#countries/load-pack.ts'
import { type Lot, lotStatuses } from '#domains/cargo/lot.ts'
import { manifestStatuses } from '#domains/manifests/manifest.ts'
import { query } from '#platform/database/database.ts'
import { loadDemonstrationCalls } from '../src/apps/server/demonstration/load-calls.ts'
import { loadDemonstrationManifests } from '../src/apps/server/demonstration/load-manifests.ts'
import { openTestPlatform } from './support/open-test-platform.ts'

describe.each(availablePacks())('the manifests and lots of the demonstration of %s', (country) => {
  test('stand in every state, each brought there by the rules, and nothing happened in the future', async () => {
    const { platform, close } = await openTestPlatform({ country })
    await loadDemonstrationCalls(platform)
    expect(await loadDemonstrationManifests(platform)).toBe(demonstrationManifests(country).manifests.length)
    const statuses = (await query(platform.database, 'select distinct status from manifest')).map(
      ({ status }) => status,
    )
    expect(statuses.sort()).toEqual([...manifestStatuses].sort())
    const lots = (await query(platform.database, 'select body from lot')).map(({ body }) => body as Lot)
    // To a warehouse a lot goes by the house of warehouses.
    const reached = lotStatuses.filter((status) => status !== 'moved')
    expect([...new Set(lots.map(({ status }) => status))].sort()).toEqual([...reached].sort())
    expect(lots.some(({ terminal }) => terminal === undefined) || country !== 'testland').toBe(true)
    expect(lots.some(({ overstayedAt, disposal }) => overstayedAt && !disposal)).toBe(true)
    const [row] = await query(platform.database, 'select max(at) as newest from fact')
    expect(String(row?.newest) <= platform.clock.now().toISOString()).toBe(true)
    await close()
  }, 120_000)
})
