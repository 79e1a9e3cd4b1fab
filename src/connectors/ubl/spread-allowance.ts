import { Decimal } from 'decimal.js'
import type { DecimalText } from '#kernel/decimal-text.ts'
import { decimal, minus, sum, toText } from '#kernel/decimals.ts'

/**
 * Line values less an allowance on the whole document, each line bearing its share by value. Shares are the steps of the running
 * total rounded down, so they add up exactly and none exceeds its line. `allowance` must be less than the sum of `values`.
 */
export function spreadAllowance(values: readonly DecimalText[], allowance: DecimalText): readonly DecimalText[] {
  const total = decimal(sum(values))
  const places = Math.max(2, ...[...values, allowance].map((text) => decimal(text).decimalPlaces()))
  let goods = decimal('0')
  let borne = decimal('0')
  return values.map((value) => {
    goods = goods.plus(value)
    const upTo = decimal(allowance).times(goods).div(total).toDecimalPlaces(places, Decimal.ROUND_DOWN)
    const share = toText(upTo.minus(borne))
    borne = upTo
    return minus(value, share)
  })
}
