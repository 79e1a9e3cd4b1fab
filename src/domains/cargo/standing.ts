import type { Caller } from '#domains/parties/party.ts'
import type { Instant } from '#kernel/elements.ts'
import type { Circumstances, LotLaw } from './circumstances.ts'
import { type Actor, cargoScope, type Lot } from './lot.ts'

/** What a caller can be to a lot: several at once, e.g. a carrier's agent is also the owner of a block. */
export type Standing =
  | 'agent'
  | 'keeper' // who holds the goods: the terminal, at a public quay the port authority
  | 'authority'
  | 'customs'
  | 'block-owner'
  | 'issuer'
  | 'consignee'
  | 'holder' // beneficiary of a delivery order that was issued
  | 'representative'
  | 'operator'

/**
 * Everything the caller is to this lot; empty for a stranger, who must not learn that the lot exists. Consignee and holder
 * are the company itself or an agent with its mandate for cargo in force.
 */
export function standingsOf(lot: Lot, caller: Caller, law: Pick<LotLaw, 'ports' | 'customs'>): readonly Standing[] {
  const { organisation, kind } = caller
  const authority = law.ports.find(({ code }) => code === lot.port)?.authority
  const issued = lot.deliveryOrders.filter(({ status }) => status !== 'draft')
  const actsFor = (company: string | undefined) => company !== undefined && actsForCompany(caller, company)
  const held: readonly (readonly [Standing, boolean])[] = [
    ['agent', organisation === lot.agent],
    ['keeper', organisation === (lot.terminal ?? authority)],
    ['authority', organisation === authority],
    ['customs', organisation === law.customs],
    ['block-owner', lot.blocks.some(({ owner }) => owner === organisation)],
    ['issuer', lot.deliveryOrders.some(({ issuer }) => actsFor(issuer))],
    ['consignee', actsFor(lot.consignee)],
    ['holder', issued.some(({ beneficiary }) => actsFor(beneficiary))],
    ['representative', issued.some(({ representative }) => representative === organisation)],
    ['operator', kind === 'operator'],
  ]
  return held.filter(([, is]) => is).map(([standing]) => standing)
}

/** True for the company itself and for an agent with its mandate for cargo. */
export const actsForCompany = (caller: Caller, company: string): boolean =>
  caller.organisation === company || cargoMandate(caller, company) !== undefined

/** The mandate in force under which the caller acts for this company on its cargo, if there is one. */
export const cargoMandate = ({ mandates }: Caller, company: string): Caller['mandates'][number] | undefined =>
  mandates.find(({ principal, scope }) => principal === company && (scope.includes(cargoScope) || scope.includes('*')))

/** When and by whom, with the mandate of this company the caller acts under: what every fact begins with. */
export function stamp(
  { at, caller }: Pick<Circumstances, 'at' | 'caller'>,
  company?: string,
): { at: Instant; by: Actor } {
  const mandate = company === undefined || caller.organisation === company ? undefined : cargoMandate(caller, company)
  return {
    at,
    by: {
      user: caller.user,
      name: caller.name,
      organisation: caller.organisation,
      organisationName: caller.organisationName,
      ...(mandate && { mandate: { id: mandate.id, principal: mandate.principal } }),
    },
  }
}
