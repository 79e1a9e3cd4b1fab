import type { Caller, Right } from '#domains/parties/party.ts'
import { type Objections, objection } from '#kernel/decision.ts'
import type { TransitAct } from './acts.ts'
import type { WarehouseLaw } from './circumstances.ts'
import { type Standing, standingsOf } from './standing.ts'
import type { Transit } from './transit.ts'

interface Leave {
  readonly standings: readonly Standing[]
  /** One of these rights is needed; none where there are none. */
  readonly rights: readonly Right[]
}
const customs: Leave = { standings: ['customs'], rights: ['decide'] }
const declarantWrites: Leave = { standings: ['declarant'], rights: ['write', 'sign'] }
const declarantSigns: Leave = { standings: ['declarant'], rights: ['sign'] }

/** Who may do what: the operator declares and reports, customs decides. */
export const whoMay: Readonly<Record<TransitAct, Leave>> = {
  amend: declarantWrites,
  send: declarantSigns,
  cancel: { standings: ['declarant', 'customs'], rights: ['sign', 'decide'] },
  accept: customs,
  reject: customs,
  checkSeals: customs,
  settleFinding: customs,
  depart: customs,
  reportArrival: { standings: ['destination'], rights: ['sign', 'decide'] },
  authoriseEntry: customs,
  refuseEntry: customs,
  draftStrip: { standings: ['destination'], rights: ['write', 'sign', 'decide'] },
  sendStrip: { standings: ['destination'], rights: ['sign', 'decide'] },
  returnStrip: customs,
  acceptStrip: customs,
  letTimePass: { standings: ['operator'], rights: [] },
}

/** Why this caller may not do this act, whatever the moment; a stranger is told that there is no such transit. */
export function forbids(
  transit: Transit,
  act: TransitAct,
  caller: Caller,
  law: Pick<WarehouseLaw, 'customs'>,
): Objections<'not-found' | 'another-role-does-this' | 'right-needed'> | undefined {
  const standings = standingsOf(transit, caller, law)
  const { standings: allowed, rights } = whoMay[act]
  if (standings.length === 0) return objection('absent', 'not-found')
  if (!standings.some((standing) => allowed.includes(standing))) return objection('forbidden', 'another-role-does-this')
  const [right] = rights
  return right === undefined || rights.some((one) => caller.rights.includes(one))
    ? undefined
    : objection('forbidden', 'right-needed', { right })
}
