import type { Actor } from '#domains/cargo/lot.ts'
import type { Caller } from '#domains/parties/party.ts'
import type { PortLaw } from '#domains/ports/port-law.ts'
import type { Calendar } from '#kernel/calendar.ts'
import type { Instant, LocalDate } from '#kernel/elements.ts'

/** What warehouses ask of a country's law on ports. */
export type WarehouseLaw = Pick<PortLaw, 'ports' | 'customs' | 'warehouses' | 'manifest'>

/** A lot as a transit sees it. */
export interface LotSeen {
  readonly id: string
  readonly bill: string
  readonly manifestNumber: string
  readonly goods?: string
  /** What there is of it, after what was found when it landed. */
  readonly packages: number
  readonly grossKg: string
  readonly master: boolean
  readonly consignee?: string
  readonly consigneeName?: string
  /** Who keeps it now. */
  readonly keeper: string
  /** The caller may move it: consignee, holder of a delivery order, their agent, or whoever keeps it in a warehouse. */
  readonly mine: boolean
  /** All of it is on land. */
  readonly landed: boolean
  /** Part of it has left, or it has ended, or it goes on as its houses. */
  readonly gone: boolean
  /** Another transit holds it. */
  readonly underTransit: boolean
  /** Blocks that its keeper or its port still has on it, and holds put by hand. */
  readonly blocksHere: number
}

/** What a rule of this house knows beside the record and the input. */
export interface Circumstances {
  readonly at: Instant
  readonly today: LocalDate
  readonly caller: Caller
  readonly law: WarehouseLaw
  readonly calendar: Calendar
  readonly newId: () => string
  /** The number customs gives to a transit it accepts. */
  readonly nextNumber: () => string
  /** The lots an act is about, in their order; absent where the caller may not see one. */
  readonly lots: readonly (LotSeen | undefined)[]
}

/** When and by whom: what every fact begins with. */
export const stamp = ({ at, caller }: Pick<Circumstances, 'at' | 'caller'>): { at: Instant; by: Actor } => ({
  at,
  by: {
    user: caller.user,
    name: caller.name,
    organisation: caller.organisation,
    organisationName: caller.organisationName,
  },
})
