import { assembleServer } from '#apps/server/serve.ts'
import { query } from '#platform/database/database.ts'
import { type Community, prepare } from './community.ts'
import { copyTitle } from './copy-title.ts'
import { domiciledTitle, done } from './lives.ts'
import { rowsOfLastStep, type StepRows } from './raw-step.ts'
import { intoServer } from './send.ts'
import { type Goods, goods, imputation } from './title-steps.ts'

/** Many domiciled titles, alike, for steps that do not wait for each other. */
export interface TitleGround {
  readonly community: Community
  readonly lines: readonly Goods[]
  /** What an imputation on such a title writes. */
  readonly rows: StepRows
  /** Gives titles nobody has stepped on yet. Throws when none are left. */
  take(count: number): readonly string[]
}

/** Fills a new database with the imaginary country and `count` domiciled titles of one line. */
export const prepareTitleGround = (
  environment: Readonly<Record<string, string>>,
  count: number,
): Promise<TitleGround> =>
  prepare(environment, async (platform, community) => {
    const app = await assembleServer(platform)
    const send = intoServer(app)
    const lines = [goods('090111', '1000000', '1000000.00')]
    const original = await domiciledTitle(send, community, lines)
    const titles = await copyTitle(platform.database, original, count)
    await done(send, imputation(community, original, lines, '1', '1.00'))
    const rows = await rowsOfLastStep(platform, original)
    await query(platform.database, 'analyze')
    await app.close()
    return {
      community,
      lines,
      rows,
      take(wanted) {
        if (titles.length < wanted) throw new Error('no titles are left to step on')
        return titles.splice(0, wanted)
      },
    }
  })
