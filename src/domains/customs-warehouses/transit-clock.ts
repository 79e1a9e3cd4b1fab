import type { Decision } from '#kernel/decision.ts'
import type { Instant } from '#kernel/elements.ts'
import type { TransitInput } from './acts.ts'
import { type Circumstances, stamp } from './circumstances.ts'
import type { TransitFact } from './facts.ts'
import type { Transit } from './transit.ts'

/** The next instant at which time alone does something to a transit; `undefined` when nothing waits for time. */
export function transitWakeAt({ status, departure, warned, overdue }: Transit): Instant | undefined {
  if (status !== 'in-transit' || !departure || overdue) return undefined
  return warned ? departure.dueAt : departure.warnAt
}

/** While goods are on the road, operator and customs are told that the time limit is near, and that it has passed. */
export function letTransitTimePass(
  { departure, warned, overdue }: Transit,
  _: TransitInput<'letTimePass'>,
  c: Circumstances,
): Decision<TransitFact, never> {
  if (!departure || overdue) return []
  const { warnAt, dueAt } = departure
  if (dueAt <= c.at) return [{ type: 'TransitLimitPassed', ...stamp(c), dueAt }]
  return !warned && warnAt <= c.at ? [{ type: 'TransitLimitNear', ...stamp(c), dueAt }] : []
}
