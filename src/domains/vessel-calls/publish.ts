import type { PortLaw } from '#domains/ports/port-law.ts'
import { type Decision, type Objections, objection } from '#kernel/decision.ts'
import type { Life } from '#kernel/life.ts'
import type { BerthPlan, Bulletin, BulletinInput, PlanEntry } from './call.ts'
import type { Circumstances } from './circumstances.ts'
import type { BulletinFact, PlanFact } from './facts.ts'
import { findPort, stamp } from './standing.ts'

/** What a harbour office publishes to everybody: bulletins, and the plan of berths of a day. */

type Known = Pick<Circumstances, 'at' | 'caller' | 'law'>

/** Only the authority of the port publishes for it. */
function mayNotPublish(
  port: string,
  { caller, law }: Pick<Known, 'caller' | 'law'>,
): Objections<'no-such-port' | 'another-role-does-this' | 'right-needed'> | undefined {
  const known: PortLaw['ports'][number] | undefined = findPort(law, port)
  if (!known) return objection('invalid', 'no-such-port', { value: port }, '/port')
  if (known.authority !== caller.organisation) return objection('forbidden', 'another-role-does-this')
  return caller.rights.includes('decide') ? undefined : objection('forbidden', 'right-needed', { right: 'decide' })
}

/** A bulletin of weather, tide, depths or a warning, for a time. */
export function publishBulletin(id: string, input: BulletinInput, c: Known): Decision<BulletinFact> {
  const forbidden = mayNotPublish(input.port, c)
  if (forbidden) return forbidden
  if (input.from >= input.until) return objection('invalid', 'window-ends-before-it-begins', undefined, '/until')
  return [{ type: 'BulletinPublished', ...stamp(c), id, ...input }]
}

/** What no longer holds is withdrawn with the reason. */
export function withdrawBulletin(bulletin: Bulletin, reason: string, c: Known): Decision<BulletinFact> {
  const forbidden = mayNotPublish(bulletin.port, c)
  if (forbidden) return forbidden
  if (bulletin.withdrawnAt !== undefined) return objection('conflict', 'bulletin-withdrawn')
  return [{ type: 'BulletinWithdrawn', ...stamp(c), reason }]
}

/** The plan of a day: provisional at the port conference, final once settled; a final plan is only followed by final ones. */
export function publishPlan(
  plan: BerthPlan | undefined,
  { id, port, day, state, remarks }: Pick<BerthPlan, 'id' | 'port' | 'day' | 'state' | 'remarks'>,
  entries: readonly PlanEntry[],
  c: Known,
): Decision<PlanFact> {
  const forbidden = mayNotPublish(port, c)
  if (forbidden) return forbidden
  if (plan?.state === 'final' && state === 'provisional')
    return objection('conflict', 'plan-is-final', undefined, '/state')
  return [
    { type: 'PlanPublished', ...stamp(c), id, port, day, state, entries, ...(remarks !== undefined && { remarks }) },
  ]
}

export const bulletinLife: Life<Bulletin, BulletinFact> = {
  evolve(bulletin, fact) {
    if (fact.type === 'BulletinPublished') {
      const { type: _, at, by, ...said } = fact
      return { ...said, publishedBy: by.organisationName, publishedAt: at }
    }
    if (!bulletin) throw new Error('a bulletin begins with its publication')
    return { ...bulletin, withdrawnAt: fact.at }
  },
}

export const planLife: Life<BerthPlan, PlanFact> = {
  evolve(plan, { type: _, at, by, entries, ...said }) {
    return {
      ...said,
      entries: [...entries],
      edition: (plan?.edition ?? 0) + 1,
      publishedAt: at,
      publishedBy: by.organisationName,
    }
  },
}
