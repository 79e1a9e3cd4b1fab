import { type Decision, objection } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Call } from './call.ts'
import type { Circumstances } from './circumstances.ts'
import type { CallFact } from './facts.ts'
import { stamp } from './standing.ts'

/** The agent hands the call to another agent, who must take it over; until then nothing changes. */
export function proposeAgent(
  call: Call,
  { to, reason }: InputOf<'proposeAgent'>,
  c: Circumstances,
): Decision<CallFact> {
  const toName = c.agentNamed(to)
  if (toName === undefined || to === call.agent) return objection('invalid', 'no-such-agent', undefined, '/to')
  return [{ type: 'AgentChangeProposed', ...stamp(c), to, toName, reason }]
}

/** The agent named takes the call over with all it owes, or declines with a reason. */
export function takeOver(_: Call, { accepted, reason }: InputOf<'takeOver'>, c: Circumstances): Decision<CallFact> {
  const { organisation: agent, organisationName: agentName } = c.caller
  if (accepted) return [{ type: 'AgentChanged', ...stamp(c), agent, agentName }]
  if (reason === undefined) return objection('invalid', 'reason-needed', undefined, '/reason')
  return [{ type: 'AgentChangeDeclined', ...stamp(c), reason }]
}
