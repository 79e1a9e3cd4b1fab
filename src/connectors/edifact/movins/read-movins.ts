import type { BayPlan, StowageAct } from '../baplie/bay-plan.ts'
import { cellsOf, planHeadOf, planLines } from '../baplie/cells.ts'
import { positionOf, type Segment, textAt } from '../syntax/segment.ts'
import { type Line, object, readLines } from '../terminal/lines.ts'
import { type Mapper, mapperOf } from '../terminal/read-message.ts'
import { allIn, stretchesOf } from '../terminal/spans.ts'
import { voyageOf } from '../terminal/voyage-lines.ts'

/** HAN 4079 (SMDG MOVINS 2). */
export const stowageActs: Readonly<Record<string, StowageAct>> = {
  LOA: 'load',
  DIS: 'discharge',
  RES: 'restow',
  SHI: 'shift',
}

export const actLine: Line<StowageAct> = {
  at: 'HAN',
  objects: ['terminal-document-kind'],
  read: ([segment], reading) => {
    if (!segment) return undefined
    const code = textAt(segment, 1)
    const act = Object.hasOwn(stowageActs, code) ? stowageActs[code] : undefined
    if (act === undefined) object(reading, 'terminal-document-kind', positionOf(segment, 1), { code: code || '–' })
    return act
  },
}

/** Stowage instructions (MOVINS D.95B, SMDG 2): a bay plan to be, each cell with what is to be done there; for one act no cell is named twice. */
export const readMovins: Mapper<BayPlan> = mapperOf('MOVINS', ({ root }, reading) => {
  const segments = allIn(root)
  const head = planHeadOf(segments)
  const parts = stretchesOf(segments, ({ tag }: Segment) => tag === 'HAN')
  const taken = new Map<StowageAct | undefined, Set<string>>()
  return {
    ...readLines(planLines, head, reading),
    ...voyageOf(head, reading),
    cells: parts.flatMap((part) => {
      const act = actLine.read(part, reading)
      const cells = taken.get(act) ?? new Set()
      taken.set(act, cells)
      return cellsOf(part, cells, reading).map((cell) => ({ ...cell, ...(act && { act }) }))
    }),
  }
})
