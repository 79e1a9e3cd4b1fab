import { type Actor, cargoScope } from '#domains/cargo/lot.ts'
import type { Caller } from '#domains/parties/party.ts'
import type { PortLaw } from '#domains/ports/port-law.ts'
import type { Calendar } from '#kernel/calendar.ts'
import type { Instant, LocalDate } from '#kernel/elements.ts'

/** What gates ask of a country's law on ports. */
export type GateLaw = Pick<PortLaw, 'ports' | 'customs' | 'appointments'>
export type TerminalLaw = GateLaw['ports'][number]['terminals'][number]

/** What a rule of this house knows beside the record and the input. */
export interface Circumstances {
  readonly at: Instant
  readonly today: LocalDate
  readonly caller: Caller
  readonly law: GateLaw
  readonly calendar: Calendar
  readonly newId: () => string
  /** Active hauliers an act names. */
  readonly haulierOf: (id: string) => { readonly id: string; readonly name: string } | undefined
}

export const terminalOfCode = (law: GateLaw, code: string): TerminalLaw | undefined =>
  law.ports.flatMap(({ terminals }) => terminals).find((one) => one.code === code)

/** True for the company itself and for an agent with its mandate for cargo in force. */
export const actsFor = (caller: Caller, company: string): boolean =>
  caller.organisation === company || mandateFrom(caller, company) !== undefined

const mandateFrom = ({ mandates }: Caller, company: string) =>
  mandates.find(({ principal, scope }) => principal === company && (scope.includes(cargoScope) || scope.includes('*')))

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
