import { assembleServer } from '#apps/server/serve.ts'
import type { Benchmark } from './benchmark.ts'
import { prepare } from './rig/community.ts'
import { countTurns } from './rig/count-turns.ts'
import { countSteps } from './rig/counted-steps.ts'
import { domiciledTitle, done } from './rig/lives.ts'
import { intoServer } from './rig/send.ts'
import { goods, imputation } from './rig/title-steps.ts'
import { stepBudget } from './step-budget.ts'

const stepsOnTheWire = 20

/** P12: what a step costs in exact numbers: round trips, commits, write-ahead log, pages looked at. */
export const counters: Benchmark = {
  says: 'exact costs of a step: round trips, commits, write-ahead log, pages',
  async run({ database }) {
    const relay = database.url ? await countTurns(database.url) : undefined
    const environment = { ...database.environment, ...(relay && { DATABASE_URL: relay.url }) }
    try {
      return await prepare(environment, async (platform, community) => {
        const app = await assembleServer(platform)
        const send = intoServer(app)
        const lines = [goods('090111', '1000000', '1000000.00')]
        const title = await domiciledTitle(send, community, lines)
        const impute = () => done(send, imputation(community, title, lines, '1', '1.00'))
        await impute()

        const before = { turns: relay?.turns() ?? 0, at: performance.now() }
        for (let step = 0; step < stepsOnTheWire; step += 1) await impute()
        const seconds = (performance.now() - before.at) / 1000
        const turns = (relay?.turns() ?? 0) - before.turns

        const { oneLine, hundredLines } = await countSteps(platform, app, community)
        await app.close()
        const ratio = stepBudget.walBytes / oneLine.walBytes
        return {
          ratio,
          goal: 1,
          perSecond: stepsOnTheWire / seconds,
          rounds: [ratio],
          figures: {
            ...named('', oneLine),
            ...named('HundredLines', hundredLines),
            ...(relay && { roundTripsOnTheWire: turns / stepsOnTheWire }),
          },
        }
      })
    } finally {
      relay?.close()
    }
  },
}

const named = (suffix: string, costs: object): Record<string, number> =>
  Object.fromEntries(Object.entries(costs).map(([name, value]) => [`${name}${suffix}`, Number(value)]))
