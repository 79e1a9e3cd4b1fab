import './money.css'
import { useWords } from '#design/words/words.tsx'
import type { DecimalText } from '#kernel/decimal-text.ts'

/** An amount with its currency, whole in any direction of text. */
export function Money({ amount, currency }: { amount: DecimalText; currency: string }) {
  const { format } = useWords()
  return (
    <bdi class="figure" dir="ltr">
      {format.money({ amount, currency })}
    </bdi>
  )
}

/** A quantity with its unit, whole in any direction of text. `unit` is the unit's name or sign in the reader's words. */
export function Quantity({ amount, unit }: { amount: DecimalText; unit: string }) {
  const { format } = useWords()
  return (
    <bdi class="figure" dir="ltr">
      {format.quantity(amount, unit)}
    </bdi>
  )
}
