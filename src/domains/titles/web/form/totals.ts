import { type DecimalText, positiveDecimalPattern } from '#kernel/decimal-text.ts'
import { sum } from '#kernel/decimals.ts'
import type { TitleDraft } from '../../title.ts'

/** What the goods and the whole title amount to so far, in the title's currency; what is no number yet does not count. */
export interface Totals {
  readonly goods: DecimalText
  readonly total: DecimalText
}

const number = new RegExp(positiveDecimalPattern)
const counted = (typed: string | undefined): DecimalText => (typed !== undefined && number.test(typed) ? typed : '0')

export function totalsOf({ lines = [], freight, insurance, otherCharges }: TitleDraft): Totals {
  const goods = sum(lines.map(({ value }) => counted(value)))
  return { goods, total: sum([goods, counted(freight), counted(insurance), counted(otherCharges)]) }
}
