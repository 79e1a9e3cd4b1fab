import './date-input.css'
import { Field, type FieldProps, fieldOf } from '#design/field/field.tsx'
import { useWords } from '#design/words/words.tsx'
import type { LocalDate } from '#kernel/elements.ts'

export interface DateInputProps extends FieldProps {
  /** `YYYY-MM-DD`, or empty. */
  readonly value: LocalDate | ''
  readonly onChange: (value: LocalDate | '') => void
  readonly min?: LocalDate | undefined
  readonly max?: LocalDate | undefined
}

/** A day, by the browser's own calendar; the day chosen is written out beside it, because 03/04 is read in two ways. */
export function DateInput(props: DateInputProps) {
  const { format } = useWords()
  return (
    <Field {...fieldOf(props)}>
      {(control) => (
        <span class="date-input">
          <input
            {...control}
            class="control date-input-control"
            type="date"
            value={props.value}
            min={props.min}
            max={props.max}
            onInput={(event) => props.onChange(event.currentTarget.value)}
          />
          {props.value !== '' && <bdi class="date-input-echo">{format.day(props.value, 'long')}</bdi>}
        </span>
      )}
    </Field>
  )
}
