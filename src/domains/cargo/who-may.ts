import type { Right } from '#domains/parties/party.ts'
import { type Objections, objection } from '#kernel/decision.ts'
import type { LotAct } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { Lot } from './lot.ts'
import { cargoMandate, type Standing, standingsOf } from './standing.ts'

/** Who may do an act: one of these standings, with one of these rights (none is needed when there are none). */
export interface Leave {
  readonly standings: readonly Standing[]
  readonly rights: readonly Right[]
}

/** Officers decide, companies sign: an owner of a block is either. */
const answers: readonly Right[] = ['decide', 'sign']
const owners: Leave = { standings: ['block-owner', 'customs', 'agent', 'keeper', 'authority'], rights: answers }
const issuers: Leave = { standings: ['agent', 'issuer'], rights: ['sign'] }
const keeper: Leave = { standings: ['keeper'], rights: ['decide'] }
const customs: Leave = { standings: ['customs'], rights: ['decide'] }
const takers = ['consignee', 'holder', 'representative'] as const
const platform: Leave = { standings: ['operator'], rights: [] }

/** Who may do what. */
export const whoMay: Readonly<Record<LotAct, Leave>> = {
  putBlock: owners,
  liftBlock: owners,
  confirmLift: owners,
  discardLift: owners,
  putBackBlock: owners,

  issueOrder: { standings: ['agent', 'issuer', 'holder'], rights: ['sign'] },
  replaceOrder: issuers,
  blockOrder: issuers,
  unblockOrder: issuers,
  cancelOrder: issuers,
  confirmFreight: issuers,

  land: keeper,
  requestRelease: { standings: takers, rights: ['write', 'sign'] },
  answerReleaseRequest: keeper,
  requestDirectRemoval: { standings: takers, rights: ['sign'] },
  answerDirectRemoval: customs,
  settleUndertaking: customs,
  deliver: keeper,
  invoiceStorage: keeper,
  addReference: { standings: [...takers, 'customs'], rights: ['write', 'sign', 'decide'] },
  removeReference: { standings: [...takers, 'customs'], rights: ['write', 'sign', 'decide'] },
  disposeOf: customs,

  landAsTallied: platform,
  correctBill: platform,
  breakDown: platform,
  cancelLot: platform,
  letTimePass: platform,
}

/**
 * Why this caller may not do this act to this lot, whatever its status; nothing when they may. A stranger is told that
 * there is no such lot, whatever number they know.
 */
export function forbids(
  lot: Lot,
  act: LotAct,
  { caller, law }: Pick<Circumstances, 'caller' | 'law'>,
): Objections<'not-found' | 'another-role-does-this' | 'right-needed' | 'mandate-without-signature'> | undefined {
  const standings = standingsOf(lot, caller, law)
  const { standings: allowed, rights } = whoMay[act]
  if (standings.length === 0) return objection('absent', 'not-found')
  if (!standings.some((standing) => allowed.includes(standing))) return objection('forbidden', 'another-role-does-this')

  const [firstRight] = rights
  if (firstRight && !rights.some((right) => caller.rights.includes(right)))
    return objection('forbidden', 'right-needed', { right: firstRight })
  if (firstRight === 'sign' && onlyUnderMandate(standings) && !mayCommit(lot, caller))
    return objection('forbidden', 'mandate-without-signature')
  return undefined
}

const onlyUnderMandate = (standings: readonly Standing[]): boolean =>
  standings.every((standing) => standing === 'consignee' || standing === 'holder')

/** The company itself commits itself; an agent does where the mandate says so. */
function mayCommit({ consignee, deliveryOrders }: Lot, caller: Circumstances['caller']): boolean {
  const companies = [consignee, ...deliveryOrders.map(({ beneficiary }) => beneficiary)]
  return companies.some(
    (company) =>
      company !== undefined && (company === caller.organisation || cargoMandate(caller, company)?.maySign === true),
  )
}
