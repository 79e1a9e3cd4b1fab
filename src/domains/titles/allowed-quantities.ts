import type { DecimalText } from '#kernel/decimal-text.ts'
import { isMore } from '#kernel/decimals.ts'
import type { Objection } from '#kernel/decision.ts'
import type { Title, TitleLine } from './title.ts'

export type Quantities = Readonly<Record<string, DecimalText>>

/** What a line may be imputed for: what the ministry left of it, else what was asked. */
export const allowedOf = ({ visa }: Pick<Title, 'visa'>, line: TitleLine): DecimalText =>
  visa?.quantities?.[line.id] ?? line.quantity

/** Quantities given by line id must be of lines of the title, and never more than was asked. */
export const objectionsToQuantities = (
  { content }: Title,
  quantities: Quantities,
): readonly Objection<'no-such-line' | 'more-than-asked'>[] =>
  Object.entries(quantities).flatMap(([id, quantity]): Objection<'no-such-line' | 'more-than-asked'>[] => {
    const line = content?.lines.find((one) => one.id === id)
    const field = `/quantities/${id}`
    if (!line) return [{ kind: 'invalid', reason: 'no-such-line', field }]
    if (!isMore(quantity, line.quantity)) return []
    return [{ kind: 'invalid', reason: 'more-than-asked', field, about: { asked: line.quantity, unit: line.unit } }]
  })
