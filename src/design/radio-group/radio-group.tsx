import './radio-group.css'
import { FieldGroup, type FieldProps, fieldOf } from '#design/field/field.tsx'

interface RadioChoice<Value extends string = string> {
  readonly value: Value
  readonly label: string
  /** When one chooses it, in a sentence. */
  readonly hint?: string | undefined
}

export interface RadioGroupProps<Value extends string> extends FieldProps {
  readonly choices: readonly RadioChoice<Value>[]
  readonly value: Value | ''
  readonly onChange: (value: Value) => void
}

/** A few choices, all seen at once. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  return (
    <FieldGroup {...fieldOf(props)}>
      {props.choices.map(({ value, label, hint }) => (
        <label key={value} class="choice">
          <input
            type="radio"
            name={props.name}
            value={value}
            checked={props.value === value}
            onChange={() => props.onChange(value)}
          />
          <span>
            <span class="choice-label">{label}</span>
            {hint && <span class="choice-hint">{hint}</span>}
          </span>
        </label>
      ))}
    </FieldGroup>
  )
}
