import { type TransitAct, transitActs } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import { guard } from './guards.ts'
import { standingsOf } from './standing.ts'
import { needsStrip } from './strip.ts'
import type { Transit } from './transit.ts'
import type { PossibleAct } from './views.ts'
import { whoMay } from './who-may.ts'

/** The acts of the caller's standings, each with whether it may be done now and, if not, why. The first possible one that moves it on is primary. */
export function possibleActs(transit: Transit, c: Pick<Circumstances, 'caller' | 'law'>): PossibleAct[] {
  const standings = standingsOf(transit, c.caller, c.law)
  const found = transitActs
    .filter((act) => act !== 'letTimePass' && whoMay[act].standings.some((standing) => standings.includes(standing)))
    .filter((act) => needsStrip(transit) || !ofStrip.includes(act))
    .map((act) => ({ act, no: guard(transit, act, c) }))
  const primary = byUrgency.find((act) => found.some((one) => one.act === act && !one.no))
  return found.map(({ act, no }) => {
    const [why] = no?.objections ?? []
    return {
      act,
      possible: !no,
      primary: act === primary,
      ...(why && { why: { reason: why.reason, ...(why.about && { about: { ...why.about } }) } }),
    }
  })
}

const ofStrip: readonly TransitAct[] = ['draftStrip', 'sendStrip', 'returnStrip', 'acceptStrip']
const byUrgency: readonly TransitAct[] = [
  'accept',
  'settleFinding',
  'authoriseEntry',
  'depart',
  'checkSeals',
  'acceptStrip',
  'sendStrip',
  'draftStrip',
  'reportArrival',
  'send',
  'amend',
]
