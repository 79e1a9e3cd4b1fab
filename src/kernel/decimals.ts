import { Decimal } from 'decimal.js'
import type { DecimalText } from './decimal-text.ts'

/**
 * Exact decimals. Money and quantities travel and rest as text ("1234.50"); they are computed here and nowhere else.
 * 40 significant digits: the product of two 15.6-digit numbers stays exact.
 */
const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 })

/** The number behind the text; throws on anything that is not a decimal (schemas check before). */
export const decimal = (text: DecimalText | number): Decimal => new Exact(text)

/** The plain text of a number, without exponent and trailing zeros beyond `places`. */
export const toText = (value: Decimal, places?: number): DecimalText =>
  places === undefined ? value.toFixed() : value.toFixed(places)

/** The exact sum; "0" for nothing. */
export const sum = (texts: Iterable<DecimalText>): DecimalText => {
  let total = new Exact(0)
  for (const text of texts) total = total.plus(text)
  return toText(total)
}

export const minus = (a: DecimalText, b: DecimalText): DecimalText => toText(decimal(a).minus(b))
export const isAtLeast = (a: DecimalText, b: DecimalText): boolean => decimal(a).gte(b)
export const isMore = (a: DecimalText, b: DecimalText): boolean => decimal(a).gt(b)
export const isZero = (a: DecimalText): boolean => decimal(a).isZero()
