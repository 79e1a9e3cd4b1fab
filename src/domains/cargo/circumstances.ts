import type { Caller, OrganisationKind } from '#domains/parties/party.ts'
import type { PortLaw } from '#domains/ports/port-law.ts'
import type { Calendar } from '#kernel/calendar.ts'
import type { Instant, LocalDate } from '#kernel/elements.ts'
import type { Lot } from './lot.ts'

/** What lots ask of a country's law on ports. */
export type LotLaw = Pick<PortLaw, 'currency' | 'ports' | 'customs' | 'blocks' | 'storage'>

/** An organisation an act names. */
export interface Company {
  readonly id: string
  readonly name: string
  readonly kind: OrganisationKind
}

/**
 * What a rule of this house knows of the world around the lot: the moment, the caller, the law. The shell gathers it; the
 * rules never ask anybody.
 */
export interface Circumstances {
  /** Now, UTC. */
  readonly at: Instant
  /** Now, as a day of legal time. */
  readonly today: LocalDate
  readonly caller: Caller
  /** The law in force, organisation codes already resolved to ids. */
  readonly law: LotLaw
  readonly calendar: Calendar
  readonly newId: () => string
  /** A fresh number of a delivery order; never given twice. */
  readonly nextNumber: () => string
  /** The organisation of that id, among those the act names; `undefined` when there is none that is active. */
  readonly companyOf: (id: string) => Company | undefined
  /** The company that a bill's identifiers name. */
  readonly knownBy: (identifiers: Readonly<Record<string, string>>) => Pick<Company, 'id' | 'name'> | undefined
  /** The lot of the master bill, as it stands, for a house lot. */
  readonly master?: Lot
}
