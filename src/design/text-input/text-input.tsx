import { directionOfTyped } from '#design/field/direction.ts'
import { Field, type FieldProps, fieldOf } from '#design/field/field.tsx'

export interface TextInputProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: keyof typeof typed | undefined
  readonly autocomplete?: string | undefined
  readonly maxLength?: number | undefined
  /** Codes, numbers and account numbers: written from left to right in every language, in figures of one width. */
  readonly code?: boolean | undefined
}

const typed = {
  text: { type: 'text' },
  email: { type: 'email' },
  tel: { type: 'tel' },
  password: { type: 'password' },
} as const

/** One line of text. */
export function TextInput(props: TextInputProps) {
  return (
    <Field {...fieldOf(props)}>
      {(control) => (
        <input
          {...control}
          class={props.code ? 'control control-code' : 'control'}
          {...typed[props.type ?? 'text']}
          value={props.value}
          autocomplete={props.autocomplete ?? 'off'}
          spellcheck={!props.code}
          maxLength={props.maxLength}
          dir={props.code || props.type === 'email' || props.type === 'tel' ? 'ltr' : directionOfTyped(props.value)}
          onInput={(event) => props.onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
