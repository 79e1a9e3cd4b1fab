import type { Caller } from '#domains/parties/party.ts'
import type { PortLaw } from '#domains/ports/port-law.ts'
import type { Calendar } from '#kernel/calendar.ts'
import type { Instant, LocalDate } from '#kernel/elements.ts'
import type { OtherWindow } from './berth-conflicts.ts'

/** What a rule of this house knows of the world around the call. The shell gathers it; the rules never ask anybody. */
export interface Circumstances {
  readonly at: Instant
  readonly today: LocalDate
  readonly caller: Caller
  /** The law in force, organisation codes already resolved to organisation ids. */
  readonly law: PortLaw
  readonly calendar: Calendar
  readonly newId: () => string
  readonly codes: Codes
  /** A shipping agent on the platform by id; `undefined` for anybody else. */
  readonly agentNamed: (organisation: string) => string | undefined
  /** Windows other ships have in the same port, for whoever decides about berths. */
  readonly windows: readonly OtherWindow[]
  /** A fresh number formed after the law's pattern: of a call, or of an invoice for dues. */
  readonly nextNumber: () => string
}

/** The code lists a call leans on, as questions. */
export interface Codes {
  readonly isCountry: (code: string) => boolean
  /** UN/LOCODE, five characters. */
  readonly isPlace: (code: string) => boolean
  /** UN/ECE Recommendation 28. */
  readonly isShipType: (code: string) => boolean
  /** Four digits of a UN number in the list of dangerous goods. */
  readonly isDangerous: (number: string) => boolean
}
