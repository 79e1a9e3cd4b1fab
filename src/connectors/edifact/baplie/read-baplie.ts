import { readLines } from '../terminal/lines.ts'
import { type Mapper, mapperOf } from '../terminal/read-message.ts'
import { allIn } from '../terminal/spans.ts'
import { voyageOf } from '../terminal/voyage-lines.ts'
import type { BayPlan } from './bay-plan.ts'
import { cellsOf, planHeadOf, planLines } from './cells.ts'

/**
 * A bay plan: BAPLIE D.95B (SMDG 2.0 to 2.2) and D.13B (SMDG 3.1). The two agree in qualifiers and differ in order, which does not
 * matter here; the date of departure (DTM 136 in 3.1, 133 before) is read in either.
 */
export const readBaplie: Mapper<BayPlan> = mapperOf('BAPLIE', ({ root }, reading) => {
  const segments = allIn(root)
  const head = planHeadOf(segments)
  return {
    ...readLines(planLines, head, reading),
    ...voyageOf(head, reading),
    cells: cellsOf(segments, new Set(), reading),
  }
})
