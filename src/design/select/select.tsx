import './select.css'
import { Field, type FieldProps, fieldOf } from '#design/field/field.tsx'
import { useWords } from '#design/words/words.tsx'

export interface Option<Value extends string = string> {
  readonly value: Value
  readonly label: string
}

export interface SelectProps<Value extends string> extends FieldProps {
  readonly options: readonly Option<Value>[]
  /** Empty when nothing is chosen yet. */
  readonly value: Value | ''
  readonly onChange: (value: Value | '') => void
  /** What stands there while nothing is chosen; "choose" when absent. `null` offers no empty choice. */
  readonly empty?: string | null | undefined
}

/** One of a dozen or fewer known choices; for more, a code picker searches. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { t } = useWords()
  return (
    <Field {...fieldOf(props)}>
      {(control) => (
        <select
          {...control}
          class="control select"
          value={props.value}
          onChange={(event) => props.onChange(event.currentTarget.value as Value | '')}
        >
          {props.empty !== null && <option value="">{props.empty ?? t('design.select.choose')}</option>}
          {props.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
