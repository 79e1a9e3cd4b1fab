import { type Decision, type Objection, objection, objections } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import { type BerthConflict, berthConflicts, lyingOf } from './berth-conflicts.ts'
import type { Call } from './call.ts'
import type { Circumstances } from './circumstances.ts'
import type { CallFact } from './facts.ts'
import { findPort, stamp } from './standing.ts'

/**
 * The port authority gives a ship a berth for a time: proposed at first, confirmed when it stands. Where the ship does
 * not fit, or another lies there, it objects with every conflict. A confirmed window is changed with a reason.
 */
export function decideBerth(call: Call, input: InputOf<'decideBerth'>, c: Circumstances): Decision<CallFact> {
  const { reason, ...window } = input
  const berth = findPort(c.law, call.port)?.berths.find(({ code }) => code === input.berth)
  if (!berth) return objection('invalid', 'no-such-berth', { value: input.berth }, '/berth')
  const others = c.windows.filter((other) => other.call !== call.number)
  const conflicts = berthConflicts(lyingOf(call, window), berth, others, c.law.deadlines.berthMarginMinutes)
  if (conflicts.length > 0) return objections(conflicts.map(asObjection))

  const before = call.berth
  if (before?.state !== 'confirmed')
    return [{ type: window.state === 'confirmed' ? 'BerthConfirmed' : 'BerthProposed', ...stamp(c), window }]
  if (reason === undefined) return objection('invalid', 'reason-needed', undefined, '/reason')
  return [{ type: 'BerthChanged', ...stamp(c), window: { ...window, state: 'confirmed' }, before, reason }]
}

const asObjection = ({ reason, about }: BerthConflict): Objection => ({
  kind: 'conflict',
  reason,
  field: '/berth',
  about,
})
