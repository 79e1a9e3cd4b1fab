import { findCountry, findCurrency, findHs, findUnit } from './find.ts'
import type { Reference } from './reference.ts'

/** The questions that rules of other houses ask of the code lists; handed to them in their circumstances. */
export interface Codes {
  /** Heading, subheading, or national code whose first six digits are a known subheading. */
  readonly isHs: (code: string) => boolean
  readonly isCountry: (code: string) => boolean
  readonly isUnit: (code: string) => boolean
  /** How many decimals an amount may have; `undefined` for an unknown currency. */
  readonly currencyDecimals: (code: string) => number | undefined
}

export const codesOf = (reference: Reference): Codes => ({
  isHs: (code) => findHs(reference, code) !== undefined,
  isCountry: (code) => findCountry(reference, code) !== undefined,
  isUnit: (code) => findUnit(reference, code) !== undefined,
  currencyDecimals: (code) => findCurrency(reference, code)?.decimals,
})
