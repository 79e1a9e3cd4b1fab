import { type Decision, objection } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Call, TimeStamp } from './call.ts'
import type { Circumstances } from './circumstances.ts'
import type { CallFact } from './facts.ts'
import { type Standing, stamp, standingsOf } from './standing.ts'

/**
 * Who may say which type of time: the agent what is estimated or asked for, the port authority what is planned, the
 * terminal estimates of its work, the pilots estimates of theirs. What truly happened is recorded as a movement.
 */
const mayBeSaidBy: Readonly<Record<TimeStamp['type'], readonly Standing[]>> = {
  estimated: ['agent', 'terminal', 'nautical', 'port-authority'],
  requested: ['agent', 'port-authority'],
  planned: ['port-authority'],
  actual: [],
}

/** New times beside the old ones: nothing said before is overwritten. */
export function reportTimes(call: Call, { times }: InputOf<'reportTimes'>, c: Circumstances): Decision<CallFact> {
  const standings = standingsOf(call, c.caller, c.law)
  const notTheirs = times.findIndex(({ type }) => !mayBeSaidBy[type].some((standing) => standings.includes(standing)))
  if (notTheirs >= 0)
    return objection('forbidden', 'another-role-says-this-time', undefined, `/times/${notTheirs}/type`)
  return [{ type: 'TimesReported', ...stamp(c), times }]
}
