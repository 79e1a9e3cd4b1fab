import { useSession } from '#apps/web/session.tsx'
import { Field, type FieldProps, fieldOf } from '#design/field/field.tsx'
import { legalOffset } from '#platform/i18n/legal-offset.ts'

/** A day and minute, typed in the country's legal time and kept as an instant. */
export function MomentInput({
  value,
  onChange,
  ...props
}: FieldProps & { readonly value: string; readonly onChange: (instant: string) => void }) {
  const { country } = useSession()
  const offset = legalOffset(country.offsets)
  const shown = value === '' ? '' : new Date(Date.parse(value) + offset(value) * 60_000).toISOString().slice(0, 16)
  const instantOf = (typed: string) => {
    const asUtc = `${typed}:00.000Z`
    return Number.isNaN(Date.parse(asUtc)) ? '' : new Date(Date.parse(asUtc) - offset(asUtc) * 60_000).toISOString()
  }
  return (
    <Field {...fieldOf(props)}>
      {(control) => (
        <input
          {...control}
          class="control"
          type="datetime-local"
          dir="ltr"
          value={shown}
          onChange={(event) => onChange(instantOf(event.currentTarget.value))}
        />
      )}
    </Field>
  )
}
