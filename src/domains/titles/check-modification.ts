import { isMore } from '#kernel/decimals.ts'
import type { Objection } from '#kernel/decision.ts'
import { imputedOf } from './balances.ts'
import { totalOf } from './content.ts'
import type { Title, TitleContent, TitleLine } from './title.ts'

export type ModificationReason =
  | 'bank-changes-apart'
  | 'currency-in-use'
  | 'value-lowered-after-payment'
  | 'imputed-line-removed'
  | 'imputed-line-changed'
  | 'below-imputed'

/**
 * What a new content may not undo: the total is not lowered once anything was paid, a line stays what was imputed of
 * it, and the bank is changed on its own way. General instruction on exchange operations (modification of titles).
 */
export function objectionsToModification(title: Title, now: TitleContent): readonly Objection<ModificationReason>[] {
  const { content: before, settlements, imputations } = title
  if (!before) return []
  const found: Objection<ModificationReason>[] = []
  const object = (reason: ModificationReason, pointer: string, about?: Objection['about']) =>
    found.push({ kind: 'conflict', reason, field: `/content${pointer}`, ...(about && { about }) })

  const total = totalOf(before)
  const { currency } = before
  if (now.bank.organisation !== before.bank.organisation) object('bank-changes-apart', '/bank/organisation')
  if (now.currency !== currency && settlements.length + imputations.length > 0) object('currency-in-use', '/currency')
  if (settlements.length > 0 && isMore(total, totalOf(now)))
    object('value-lowered-after-payment', '/lines', { total, currency })

  for (const line of before.lines) {
    const imputed = imputedOf(title, line.id)
    if (!imputations.some((one) => one.lines.some((part) => part.line === line.id))) continue
    const i = now.lines.findIndex((one) => one.id === line.id)
    const changed = now.lines[i]
    if (!changed) {
      object('imputed-line-removed', '/lines', { goods: line.designation })
      continue
    }
    const at = `/lines/${i}`
    if (!isSameGoods(line, changed)) object('imputed-line-changed', at, { goods: line.designation })
    if (isMore(imputed.quantity, changed.quantity))
      object('below-imputed', `${at}/quantity`, { imputed: imputed.quantity, unit: line.unit })
    if (isMore(imputed.value, changed.value))
      object('below-imputed', `${at}/value`, { imputed: imputed.value, unit: currency })
  }
  return found
}

/** The ministry sees a modification again when goods, their origin or their quantity change, not when a price does. */
export const touchesGoods = (before: TitleContent, now: TitleContent): boolean =>
  before.lines.length !== now.lines.length ||
  before.lines.some((line) => {
    const other = now.lines.find((one) => one.id === line.id)
    return (
      !other || !isSameGoods(line, other) || line.quantity !== other.quantity || line.designation !== other.designation
    )
  })

const isSameGoods = (a: TitleLine, b: TitleLine): boolean => a.hs === b.hs && a.unit === b.unit && a.origin === b.origin
