import { useState } from 'preact/hooks'
import type { Control } from '#design/field/field.tsx'
import { useWords } from '#design/words/words.tsx'
import type { DecimalText } from '#kernel/decimal-text.ts'
import { typedDecimal } from '#platform/i18n/typed-decimal.ts'

export interface DecimalControlProps {
  readonly control: Control & { readonly 'aria-label'?: string | undefined }
  /** Decimal text (`1234.50`), or what was typed when that is no number. */
  readonly value: DecimalText | string
  /** Gets decimal text when what is typed is a number, else the text as it was typed, so that nothing is lost. */
  readonly onChange: (value: DecimalText | string) => void
}

/**
 * The bare input of a number. While it is edited the text is left alone, also when it gets the focus: rewritten then, it
 * would lose its selection, and what is typed would be added to it. Afterwards it is written out in the reader's way.
 */
export function DecimalControl({ control, value, onChange }: DecimalControlProps) {
  const { format } = useWords()
  const [typing, setTyping] = useState<string>()
  return (
    <input
      {...control}
      class="control control-number"
      inputMode="decimal"
      autocomplete="off"
      dir="ltr"
      value={typing ?? (value === '' ? '' : format.number(value))}
      onFocus={(event) => setTyping(event.currentTarget.value)}
      onInput={(event) => {
        const text = event.currentTarget.value
        setTyping(text)
        onChange(typedDecimal(text) ?? text)
      }}
      onBlur={() => setTyping(undefined)}
    />
  )
}
