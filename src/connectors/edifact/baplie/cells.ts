import { positionOf, type Segment, textAt } from '../syntax/segment.ts'
import { cellLine } from '../terminal/cell-line.ts'
import { moment, place, reference, text } from '../terminal/line-kinds.ts'
import { type Lines, object, type Reading, readLines } from '../terminal/lines.ts'
import { stretchesOf } from '../terminal/spans.ts'
import { unitOf } from '../terminal/unit-lines.ts'
import type { BayCell, BayPlanHead } from './bay-plan.ts'

/** The head of a bay plan; the same qualifiers in BAPLIE 2 and 3 and in MOVINS. */
export const planLines: Lines<BayPlanHead> = {
  document: text('BGM', [], 2),
  prepared: moment('137'),
  port: place('5'),
  nextPort: place('61'),
  departure: moment('136', '133'),
  arrivalAtNextPort: moment('178', '132'),
}

export const blockLines: Lines<{ readonly blockedBy: string }> = { blockedBy: reference('EQ') }

const opensCell = (one: Segment) => one.tag === 'LOC' && textAt(one, 1) === '147'
const opensUnit = ({ tag }: Segment) => tag === 'EQD'

/**
 * The cells of a plan, each with its units. What stands before the first EQD of a cell is said of its first unit: so BAPLIE 2 does;
 * BAPLIE 3 says everything after EQD. Objects to cells that are none, and to a unit where another already stands.
 */
export function cellsOf(segments: readonly Segment[], taken: Set<string>, reading: Reading): readonly BayCell[] {
  return stretchesOf(segments, opensCell, ({ tag }) => tag === 'UNT' || tag === 'HAN').flatMap((stretch) => {
    const [opening] = stretch
    const cell = cellLine.read(stretch, reading)
    if (!opening) return []
    if (cell === undefined) {
      if (/^0*$/.test(textAt(opening, 2)))
        object(reading, 'terminal-cell-malformed', positionOf(opening, 2, 1), { value: textAt(opening, 2) })
      return []
    }
    const first = stretch.findIndex(opensUnit)
    const shared = first === -1 ? stretch : stretch.slice(0, first)
    const units = stretchesOf(stretch, opensUnit).map((own, i) => unitOf(i === 0 ? [...shared, ...own] : own, reading))
    if (units.length > 0 && taken.has(cell)) object(reading, 'terminal-cell-taken', positionOf(opening, 2, 1), { cell })
    if (units.length > 0) taken.add(cell)
    return [{ cell, ...(units.length === 0 && readLines(blockLines, shared, reading)), units }]
  })
}

/** The segments before the first cell. */
export function planHeadOf(segments: readonly Segment[]): readonly Segment[] {
  const first = segments.findIndex(opensCell)
  return first === -1 ? segments : segments.slice(0, first)
}
