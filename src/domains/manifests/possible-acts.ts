import { type ManifestAct, manifestActs } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import { guard } from './guards.ts'
import type { Manifest } from './manifest.ts'
import { standingOf } from './standing.ts'
import type { PossibleAct } from './views.ts'
import { whoMay } from './who-may.ts'

/** The acts of the caller's standing, each with whether it may be done now and, if not, why. The first possible one that moves it on is primary. */
export function possibleActs(manifest: Manifest, c: Circumstances): PossibleAct[] {
  const standing = standingOf(manifest, c.caller, c.law)
  const found = manifestActs
    .filter((act) => standing && whoMay[act].standings.includes(standing))
    .map((act) => ({ act, no: guard(manifest, act, c) }))
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

const byUrgency: readonly ManifestAct[] = [
  'register',
  'answerAmendment',
  'settleDifference',
  'clear',
  'lodge',
  'justifyDifference',
  'answerUnitList',
  'closeDischarge',
  'tally',
  'requestAmendment',
]
