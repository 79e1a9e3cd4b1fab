import type { HsPosition } from './hs-position.ts'
import type { Country, Currency, Incoterm, Reference, Unit } from './reference.ts'

/** Looking up one code. Codes are written as they are kept: no dots, no spaces, capitals. Unknown gives `undefined`. */

/** The heading (4 digits) or subheading (6) of a code; national codes of 8 or 10 digits give the subheading they refine. */
export function findHs({ hs }: Pick<Reference, 'hs'>, code: string): HsPosition | undefined {
  if (/^\d{4}(\d{2})?$/.test(code)) return hs.get(code)
  return /^\d{8}(\d{2})?$/.test(code) ? hs.get(code.slice(0, 6)) : undefined
}

/** By ISO 3166-1 alpha-2. */
export const findCountry = ({ countries }: Pick<Reference, 'countries'>, code: string): Country | undefined =>
  countries.get(code)

/** By ISO 4217 letters. */
export const findCurrency = ({ currencies }: Pick<Reference, 'currencies'>, code: string): Currency | undefined =>
  currencies.get(code)

/** By UN/ECE Recommendation 20 code, or by a code that invoices write instead ("EA", "PCE"). */
export const findUnit = ({ units }: Pick<Reference, 'units'>, code: string): Unit | undefined => units.get(code)

export const findIncoterm = ({ incoterms }: Pick<Reference, 'incoterms'>, code: string): Incoterm | undefined =>
  incoterms.get(code)
