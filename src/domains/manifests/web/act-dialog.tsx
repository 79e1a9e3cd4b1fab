import { useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { useLoaded } from '#apps/web/cache.ts'
import { errorAt } from '#apps/web/problem.ts'
import { useAct } from '#apps/web/use-act.ts'
import { Button } from '#design/button/button.tsx'
import { Dialog } from '#design/dialog/dialog.tsx'
import { Message } from '#design/message/message.tsx'
import { Select } from '#design/select/select.tsx'
import { TextArea } from '#design/text-area/text-area.tsx'
import { TextInput } from '#design/text-input/text-input.tsx'
import { useWords } from '#design/words/words.tsx'
import type { PortLaw } from '#domains/ports/port-law.ts'
import type { ManifestView } from '../views.ts'
import { type ActField, formOf } from './act-fields.ts'

/** The act the reader chose, and the amendment or difference it is done to. */
export interface Asked {
  readonly act: string
  readonly target?: string
}

/** The form of an act: sends it for the version the person read, shows objections at their fields, keeps what was typed. */
export function ActDialog({
  view,
  asked: { act, target },
  onClose,
  onDone,
}: {
  view: ManifestView
  asked: Asked
  onClose: () => void
  onDone: () => void
}) {
  const { t, language } = useWords()
  const { busy, problem, send } = useAct<unknown>()
  const { value: law } = useLoaded<PortLaw>('port-law', () => api.get('/api/port-law'))
  const form = formOf(act, target, view, law, language)
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const values = { ...Object.fromEntries(form.fields.map(({ name, initial = '' }) => [name, initial])), ...typed }

  const submit = async () => {
    const path = `/api/manifests/${view.manifest.id}/${act.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
    if (await send(path, form.input(values, new Date().toISOString()), act === 'lodge' ? undefined : view.version))
      onDone()
  }
  return (
    <Dialog
      open
      title={t(`manifests.act.${act}`)}
      onClose={onClose}
      onSubmit={submit}
      acts={
        <>
          <Button onClick={onClose}>{t('titles.page.form.cancel')}</Button>
          <Button kind="primary" type="submit" busy={busy}>
            {t(`manifests.act.${act}`)}
          </Button>
        </>
      }
    >
      {problem && (
        <Message kind="error" live title={problem.title || t('web.failed.title')}>
          {problem.errors.length > 1 && (
            <ul>
              {problem.errors.slice(0, 20).map(({ pointer = '', reason, text }) => (
                <li key={`${pointer} ${reason}`}>{text[language]}</li>
              ))}
            </ul>
          )}
        </Message>
      )}
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
  field: { name, as, options = [], hint },
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
    name: `/${name}`,
    label: t(`manifests.input.${name}`),
    value,
    error,
    onChange,
    ...(hint !== undefined && { hint: t(hint) }),
  }
  if (as === 'area') return <TextArea {...common} rows={4} maxLength={20_000} />
  if (as === 'choice')
    return (
      <Select
        {...common}
        options={options.map(({ value: one, key, label }) => ({ value: one, label: key ? t(key) : (label ?? one) }))}
      />
    )
  return <TextInput {...common} />
}
