import { type Decision, type Objection, objection, objections } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Call, CallStatus, Movement } from './call.ts'
import type { Circumstances } from './circumstances.ts'
import type { CallFact } from './facts.ts'
import { type Moment, standInTheWay } from './formalities.ts'
import { selector } from './selector.ts'
import { stamp } from './standing.ts'

/** From where each movement is possible. */
const from: Readonly<Record<Movement, readonly CallStatus[]>> = {
  'in-roads': ['expected'],
  'in-port': ['expected', 'in-roads'],
  'at-berth': ['in-port'],
  boarded: ['in-roads', 'in-port', 'at-berth'],
  'work-started': ['at-berth'],
  'work-ended': ['working'],
  'left-berth': ['at-berth'],
  sailed: ['in-roads', 'in-port', 'at-berth'],
}

/** The moment of the law a movement is; formalities asked before it must have been accepted by every authority. */
const momentOf: Readonly<Partial<Record<Movement, Moment>>> = {
  'at-berth': 'berthing',
  boarded: 'boarding',
  'work-started': 'working',
}

/**
 * The harbour office records what the ship did, with the time it truly happened. Nobody goes on board before free
 * pratique (International Health Regulations, article 28) and what else the law asks first; nobody sails uncleared. A ship
 * in distress is brought to a berth whatever its papers.
 */
export function recordMovement(call: Call, input: InputOf<'recordMovement'>, c: Circumstances): Decision<CallFact> {
  const { movement, at: movedAt } = input
  if (!from[movement].includes(call.status))
    return objection('conflict', 'no-such-movement-now', { movement: selector(movement) }, '/movement')
  if (movedAt > c.at) return objection('invalid', 'time-in-the-future', undefined, '/at')
  if (movement === 'boarded' && call.boardedAt !== undefined) return objection('conflict', 'boarded-already')
  const found = obstacles(call, movement, input.berth, c)
  if (found.length > 0) return objections(found)
  const berth = movement === 'at-berth' ? (input.berth ?? call.berth?.berth) : undefined
  return [{ type: 'ShipMoved', ...stamp(c), movement, movedAt, ...(berth !== undefined && { berth }) }]
}

/** What stands in the way of a movement besides where the ship is. */
function obstacles(
  call: Call,
  movement: Movement,
  berth: string | undefined,
  { law }: Pick<Circumstances, 'law'>,
): Objection[] {
  const moment = momentOf[movement]
  const inDistress = call.emergency !== undefined && moment === 'berthing'
  const waiting = moment && !inDistress ? standInTheWay(call, moment, law) : []
  const found: Objection[] = waiting.map(({ rule }) => ({
    kind: 'conflict',
    reason: 'formality-not-accepted',
    about: { formality: selector(rule.code) },
  }))
  if (movement === 'at-berth') {
    if (call.berth?.state !== 'confirmed') found.push({ kind: 'conflict', reason: 'berth-not-confirmed' })
    else if (berth !== undefined && berth !== call.berth.berth)
      found.push({ kind: 'conflict', reason: 'another-berth', field: '/berth', about: { berth: call.berth.berth } })
  }
  if (movement === 'work-started' && call.boardedAt === undefined)
    found.push({ kind: 'conflict', reason: 'nobody-on-board-yet' })
  if (movement === 'sailed' && !call.clearance) found.push({ kind: 'conflict', reason: 'not-cleared-to-sail' })
  return found
}
