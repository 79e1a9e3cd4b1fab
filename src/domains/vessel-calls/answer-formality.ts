import { type Decision, objection } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Call } from './call.ts'
import type { Circumstances } from './circumstances.ts'
import type { CallFact } from './facts.ts'
import { answerOf, awaited, findFormality, findRule } from './formalities.ts'
import { selector } from './selector.ts'
import { stamp } from './standing.ts'

/**
 * An authority named by the law answers what the agent sent: accepted, refused with a reason, or a question. A yes or no
 * stands until the agent sends the formality anew.
 */
export function answerFormality(
  call: Call,
  { code, answer, reason }: InputOf<'answerFormality'>,
  c: Circumstances,
): Decision<CallFact> {
  const rule = findRule(c.law, code)
  const formality = findFormality(call, code)
  if (!rule) return objection('invalid', 'no-such-formality', { value: code }, '/code')
  if (!rule.authorities.includes(c.caller.organisation))
    return objection('forbidden', 'another-authority-answers', { formality: selector(code) }, '/code')
  if (!formality) return objection('conflict', 'formality-not-sent', { formality: selector(code) }, '/code')
  if (!awaited(rule, formality).includes(c.caller.organisation))
    return objection('conflict', 'answered-already', { formality: selector(code) }, '/code')
  if (answer === 'accepted') return [{ type: 'FormalityAccepted', ...stamp(c), code }]
  if (reason === undefined) return objection('invalid', 'reason-needed', undefined, '/reason')
  return [{ type: answer === 'refused' ? 'FormalityRefused' : 'FormalityQuestioned', ...stamp(c), code, reason }]
}

/** The agent answers an authority’s question; the formality waits for that authority again. */
export function replyToQuestion(
  call: Call,
  { code, authority, reply }: InputOf<'replyToQuestion'>,
  c: Circumstances,
): Decision<CallFact> {
  const formality = findFormality(call, code)
  const answer = formality && answerOf(formality, authority)
  if (answer?.answer !== 'question' || answer.reply !== undefined) return objection('conflict', 'no-open-question')
  return [{ type: 'FormalityReplied', ...stamp(c), code, authority, reply }]
}
