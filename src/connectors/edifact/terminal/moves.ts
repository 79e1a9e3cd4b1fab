import type { ReadMessage } from '../read-edifact.ts'
import { findPlaced, positionOf, type Segment, textAt } from '../syntax/segment.ts'
import { cellLine } from './cell-line.ts'
import { checkUnits } from './check-units.ts'
import { damages, findHaving, moment, party, place, reference, text } from './line-kinds.ts'
import { type Line, type Lines, object, type Reading, readLines } from './lines.ts'
import { allIn, endsDetail, headOf, stretchesOf } from './spans.ts'
import { unitOf } from './unit-lines.ts'
import type { MoveAct, MoveDetail, MovesHead, Truck, UnitMove, UnitMoves } from './unit-moves.ts'
import { voyageOf } from './voyage-lines.ts'

export const movesLines: Lines<MovesHead> = {
  document: text('BGM', [], 2),
  messageFunction: text('BGM', [], 3),
  prepared: moment('137'),
  sender: party('MS', 'CA'),
  receiver: party('MR'),
  call: reference('ATZ', 'VM'),
  portOfLoading: place('9'),
  portOfDischarge: place('11'),
  arrival: moment('132', '178'),
  departure: moment('133', '136'),
}

/** DTM 203 (as executed) is what terminals write of a move, 7 (effective) what gates do. */
export const moveLines: Lines<MoveDetail> = {
  movedAt: moment('203', '7', '181'),
  cell: cellLine,
  damages,
  customsDeclaration: reference('ABT', 'AAE'),
}

/** Its name, else its code. */
const haulier: Line<string> = {
  at: 'TDT+1 (5.4, 5)',
  read: (segments) => {
    const segment = findHaving(segments, 'TDT', '1')
    return (segment && (textAt(segment, 5, 4) || textAt(segment, 5))) || undefined
  },
}

export const truckLines: Lines<Required<Truck>> = {
  plate: text('TDT', ['1'], 8),
  driver: text('TDT', ['1'], 8, 4),
  haulier,
}

/** The truck (TDT 1), when anything is said of it. */
export function truckOf(segments: readonly Segment[], reading: Reading): Truck | undefined {
  const truck = readLines(truckLines, segments, reading)
  return Object.keys(truck).length === 0 ? undefined : truck
}

/** What distinguishes the messages: acts by the code of the document (BGM 1001), and what must be said of each unit. */
export interface MovesMessage {
  readonly acts: Readonly<Record<string, MoveAct>>
  readonly stage: UnitMoves['stage']
  readonly onShip: boolean
}

/**
 * The moves of a message. Objects to documents that are no such list or report, to units without a number or named twice, to a
 * total that is not their number, to a report without the time of a move, and on ships to a missing vessel.
 */
export function movesOf({ root }: ReadMessage, message: MovesMessage, reading: Reading): UnitMoves | undefined {
  const segments = allIn(root)
  const head = headOf(root, 'EQD', 'GID')
  const shared = truckOf(head, reading)
  const stretches = stretchesOf(segments, ({ tag }) => tag === 'EQD', endsDetail)
  const units = stretches.map((stretch) => moveOf(stretch, shared, message, reading))
  checkUnits(
    segments,
    stretches.flatMap(([at], i) => (at ? [{ ...units[i], at }] : [])),
    reading,
  )
  const act = actOf(head, message, reading)
  const words = { ...readLines(movesLines, head, reading), ...(message.onShip ? voyageOf(head, reading) : {}) }
  return act && { act, stage: message.stage, ...words, units }
}

function actOf(head: readonly Segment[], { acts }: MovesMessage, reading: Reading): MoveAct | undefined {
  const beginning = findHaving(head, 'BGM')
  const code = beginning ? textAt(beginning, 1) : ''
  const act = Object.hasOwn(acts, code) ? acts[code] : undefined
  const at = beginning ?? head[0]
  if (act === undefined && at) object(reading, 'terminal-document-kind', positionOf(at, 1), { code: code || '–' })
  return act
}

function moveOf(
  stretch: readonly Segment[],
  shared: Truck | undefined,
  { stage }: MovesMessage,
  reading: Reading,
): UnitMove {
  const before = reading.objections.length
  const unit = unitOf(stretch, reading)
  const move = readLines(moveLines, stretch, reading)
  const truck = truckOf(stretch, reading) ?? shared
  const [at] = stretch
  if (at && findPlaced(at, 2) === undefined) object(reading, 'terminal-unit-missing', positionOf(at, 2))
  const unread = reading.objections.length > before
  if (at && stage === 'done' && move.movedAt === undefined && !unread)
    object(reading, 'terminal-time-missing', positionOf(at))
  return { ...unit, ...move, ...(truck && { truck }) }
}
