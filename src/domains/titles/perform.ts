import { type Decision, objects } from '#kernel/decision.ts'
import type { InputOf, TitleAct } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { TitleFact } from './facts.ts'
import { guard } from './guards.ts'
import { needsSecondOfficer } from './proposal.ts'
import { rules } from './rules.ts'
import { stamp } from './standing.ts'
import type { Title } from './title.ts'

/**
 * The one way to do anything to a title: its guards, its rule, and, where the law wants a second pair of eyes, a
 * proposal in place of the facts. A proposal is right in itself when it is made.
 */
export function performAct<Act extends TitleAct>(
  title: Title,
  act: Act,
  input: InputOf<Act>,
  c: Circumstances,
): Decision<TitleFact> {
  const decision = guard(title, act, c) ?? rules[act](title, input, c)
  if (objects(decision) || !needsSecondOfficer(act, c.law)) return decision
  return [{ type: 'Proposed', ...stamp(title, c), proposal: { id: c.newId(), act, input } }]
}
