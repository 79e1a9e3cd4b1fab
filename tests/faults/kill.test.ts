import { beforeAll, expect, test } from 'vitest'
import { makeBenchDatabase } from '../../bench/rig/bench-database.ts'
import { buildProduct } from '../../bench/rig/build-product.ts'
import { runCampaign } from './campaign.ts'

/** A short campaign; `npm run faults` runs the long ones, on both databases. */
const seed = 7

beforeAll(buildProduct)

test('a server killed under load loses no acknowledged act, does none twice and none by half', async () => {
  const database = await makeBenchDatabase('embedded')
  try {
    const report = await runCampaign({ database, kills: 2, seed })
    expect(report.violations).toEqual([])
    expect(report.acknowledged).toBeGreaterThan(0)
    expect(report.repeated).toBeGreaterThan(0)
  } finally {
    await database.remove()
  }
}, 600_000)
