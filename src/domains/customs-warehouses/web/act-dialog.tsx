import { useState } from 'preact/hooks'
import { errorAt, noAnswer } from '#apps/web/problem.ts'
import { useAct } from '#apps/web/use-act.ts'
import { Button } from '#design/button/button.tsx'
import { Dialog } from '#design/dialog/dialog.tsx'
import { Message } from '#design/message/message.tsx'
import { Select } from '#design/select/select.tsx'
import { TextArea } from '#design/text-area/text-area.tsx'
import { TextInput } from '#design/text-input/text-input.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TransitView } from '../views.ts'
import { type ActField, formOf } from './act-fields.ts'

/** The form of an act: sends it for the version the person read, shows objections at their fields, keeps what was typed. */
export function ActDialog({
  view,
  act,
  onClose,
  onDone,
}: {
  view: TransitView
  act: string
  onClose: () => void
  onDone: () => void
}) {
  const { t, language } = useWords()
  const { busy, problem, send } = useAct<unknown>()
  const form = formOf(act, view)
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const values = { ...Object.fromEntries(form.fields.map(({ name, initial = '' }) => [name, initial])), ...typed }
  const path = `/api/transits/${view.transit.id}/${act.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

  const submit = async () => {
    if (await send(path, form.input(values), view.version)) onDone()
  }
  return (
    <Dialog
      open
      title={t(`warehouses.act.${act}`)}
      onClose={onClose}
      onSubmit={submit}
      acts={
        <>
          <Button onClick={onClose}>{t('titles.page.form.cancel')}</Button>
          <Button kind="primary" type="submit" busy={busy}>
            {t(`warehouses.act.${act}`)}
          </Button>
        </>
      }
    >
      {problem && (
        <Message
          kind="error"
          live
          title={problem.status === noAnswer.status ? t('web.down.title') : problem.title || t('web.failed.title')}
        />
      )}
      <p>{t(`warehouses.act-lead.${act}`)}</p>
      {form.fields.map((field) => (
        <FieldOf
          key={field.name}
          field={field}
          value={values[field.name] ?? ''}
          error={errorAt(problem, field.at ?? `/${field.name}`, language)}
          onChange={(value) => setTyped({ ...typed, [field.name]: value })}
        />
      ))}
    </Dialog>
  )
}

function FieldOf({
  field: { name, as, label, options = [], hint, optional, at },
  value,
  error,
  onChange,
}: {
  field: ActField
  value: string
  error: string | undefined
  onChange: (value: string) => void
}) {
  const { t } = useWords()
  const common = {
    name: at ?? `/${name}`,
    label: label ? t(label[0], label[1]) : t(`warehouses.input.${name}`),
    value,
    error,
    onChange,
    ...(optional && { optional: true }),
    ...(hint !== undefined && { hint: t(hint) }),
  }
  if (as === 'area') return <TextArea {...common} rows={4} maxLength={20_000} />
  if (as === 'choice')
    return (
      <Select
        {...common}
        empty={null}
        options={options.map(({ value: one, key, label: text }) => ({
          value: one,
          label: key ? t(key) : (text ?? one),
        }))}
      />
    )
  return <TextInput {...common} />
}
