import './number-input.css'
import { Field, type FieldProps, fieldOf } from '#design/field/field.tsx'
import { DecimalControl, type DecimalControlProps } from './decimal-control.tsx'

export interface NumberInputProps extends FieldProps, Pick<DecimalControlProps, 'value' | 'onChange'> {
  /** Shown after the figure: a unit or a currency. */
  readonly unit?: string | undefined
}

/** A number typed with comma or dot, with or without spaces, in Latin or Arabic digits. */
export function NumberInput(props: NumberInputProps) {
  return (
    <Field {...fieldOf(props)}>
      {(control) => (
        <span class="number-input">
          <DecimalControl control={control} value={props.value} onChange={props.onChange} />
          {props.unit && <bdi class="number-input-unit">{props.unit}</bdi>}
        </span>
      )}
    </Field>
  )
}
