import type { Decision } from '#kernel/decision.ts'
import type { TransitAct, TransitInput } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { TransitFact } from './facts.ts'
import { guard } from './guards.ts'
import { rules } from './rules.ts'
import type { Transit } from './transit.ts'

/** The one way to do anything to a transit: its guards, then its rule. */
export function performAct<Act extends TransitAct>(
  transit: Transit,
  act: Act,
  input: TransitInput<Act>,
  c: Circumstances,
): Decision<TransitFact> {
  return guard(transit, act, c) ?? rules[act](transit, input, c)
}
