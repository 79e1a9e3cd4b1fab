import { Check } from 'typebox/value'
import type { DecimalText } from '#kernel/decimal-text.ts'
import { sum } from '#kernel/decimals.ts'
import { TitleContent, type TitleDraft } from './title.ts'

/** The complete content a draft holds, without its empty fields; nothing when anything is missing or misshapen. */
export function contentOf(draft: TitleDraft): TitleContent | undefined {
  const content = withoutEmpty(draft)
  return Check(TitleContent, content) ? content : undefined
}

/** What the goods cost and the charges shown apart, in the title's currency. */
export const totalOf = (content: TitleContent): DecimalText =>
  sum([goodsValueOf(content), content.freight ?? '0', content.insurance ?? '0', content.otherCharges ?? '0'])

/** What the goods alone cost. */
export const goodsValueOf = (content: TitleContent): DecimalText => sum(content.lines.map((line) => line.value))

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== '' && inner !== undefined)
      .map(([key, inner]) => [key, withoutEmpty(inner)]),
  )
}
