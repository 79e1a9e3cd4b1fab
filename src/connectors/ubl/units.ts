import type { DecimalText } from '#kernel/decimal-text.ts'
import { decimal, toText } from '#kernel/decimals.ts'

const rec20 = /^[A-Z0-9]{2,3}$/

/** Words for "one" that invoices carry in the place of a code of UN/ECE Recommendation 20, where they do not exist. */
const ones = new Set(['PCE', 'PCS', 'PC', 'UNIT', 'UNITS'])

/** A Rec 20 code as given, C62 ("one") for the well-known words that are no code; `undefined` for anything else. */
export function readUnit(given: string): string | undefined {
  const code = given.trim().toUpperCase()
  if (ones.has(code)) return 'C62'
  return rec20.test(code) ? code : undefined
}

/** Kilograms per unit of mass. */
const kilograms: Readonly<Record<string, string>> = { KGM: '1', GRM: '0.001', TNE: '1000' }

/** A mass in kilograms, exactly; `undefined` when the unit is not kilogram, gram or tonne. */
export function inKilograms(measure: DecimalText, unit: string): DecimalText | undefined {
  const factor = kilograms[unit]
  return factor === undefined ? undefined : toText(decimal(measure).times(factor))
}
