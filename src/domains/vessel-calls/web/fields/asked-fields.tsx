import { MomentInput } from '#apps/web/moment-input.tsx'
import { Checkbox } from '#design/checkbox/checkbox.tsx'
import { FieldGroup } from '#design/field/field.tsx'
import { Select } from '#design/select/select.tsx'
import { TextArea } from '#design/text-area/text-area.tsx'
import { TextInput } from '#design/text-input/text-input.tsx'
import type { Asked } from './asked.ts'

/** The fields of an act, drawn one below the other, each with its error. */
export function AskedFields({
  fields,
  values,
  onChange,
  errorOf,
}: {
  fields: readonly Asked[]
  values: Readonly<Record<string, string>>
  onChange: (values: Record<string, string>) => void
  errorOf: (pointer: string) => string | undefined
}) {
  return (
    <>
      {fields.map((field) => (
        <AskedField
          key={field.name}
          field={field}
          value={values[field.name] ?? ''}
          onChange={(value) => onChange({ ...values, [field.name]: value })}
          error={errorOf(field.name)}
        />
      ))}
    </>
  )
}

function AskedField({
  field: { name, kind, label, options = [], optional },
  value,
  onChange,
  error,
}: {
  field: Asked
  value: string
  onChange: (value: string) => void
  error: string | undefined
}) {
  const shown = { name, label, optional, error }
  switch (kind) {
    case 'choice':
      return <Select {...shown} options={options} value={value} onChange={onChange} />
    case 'yes':
      return <Checkbox {...shown} checked={value === 'yes'} onChange={(checked) => onChange(checked ? 'yes' : '')} />
    case 'many':
      return (
        <FieldGroup {...shown}>
          {options.map((option) => {
            const chosen = value.split(',').filter((one) => one !== '')
            const isChosen = chosen.includes(option.value)
            const others = chosen.filter((one) => one !== option.value)
            return (
              <Checkbox
                key={option.value}
                name={`${name}/${option.value}`}
                label={option.label}
                checked={isChosen}
                onChange={(checked) => onChange((checked ? [...others, option.value] : others).join(','))}
              />
            )
          })}
        </FieldGroup>
      )
    case 'moment':
      return <MomentInput {...shown} value={value} onChange={onChange} />
    case 'words':
      return <TextArea {...shown} value={value} onChange={onChange} maxLength={2000} rows={3} />
    default:
      return <TextInput {...shown} value={value} onChange={onChange} code={kind !== 'text'} />
  }
}
