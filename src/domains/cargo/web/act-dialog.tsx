import { useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { useLoaded } from '#apps/web/cache.ts'
import { errorAt } from '#apps/web/problem.ts'
import { useAct } from '#apps/web/use-act.ts'
import { Button } from '#design/button/button.tsx'
import { DateInput } from '#design/date-input/date-input.tsx'
import { Dialog } from '#design/dialog/dialog.tsx'
import { Message } from '#design/message/message.tsx'
import { Select } from '#design/select/select.tsx'
import { TextArea } from '#design/text-area/text-area.tsx'
import { TextInput } from '#design/text-input/text-input.tsx'
import { useWords } from '#design/words/words.tsx'
import type { LotView } from '../views.ts'
import { type ActField, type Choice, formOf } from './act-fields.ts'

/** The act the reader chose, and the block or order it is done to. */
export interface Asked {
  readonly act: string
  readonly target?: string
}

/** The form of an act: sends it for the version the person read, shows objections at their fields, keeps what was typed. */
export function ActDialog({
  view,
  asked: { act, target = '' },
  onClose,
  onDone,
}: {
  view: LotView
  asked: Asked
  onClose: () => void
  onDone: () => void
}) {
  const { t, language } = useWords()
  const { busy, problem, send } = useAct<unknown>()
  const { value: forwarders } = useLoaded<{ readonly organisations: readonly Choice[] }>(
    act === 'issueOrder' ? 'organisations/forwarder' : undefined,
    () => api.get('/api/organisations?kind=forwarder'),
  )
  const form = formOf(act, target, view, forwarders?.organisations ?? [])
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const initial = Object.fromEntries(form.fields.map(({ name, initial: value }) => [name, value ?? '']))
  const values = { ...initial, ...typed }

  const submit = async () => {
    const done = await send(`/api/lots/${view.lot.id}/${kebab(act)}`, form.input(values), view.version)
    if (done) onDone()
  }
  return (
    <Dialog
      open
      title={t(`cargo.act.${act}`)}
      onClose={onClose}
      onSubmit={submit}
      acts={
        <>
          <Button onClick={onClose}>{t('cargo.input.cancel')}</Button>
          <Button kind="primary" type="submit" busy={busy}>
            {t(`cargo.act.${act}`)}
          </Button>
        </>
      }
    >
      {problem && <Message kind="error" live title={problem.title || t('web.failed.title')} />}
      {form.fields.map((field) => (
        <FieldOf
          key={field.name}
          field={field}
          value={values[field.name] ?? ''}
          error={errorAt(problem, `/${field.name}`, language)}
          onChange={(value) => setTyped({ ...typed, [field.name]: value })}
        />
      ))}
    </Dialog>
  )
}

function FieldOf({
  field: { name, as, options = [] },
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
  const labels: Readonly<Record<string, string>> = { validUntil: 'until', units: 'equipment' }
  const common = { name: `/${name}`, label: t(`cargo.input.${labels[name] ?? name}`), value, error, onChange }
  switch (as) {
    case 'area':
      return <TextArea {...common} rows={3} maxLength={500} />
    case 'day':
      return <DateInput {...common} />
    case 'choice':
      return (
        <Select
          {...common}
          empty={t('cargo.input.nobody')}
          options={options.map(({ value: one, key, label }) => ({ value: one, label: key ? t(key) : (label ?? one) }))}
        />
      )
    default:
      return <TextInput {...common} code={as === 'code'} />
  }
}

/** `putBackBlock` → `put-back-block`, as the routes are named. */
const kebab = (act: string): string => act.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
