import type { Names } from './name-in.ts'

/** What a place is for transport, UN/ECE Recommendation 16: port (1), rail (2), road (3), airport (4), inland clearance depot (6), border crossing (B). */
export const locationFunctions = ['port', 'rail', 'road', 'airport', 'inland', 'border'] as const
export type LocationFunction = (typeof locationFunctions)[number]

/** A place of the UN/LOCODE list that has a function in transport. */
export interface Location {
  /** Five characters, the first two its country's ISO 3166-1 alpha-2. */
  readonly code: string
  /** As the list spells it, and in French and Arabic for the places most asked for. */
  readonly names: Names
  /** Other spellings: without accents, in a second language of the country, before a change of name. */
  readonly also: readonly string[]
  readonly functions: readonly LocationFunction[]
  /** Decimal degrees, north and east positive, to the minute the list gives. */
  readonly at?: { readonly latitude: number; readonly longitude: number }
  /** Airport code, where the list gives one that differs from the last three letters. */
  readonly iata?: string
}
