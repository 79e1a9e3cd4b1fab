import { callActs } from './acts.ts'
import type { Call } from './call.ts'
import type { Circumstances } from './circumstances.ts'
import { guard } from './guards.ts'
import { standingsOf } from './standing.ts'
import type { PossibleAct } from './views.ts'
import { whoMay } from './who-may.ts'

/** The acts of the caller's standings, each with whether it may be done now and, if not, why. */
export function possibleActs(call: Call, c: Circumstances): PossibleAct[] {
  const standings = standingsOf(call, c.caller, c.law)
  return callActs
    .filter((act) => whoMay[act].standings.some((standing) => standings.includes(standing)))
    .map((act) => {
      const no = guard(call, act, c)?.objections[0]
      return {
        act,
        possible: !no,
        ...(no && { why: { reason: no.reason, ...(no.about && { about: { ...no.about } }) } }),
      }
    })
}
