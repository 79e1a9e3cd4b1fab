import type { PortLaw } from '#domains/ports/port-law.ts'
import type { Call, Formality, FormalityAnswer } from './call.ts'

export type FormalityRule = PortLaw['formalities'][number]

export const findRule = (law: PortLaw, code: string): FormalityRule | undefined =>
  law.formalities.find((rule) => rule.code === code)
export const findFormality = (call: Call, code: string): Formality | undefined =>
  call.formalities.find((formality) => formality.code === code)

/** What makes a formality concern a call that the law does not ask of every one. */
const concerns: Readonly<Record<string, (call: Call) => boolean>> = {
  'cargo-declaration': ({ notice }) => notice.purposes.some((purpose) => purpose === 'discharge' || purpose === 'load'),
  'passenger-list': ({ notice }) => notice.passengers > 0,
  'dangerous-goods': ({ notice }) => notice.dangerous,
  'special-goods': ({ notice }) => notice.special,
}

/** Is this formality asked of this call? What was sent without being asked is answered all the same. */
export const isAsked = (rule: FormalityRule, call: Call): boolean =>
  rule.required === 'always' || (concerns[rule.code]?.(call) ?? false)

/**
 * not-sent: the agent has it; refused and question: again; waiting: an authority has it; accepted: by every authority.
 */
export type FormalityState = 'not-sent' | 'waiting' | 'question' | 'refused' | 'accepted'

export function stateOf(rule: FormalityRule, formality: Formality | undefined): FormalityState {
  if (!formality) return 'not-sent'
  const latest = rule.authorities.map((authority) => answerOf(formality, authority))
  if (latest.some((answer) => answer?.answer === 'refused')) return 'refused'
  if (latest.some((answer) => answer?.answer === 'question' && answer.reply === undefined)) return 'question'
  return latest.every((answer) => answer?.answer === 'accepted') ? 'accepted' : 'waiting'
}

export const answerOf = ({ answers }: Formality, authority: string): FormalityAnswer | undefined =>
  answers.find((one) => one.authority === authority)

/** Authorities that have not said yes or no to what was last sent; a question that was replied to waits for them again. */
export const awaited = (rule: FormalityRule, formality: Formality): string[] =>
  rule.authorities.filter((authority) => {
    const answer = answerOf(formality, authority)
    return !answer || (answer.answer === 'question' && answer.reply !== undefined)
  })

/** Moments before which formalities must be accepted, as the law names them. */
export type Moment = 'berthing' | 'boarding' | 'working' | 'sailing'

/** What each moment waits for: work also for all that berthing and boarding need, sailing for everything. */
const waitsFor: Readonly<Record<Moment, readonly FormalityRule['before'][]>> = {
  berthing: ['berthing'],
  boarding: ['boarding'],
  working: ['berthing', 'boarding', 'working'],
  sailing: ['berthing', 'boarding', 'working', 'sailing'],
}

/** Formalities that stand in the way of a moment, with how each stands. */
export const standInTheWay = (
  call: Call,
  moment: Moment,
  law: PortLaw,
): { readonly rule: FormalityRule; readonly state: FormalityState }[] =>
  law.formalities
    .filter((rule) => waitsFor[moment].includes(rule.before) && isAsked(rule, call))
    .map((rule) => ({ rule, state: stateOf(rule, findFormality(call, rule.code)) }))
    .filter(({ state }) => state !== 'accepted')
