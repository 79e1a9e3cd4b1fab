import { addMonths, isRealDay } from '#kernel/dates.ts'
import { type Decision, type Objection, objection, objections } from '#kernel/decision.ts'
import type { ProposeMandate } from './mandate-acts.ts'
import type { MandateCircumstances } from './mandate-circumstances.ts'
import type { MandateFact } from './mandate-facts.ts'
import { overlappingMandate } from './overlapping-mandate.ts'
import { stamp } from './person.ts'
import { hasRightTo } from './who-may.ts'

/** A mandate is looked at again, and given again, at least this often: rule of the platform. */
const mostYears = 5

type InputReason =
  | 'mandate-to-oneself'
  | 'no-such-agent'
  | 'not-a-customs-agent'
  | 'agent-not-active'
  | 'mandate-day-does-not-exist'
  | 'mandate-ends-before-it-begins'
  | 'mandate-already-over'
  | 'mandate-too-long'

type Reason = InputReason | 'only-traders-give-mandates' | 'mandate-needs-a-signatory' | 'mandate-overlaps'

/**
 * A trader asks a customs agent to act for it, for given categories of title, from a day to a day (both included).
 * Nothing is given before the agent accepts. The agent must be an active customs agent other than the trader itself;
 * the last day is neither past nor more than five years after the first; and no active mandate between the two may
 * already give part of it.
 */
export function proposeMandate(input: ProposeMandate, c: MandateCircumstances): Decision<MandateFact, Reason> {
  const { caller } = c
  if (caller.kind !== 'trader') return objection('forbidden', 'only-traders-give-mandates')
  if (!hasRightTo('propose', caller)) return objection('forbidden', 'mandate-needs-a-signatory')

  const wrong = [...wrongAgent(input, c), ...wrongDays(input, c)]
  if (wrong.length > 0 || !c.agent) return objections(wrong)

  const scope = input.scope.includes('*') ? ['*'] : [...new Set(input.scope)]
  const terms = { principal: caller.organisation, agent: c.agent.id, scope, from: input.from, until: input.until }
  const overlapping = overlappingMandate(terms, c.others)
  if (overlapping)
    return objection('conflict', 'mandate-overlaps', { from: overlapping.from, until: overlapping.until })

  return [
    {
      type: 'MandateProposed',
      ...stamp(c),
      id: c.newId(),
      ...terms,
      principalName: caller.organisationName,
      agentName: c.agent.name,
      maySign: input.maySign,
    },
  ]
}

function wrongAgent(input: ProposeMandate, { agent, caller }: MandateCircumstances): Objection<InputReason>[] {
  const wrong = (reason: InputReason) => [{ kind: 'invalid', reason, field: '/agent' } as const]
  if (input.agent === caller.organisation) return wrong('mandate-to-oneself')
  if (!agent) return wrong('no-such-agent')
  if (agent.kind !== 'customs-agent') return wrong('not-a-customs-agent')
  return agent.status === 'active' ? [] : wrong('agent-not-active')
}

function wrongDays({ from, until }: ProposeMandate, { today }: MandateCircumstances): Objection<InputReason>[] {
  const wrong = (reason: InputReason, field: string, about?: Objection['about']) => [
    { kind: 'invalid', reason, field, ...(about && { about }) } as const,
  ]
  if (!isRealDay(from)) return wrong('mandate-day-does-not-exist', '/from', { day: from })
  if (!isRealDay(until)) return wrong('mandate-day-does-not-exist', '/until', { day: until })
  if (until < from) return wrong('mandate-ends-before-it-begins', '/until', { from, until })
  if (until < today) return wrong('mandate-already-over', '/until', { until })
  const last = addMonths(from, mostYears * 12)
  return until > last ? wrong('mandate-too-long', '/until', { years: mostYears, last }) : []
}
