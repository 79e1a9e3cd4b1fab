import { useState } from 'preact/hooks'
import { ActDialog as Frame } from '#apps/web/act-dialog.tsx'
import { Checkbox } from '#design/checkbox/checkbox.tsx'
import { NumberInput } from '#design/number-input/number-input.tsx'
import { Select } from '#design/select/select.tsx'
import { TextArea } from '#design/text-area/text-area.tsx'
import { TextInput } from '#design/text-input/text-input.tsx'
import { useWords } from '#design/words/words.tsx'
import { weighingKinds } from '../gate.ts'
import type { AppointmentView } from '../views.ts'
import { type ActField, fieldsOf, inputOf, type ShownAct } from './act-fields.ts'
import { AskedSlot } from './asked-slot.tsx'
import { HaulierChoice } from './haulier-choice.tsx'

/** `nameVehicle` → `name-vehicle`, as the routes are named. */
export const kebab = (act: string): string => act.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** The form of an act on an appointment: what stands in the way is shown at its field, and what was typed is kept. */
export function GateActDialog({
  view,
  act,
  plate,
  onClose,
  onDone,
}: {
  view: AppointmentView
  act: ShownAct
  /** The plate the gate read. */
  plate?: string | undefined
  onClose: () => void
  onDone: () => void
}) {
  const { t } = useWords()
  const fields = fieldsOf(act, view, plate)
  const [typed, setTyped] = useState(Object.fromEntries(fields.map(({ name, initial = '' }) => [name, initial])))
  return (
    <Frame
      title={t(`gates.act.${act}`)}
      path={`/api/appointments/${view.appointment.id}/${kebab(act)}`}
      input={inputOf(act, typed)}
      expects={act === 'issueVoucher' ? undefined : view.version}
      fieldTexts="gates.input"
      danger={act === 'refuse' || act === 'cancel'}
      onClose={onClose}
      onDone={onDone}
    >
      {(errorOf) =>
        fields.map((field) => (
          <FieldOf
            key={field.name}
            view={view}
            field={field}
            value={typed[field.name] ?? ''}
            error={errorOf(field.pointer ?? `/${field.name}`)}
            onChange={(value) => setTyped({ ...typed, [field.name]: value })}
          />
        ))
      }
    </Frame>
  )
}

function FieldOf({
  view: { appointment },
  field: { name, pointer, as, optional },
  value,
  error,
  onChange,
}: {
  view: AppointmentView
  field: ActField
  value: string
  error: string | undefined
  onChange: (value: string) => void
}) {
  const { t } = useWords()
  const common = { name: pointer ?? `/${name}`, label: t(`gates.input.${name}`), optional, value, error, onChange }
  switch (as) {
    case 'area':
      return <TextArea {...common} rows={3} maxLength={500} />
    case 'number':
      return <NumberInput {...common} unit={name === 'kg' ? 'kg' : undefined} />
    case 'haulier':
      return <HaulierChoice value={value} error={error} onChange={onChange} />
    case 'yes':
      return (
        <Checkbox
          name={common.name}
          label={common.label}
          error={error}
          checked={value === 'yes'}
          onChange={(checked) => onChange(checked ? 'yes' : '')}
        />
      )
    case 'weighing':
      return (
        <Select
          {...common}
          empty={null}
          options={weighingKinds.map((kind) => ({ value: kind, label: t(`gates.weighing.${kind}`) }))}
        />
      )
    case 'slot': {
      const [day = appointment.day, hour = ''] = value.split(' ')
      return (
        <>
          {error && <p class="field-error">{error}</p>}
          <AskedSlot
            terminal={appointment.terminalCode}
            kind={appointment.kind}
            day={day}
            hour={hour}
            onChange={(slot) => onChange(`${slot.day} ${slot.hour}`)}
          />
        </>
      )
    }
    default:
      return <TextInput {...common} code={as === 'code'} />
  }
}
