import type { FastifyInstance } from 'fastify'
import { beforeAll, describe, expect, test } from 'vitest'
import { assembleServer } from '#apps/server/serve.ts'
import { makeBenchDatabase } from '../../bench/rig/bench-database.ts'
import { prepare } from '../../bench/rig/community.ts'
import { type CountedSteps, countSteps } from '../../bench/rig/counted-steps.ts'
import { stepBudget } from '../../bench/step-budget.ts'

/** Exact costs, the same on a quiet and on a busy machine: they may gate a change where seconds may not. */
let steps: CountedSteps

beforeAll(async () => {
  const database = process.env.DATABASE_URL ? await makeBenchDatabase('postgresql') : undefined
  try {
    steps = await prepare(database?.environment ?? { GUICHET_DATA: ':memory:' }, async (platform, community) => {
      const app: FastifyInstance = await assembleServer(platform)
      try {
        return await countSteps(platform, app, community)
      } finally {
        await app.close()
      }
    })
  } finally {
    await database?.remove()
  }
})

describe('a step of a title', () => {
  test('reads in one round trip, and writes in one with a single commit', () => {
    expect(steps.oneLine.roundTrips).toBe(stepBudget.roundTrips)
    expect(steps.oneLine.commits).toBe(stepBudget.commits)
  })

  test('takes as many statements for a hundred lines as for one', () => {
    const { roundTrips, commits, statements } = steps.oneLine
    expect(steps.hundredLines).toMatchObject({ roundTrips, commits, statements })
  })

  test('writes no more than its budget into the log of the database', () =>
    expect(steps.oneLine.walBytes).toBeLessThanOrEqual(stepBudget.walBytes))

  test('looks at no more pages than recorded', () => {
    const { oneLine, hundredLines, slack } = stepBudget.buffers
    expect(steps.oneLine.buffers).toBeLessThanOrEqual(oneLine + slack)
    expect(steps.hundredLines.buffers).toBeLessThanOrEqual(hundredLines + slack)
  })
})
