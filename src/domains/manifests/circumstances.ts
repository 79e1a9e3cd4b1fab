import type { Caller } from '#domains/parties/party.ts'
import type { PortLaw } from '#domains/ports/port-law.ts'
import type { Calendar } from '#kernel/calendar.ts'
import type { Instant, LocalDate } from '#kernel/elements.ts'
import type { TalliedBill, TalliedUnit } from './acts.ts'
import type { Bill, Counts, Paper } from './manifest.ts'
import type { StowagePlan } from './stowage.ts'
import type { UnitListRead } from './unit-list.ts'

/** What a rule of this house knows of the world around the manifest. The shell gathers it; the rules never ask anybody. */
export interface Circumstances {
  readonly at: Instant
  readonly today: LocalDate
  readonly caller: Caller
  readonly law: ManifestLaw
  readonly calendar: Calendar
  readonly newId: () => string
  /** The next number of this country for a manifest, from the running number reserved for the act. */
  readonly nextNumber: (of: { readonly direction: 'import' | 'export'; readonly port: string }) => string
  readonly codes: ManifestCodes
  readonly nameOf: (organisation: string) => string
  /** The file an act on a paper names; absent when none was sent. */
  readonly paper?: Omit<Paper, 'at' | 'by'>
  /** The bills an act names, as they are declared now, by number. */
  readonly bills?: ReadonlyMap<string, Bill>
  /** What stands in the way of changing a bill, by number: it is declared, delivered or covered by a delivery order. */
  readonly held?: ReadonlyMap<string, HeldReason>
  /** How many lots of the manifest still have to be declared, moved on, transhipped or given up. */
  readonly openLots?: number
  /** What all bills and all that was tallied say, for closing the discharge. */
  readonly discharge?: {
    readonly declared: readonly Bill[]
    readonly units: readonly TalliedUnit[]
    readonly bills: readonly TalliedBill[]
  }
  /** The list of units that came as a message, and the numbers of all units the bills declare to be worked here. */
  readonly unitList?: { readonly read?: UnitListRead; readonly declared: ReadonlySet<string> }
  /** The bay plan that came as a message. */
  readonly stowage?: StowagePlan
  /** What a draft as it is now written adds up to. */
  readonly draft?: { readonly counts: Counts; readonly written: number; readonly removed: number }
}

/** The part of a country's law on ports that manifests go by. */
export type ManifestLaw = Pick<PortLaw, 'ports' | 'customs' | 'informed' | 'manifest' | 'formalities'>

/** Reasons other houses give against a change of a bill. */
const heldReasons = ['bill-declared', 'bill-delivered', 'bill-under-delivery-order'] as const
export type HeldReason = (typeof heldReasons)[number]

/** The code lists a manifest leans on, as questions. */
export interface ManifestCodes {
  readonly isLocation: (code: string) => boolean
  readonly isPackage: (code: string) => boolean
  readonly isHs: (code: string) => boolean
  readonly isUnNumber: (code: string) => boolean
  /** What is wrong with a container number (ISO 6346), or nothing. */
  readonly containerFault: (
    number: string,
  ) => { readonly reason: string; readonly about?: Record<string, string | number> } | undefined
  readonly isContainerType: (code: string) => boolean
  readonly isShipNumber: (imo: string) => boolean
}
