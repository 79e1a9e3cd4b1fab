import type { FastifyInstance } from 'fastify'
import type { Platform } from '#apps/server/platform.ts'
import { query } from '#platform/database/database.ts'
import type { Community } from './community.ts'
import { domiciledTitle, done } from './lives.ts'
import { intoServer } from './send.ts'
import { costOfSteps, type StepCost } from './step-cost.ts'
import { goods, imputation } from './title-steps.ts'

/** Steps before the count, so that caches and statistics are as in use; and steps that are counted. */
const warmUps = 20
const counted = 15

export interface CountedSteps {
  readonly oneLine: StepCost
  readonly hundredLines: StepCost
}

/** What customs' imputation costs on a title of one line, and on one of a hundred lines that are all imputed. */
export async function countSteps(
  platform: Platform,
  app: FastifyInstance,
  community: Community,
): Promise<CountedSteps> {
  const send = intoServer(app)
  const costFor = async (lineCount: number): Promise<StepCost> => {
    const lines = Array.from({ length: lineCount }, () => goods('090111', '1000000', '1000000.00'))
    const impute = async (title: string) => done(send, imputation(community, title, lines, '1', '1.00'))
    const titles: string[] = []
    for (let i = 0; i < counted; i += 1) titles.push(await domiciledTitle(send, community, lines))
    const warmUp = await domiciledTitle(send, community, lines)
    for (let i = 0; i < warmUps; i += 1) await impute(warmUp)
    await query(platform.database, 'analyze')
    return costOfSteps(
      platform.database,
      titles.map((title) => () => impute(title)),
    )
  }
  return { oneLine: await costFor(1), hundredLines: await costFor(100) }
}
