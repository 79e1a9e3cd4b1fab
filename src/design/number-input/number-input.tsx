import './number-input.css'
import { useState } from 'preact/hooks'
import { Field, type FieldProps, fieldOf } from '#design/field/field.tsx'
import { useWords } from '#design/words/words.tsx'
import type { DecimalText } from '#kernel/decimals.ts'
import { typedDecimal } from '#platform/i18n/typed-decimal.ts'

export interface NumberInputProps extends FieldProps {
  /** Decimal text (`1234.50`), or what was typed when that is no number. */
  readonly value: DecimalText | string
  /** Gets decimal text when what is typed is a number, else the text as it was typed, so that nothing is lost. */
  readonly onChange: (value: DecimalText | string) => void
  /** Shown after the figure: a unit or a currency. */
  readonly unit?: string | undefined
}

/** A number typed with comma or dot, with or without spaces. While it is edited the text is left alone; afterwards it is written out. */
export function NumberInput(props: NumberInputProps) {
  const { format } = useWords()
  const [typing, setTyping] = useState<string>()
  return (
    <Field {...fieldOf(props)}>
      {(control) => (
        <span class="number-input">
          <input
            {...control}
            class="control control-number"
            inputMode="decimal"
            autocomplete="off"
            dir="ltr"
            value={typing ?? format.number(props.value)}
            onFocus={() => setTyping(props.value)}
            onInput={(event) => {
              const text = event.currentTarget.value
              setTyping(text)
              props.onChange(typedDecimal(text) ?? text)
            }}
            onBlur={() => setTyping(undefined)}
          />
          {props.unit && <bdi class="number-input-unit">{props.unit}</bdi>}
        </span>
      )}
    </Field>
  )
}
