import type { Decision } from '#kernel/decision.ts'
import type { CallAct, InputOf } from './acts.ts'
import type { Call } from './call.ts'
import type { Circumstances } from './circumstances.ts'
import type { CallFact } from './facts.ts'
import { guard } from './guards.ts'
import { rules } from './rules.ts'

/** The one way to do anything to a call: its guards, then its rule. */
export const performAct = <Act extends CallAct>(
  call: Call,
  act: Act,
  input: InputOf<Act>,
  c: Circumstances,
): Decision<CallFact> => guard(call, act, c) ?? rules[act](call, input, c)
