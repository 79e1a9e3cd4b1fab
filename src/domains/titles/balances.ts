import type { DecimalText } from '#kernel/decimal-text.ts'
import { decimal, isAtLeast, minus, sum, toText } from '#kernel/decimals.ts'
import { allowedOf } from './allowed-quantities.ts'
import { goodsValueOf, totalOf } from './content.ts'
import { byLongestPrefix } from './hs.ts'
import type { Title, TitleLine } from './title.ts'
import type { TitleLaw } from './title-law.ts'
import type { Balances } from './views.ts'

/**
 * What was allowed, imputed, paid and is left, of each line and of the whole, exact. `left` may be negative by what
 * the tolerance let through; `leftWithTolerance` never is. `undefined` while the title was never signed.
 */
export function balancesOf(title: Title, law: TitleLaw): Balances | undefined {
  const { content } = title
  if (!content) return undefined

  const lines = content.lines.map((line) => lineBalance(title, line, law))
  const goods = goodsValueOf(content)
  const imputed = sum(lines.map((line) => line.valueImputed))
  const settled = settledOf(title)
  return {
    currency: content.currency,
    total: totalOf(content),
    goods,
    imputed,
    left: minus(goods, imputed),
    settled,
    gap: minus(settled, imputed),
    lines,
  }
}

/** What was imputed of one line. */
export function imputedOf({ imputations }: Title, line: string): { quantity: DecimalText; value: DecimalText } {
  const parts = imputations.flatMap((one) => one.lines).filter((part) => part.line === line)
  return { quantity: sum(parts.map((part) => part.quantity)), value: sum(parts.map((part) => part.value)) }
}

/** The value customs imputed, all lines together. */
export const imputedValueOf = ({ imputations }: Title): DecimalText =>
  sum(imputations.flatMap((one) => one.lines).map((part) => part.value))

/** True when customs has imputed all that was allowed of every line. */
export const isUsedUp = (title: Title): boolean =>
  title.imputations.length > 0 &&
  (title.content?.lines ?? []).every((line) => isAtLeast(imputedOf(title, line.id).quantity, allowedOf(title, line)))

/** What the bank paid or received. */
export const settledOf = ({ settlements }: Title): DecimalText => sum(settlements.map((one) => one.amount))

/**
 * `amount` and the tolerance of its goods on top: losses before landing, wastage, polarisation. General instruction on
 * exchange operations (tolerances by goods, as the country's data give them).
 */
export function withTolerance(amount: DecimalText, hs: string, law: TitleLaw): DecimalText {
  const percent = byLongestPrefix(law.tolerancePercent, hs) ?? '0'
  return toText(decimal(amount).times(decimal(percent).plus(100)).div(100))
}

function lineBalance(title: Title, line: TitleLine, law: TitleLaw): Balances['lines'][number] {
  const allowed = allowedOf(title, line)
  const imputed = imputedOf(title, line.id)
  const most = decimal(withTolerance(allowed, line.hs, law)).minus(imputed.quantity)
  return {
    line: line.id,
    unit: line.unit,
    asked: line.quantity,
    allowed,
    imputed: imputed.quantity,
    left: minus(allowed, imputed.quantity),
    leftWithTolerance: most.isNegative() ? '0' : toText(most),
    value: line.value,
    valueImputed: imputed.value,
    valueLeft: minus(line.value, imputed.value),
  }
}
