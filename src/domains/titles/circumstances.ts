import type { Caller } from '#domains/parties/party.ts'
import type { Calendar } from '#kernel/calendar.ts'
import type { Instant, LocalDate } from '#kernel/elements.ts'
import type { TitleDocument } from './title.ts'
import type { Category, TitleLaw } from './title-law.ts'

/**
 * What a rule of this house knows of the world around the title: the moment, the caller, the country's law and codes.
 * The shell gathers it; the rules never ask anybody.
 */
export interface Circumstances {
  /** Now, UTC. */
  readonly at: Instant
  /** Now, as a day of legal time. */
  readonly today: LocalDate
  readonly caller: Caller
  /** The law in force, organisation codes already resolved to organisation ids. */
  readonly law: TitleLaw
  readonly calendar: Calendar
  readonly newId: () => string
  /** A fresh registration number, already formed after `law.numbering`. */
  readonly nextNumber: (category: Category) => string
  /** SHA-256 of the value's canonical JSON, in hex. */
  readonly digest: (value: unknown) => string
  readonly codes: Codes
  /** The stored file an act on a document names; absent when there is none of that id. */
  readonly file?: Omit<TitleDocument, 'at' | 'by'>
  /** The person of the caller's organisation a hand-over names; absent when there is none of that id. */
  readonly colleague?: { readonly id: string; readonly name: string }
}

/** The code lists a title leans on, as questions. */
export interface Codes {
  readonly isHs: (code: string) => boolean
  readonly isCountry: (code: string) => boolean
  readonly isUnit: (code: string) => boolean
  /** Minor units of a currency (ISO 4217); `undefined` for an unknown code. */
  readonly currencyDecimals: (code: string) => number | undefined
  readonly isBank: (organisationId: string) => boolean
}
