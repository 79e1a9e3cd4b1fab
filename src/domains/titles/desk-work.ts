import { type Objections, objection } from '#kernel/decision.ts'
import type { Circumstances } from './circumstances.ts'
import type { Desk, Title } from './title.ts'

/** The desk a title waits at, when the caller's organisation sits there and has an answer to give. */
export function yourDesk({ desk }: Title, { caller }: Circumstances): Desk | Objections<'not-your-turn'> {
  const answers = desk && desk.stage !== 'applicant' && desk.stage !== 'customs'
  return answers && desk.organisations.includes(caller.organisation) ? desk : objection('conflict', 'not-your-turn')
}

/** A colleague has taken this title to answer it. */
export function claimedByAnother(
  { desk }: Title,
  { caller }: Circumstances,
): Objections<'claimed-by-another'> | undefined {
  const claimer = desk?.claimedBy
  if (!claimer || claimer.organisation !== caller.organisation || claimer.user === caller.user) return undefined
  return objection('conflict', 'claimed-by-another', { name: claimer.name })
}

/** A claim is moved by the officer who made it or by a supervisor. */
export function notYourClaim(
  { claimedBy }: Desk,
  { caller }: Circumstances,
): Objections<'not-claimed' | 'not-your-claim'> | undefined {
  if (claimedBy?.organisation !== caller.organisation) return objection('conflict', 'not-claimed')
  if (claimedBy.user === caller.user || caller.rights.includes('supervise')) return undefined
  return objection('forbidden', 'not-your-claim', { name: claimedBy.name })
}
