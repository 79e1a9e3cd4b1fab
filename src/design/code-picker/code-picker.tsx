import { Field, type FieldProps, fieldOf } from '#design/field/field.tsx'
import { CodeControl, type CodeControlProps } from './code-control.tsx'

export interface CodePickerProps extends FieldProps, Pick<CodeControlProps, 'value' | 'onChange' | 'search'> {
  /** The name of the code chosen, shown under it. */
  readonly valueLabel?: string | undefined
}

/** A code out of a long list, searched by words or digits. */
export function CodePicker(props: CodePickerProps) {
  return (
    <Field {...fieldOf(props)}>
      {(control) => (
        <>
          <CodeControl control={control} value={props.value} onChange={props.onChange} search={props.search} />
          {props.valueLabel && (
            <span class="code-picker-chosen" dir="auto">
              {props.valueLabel}
            </span>
          )}
        </>
      )}
    </Field>
  )
}
