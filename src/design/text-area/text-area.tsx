import './text-area.css'
import { directionOfTyped } from '#design/field/direction.ts'
import { Field, type FieldProps, fieldOf } from '#design/field/field.tsx'
import { useWords } from '#design/words/words.tsx'

export interface TextAreaProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly rows?: number | undefined
  readonly maxLength?: number | undefined
}

/** Several lines of text; says how many characters are left when few are. */
export function TextArea(props: TextAreaProps) {
  const { t } = useWords()
  const left = props.maxLength === undefined ? undefined : props.maxLength - props.value.length
  return (
    <Field {...fieldOf(props)}>
      {(control) => (
        <>
          <textarea
            {...control}
            class="control text-area"
            rows={props.rows ?? 4}
            value={props.value}
            maxLength={props.maxLength}
            dir={directionOfTyped(props.value)}
            onInput={(event) => props.onChange(event.currentTarget.value)}
          />
          <span class="text-area-left" aria-live="polite">
            {left !== undefined && left <= 100 && t('design.text-area.left', { left })}
          </span>
        </>
      )}
    </Field>
  )
}
