import { type Actor, cargoScope } from '#domains/cargo/lot.ts'
import type { Caller } from '#domains/parties/party.ts'
import type { PortLaw } from '#domains/ports/port-law.ts'
import type { Instant } from '#kernel/elements.ts'

export type UnitLaw = Pick<PortLaw, 'ports' | 'customs'>

/** What a rule of this house knows beside the record and the input. */
export interface Circumstances {
  readonly at: Instant
  readonly caller: Caller
  readonly law: UnitLaw
  /** Active organisations of the register that an input names, with their kind. */
  readonly known: (id: string) => { readonly name: string; readonly kind: string } | undefined
}

const mandateFrom = ({ mandates }: Caller, company: string) =>
  mandates.find(({ principal, scope }) => principal === company && (scope.includes(cargoScope) || scope.includes('*')))

/** True for the company itself and for an agent with its mandate for cargo in force. */
export const actsFor = (caller: Caller, company: string): boolean =>
  caller.organisation === company || mandateFrom(caller, company) !== undefined

/** The name of a company the caller acts for. */
export const nameOf = (caller: Caller, company: string): string =>
  caller.organisation === company ? caller.organisationName : (mandateFrom(caller, company)?.principalName ?? '')

/** When and by whom, with the mandate the caller acts under: what every fact begins with. */
export function stamp(
  { at, caller }: Pick<Circumstances, 'at' | 'caller'>,
  company?: string,
): { at: Instant; by: Actor } {
  const mandate = company === undefined || caller.organisation === company ? undefined : mandateFrom(caller, company)
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
