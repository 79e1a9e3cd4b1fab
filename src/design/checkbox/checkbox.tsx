import '#design/radio-group/radio-group.css'
import { controlOf, FieldNotes, type FieldProps } from '#design/field/field.tsx'

export interface CheckboxProps extends FieldProps {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

/** A yes that is given by ticking. */
export function Checkbox({ checked, onChange, ...field }: CheckboxProps) {
  return (
    <div class="field" data-invalid={field.error !== undefined || undefined}>
      <label class="choice">
        <input
          {...controlOf(field)}
          type="checkbox"
          checked={checked}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span class={field.labelHidden ? 'unseen' : 'choice-label'}>{field.label}</span>
      </label>
      <FieldNotes {...field} />
    </div>
  )
}
