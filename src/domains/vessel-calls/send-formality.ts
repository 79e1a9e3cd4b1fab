import { type Decision, objection, objections } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Call } from './call.ts'
import { formFaults } from './check-form.ts'
import type { Circumstances } from './circumstances.ts'
import type { CallFact } from './facts.ts'
import { findFormality, findRule, stateOf } from './formalities.ts'
import { forms } from './forms.ts'
import { selector } from './selector.ts'
import { stamp } from './standing.ts'

/**
 * The agent sends a formality, or sends it anew: every authority then answers anew. What all have accepted is not sent
 * again while the ship has used it to go on board or to sail.
 */
export function sendFormality(
  call: Call,
  { code, content }: InputOf<'sendFormality'>,
  c: Circumstances,
): Decision<CallFact> {
  const rule = findRule(c.law, code)
  const form = forms[code]
  if (!rule || !form) return objection('invalid', 'no-such-formality', { value: code }, '/code')
  const known = findFormality(call, code)
  const relied = (rule.before === 'boarding' && call.boardedAt !== undefined) || call.clearance !== undefined
  if (relied && stateOf(rule, known) === 'accepted')
    return objection('conflict', 'formality-used', { formality: selector(code) })
  const faults = formFaults(code, form, content, c.codes)
  if (faults.length > 0) return objections(faults)
  return [{ type: 'FormalitySent', ...stamp(c), code, version: (known?.version ?? 0) + 1, content }]
}
