import type { ReadMessage } from '../read-edifact.ts'
import { findPlaced, positionOf } from '../syntax/segment.ts'
import { checkUnits } from './check-units.ts'
import { moment, party, place, reference, text } from './line-kinds.ts'
import { type Lines, object, type Reading, readLines } from './lines.ts'
import { truckOf } from './moves.ts'
import { allIn, endsDetail, headOf, stretchesOf } from './spans.ts'
import { unitOf } from './unit-lines.ts'
import type { OrderDetail, OrderHead, UnitOrder } from './unit-order.ts'
import { voyageLines } from './voyage-lines.ts'

export const orderLines: Lines<OrderHead> = {
  documentKind: text('BGM', [], 1),
  document: text('BGM', [], 2),
  messageFunction: text('BGM', [], 3),
  prepared: moment('137'),
  expires: moment('36', '400'),
  releaseNumber: reference('RE', 'REO'),
  booking: reference('BN'),
  bill: reference('BM'),
  portOfLoading: place('9'),
  portOfDischarge: place('11'),
  terminal: text('LOC', ['11', '88', '98'], 3),
  expected: moment('132'),
  sender: party('MS'),
  receiver: party('MR'),
  releasedTo: party('FW', 'CN'),
}

export const orderedLines: Lines<OrderDetail> = { quantity: text('EQN', [], 1) }

/** What the messages ask of each unit. */
export interface OrderMessage {
  readonly purpose: UnitOrder['purpose']
  /** Whether units have to be named: not where empties of a kind are asked for. */
  readonly named: boolean
}

/** An order for units. Objects to one without its own number, to unnamed units where names are needed, to units named twice and wrong totals. */
export function orderOf({ root }: ReadMessage, { purpose, named }: OrderMessage, reading: Reading): UnitOrder {
  const segments = allIn(root)
  const head = headOf(root, 'EQD', 'GID')
  const stretches = stretchesOf(segments, ({ tag }) => tag === 'EQD', endsDetail)
  const words = readLines(orderLines, head, reading)
  const truck = truckOf(head, reading)
  const beginning = head.find(({ tag }) => tag === 'BGM') ?? segments[0]
  if (words.document === undefined && beginning) object(reading, 'terminal-number-missing', positionOf(beginning, 2))
  const units = stretches.map((stretch) => {
    const [at] = stretch
    const unit = {
      ...unitOf(stretch, reading),
      ...readLines(orderedLines, stretch, reading),
      ...readLines(voyageLines, stretch, reading),
    }
    if (named && at && !findPlaced(at, 2)) object(reading, 'terminal-unit-missing', positionOf(at, 2))
    return unit
  })
  if (named)
    checkUnits(
      segments,
      stretches.flatMap(([at], i) => (at ? [{ ...units[i], at }] : [])),
      reading,
    )
  return { purpose, ...words, ...readLines(voyageLines, head, reading), ...(truck && { truck }), units }
}
