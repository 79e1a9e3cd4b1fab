import type { Text } from '#kernel/text.ts'
import type { HsIndex } from './hs-index.ts'
import type { HsPositions } from './hs-position.ts'

/** The code lists every formality speaks in: goods, countries, currencies, units, terms of delivery. `data/SOURCES.md` says where they come from. */

export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string
  /** ISO 3166-1 alpha-3. */
  readonly alpha3: string
  /** ISO 4217; a few territories have none. */
  readonly currency?: string
  readonly name: Text
}

export interface Currency {
  /** ISO 4217, letters. */
  readonly code: string
  /** ISO 4217, digits. */
  readonly numeric: string
  /** How many decimals an amount of it may have. */
  readonly decimals: number
  readonly name: Text
}

export const unitKinds = ['mass', 'volume', 'length', 'area', 'count', 'energy'] as const
export type UnitKind = (typeof unitKinds)[number]

export interface Unit {
  /** UN/ECE Recommendation 20. */
  readonly code: string
  readonly kind: UnitKind
  /** Other codes invoices write for the same unit. */
  readonly aliases: readonly string[]
  readonly name: Text
}

/** A term of delivery of Incoterms 2020. */
export interface Incoterm {
  readonly code: string
  readonly name: Text
}

export interface Reference {
  /** Sections, chapters, headings and subheadings by code, in the order of the nomenclature. */
  readonly hs: HsPositions
  readonly hsIndex: HsIndex
  readonly countries: ReadonlyMap<string, Country>
  readonly currencies: ReadonlyMap<string, Currency>
  /** By code and by alias. */
  readonly units: ReadonlyMap<string, Unit>
  readonly incoterms: ReadonlyMap<string, Incoterm>
}
