import { useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { useLoaded } from '#apps/web/cache.ts'
import { errorAt, errorsAtFields } from '#apps/web/problem.ts'
import { navigate } from '#apps/web/router.ts'
import { useAct } from '#apps/web/use-act.ts'
import { Button } from '#design/button/button.tsx'
import { ErrorSummary } from '#design/error-summary/error-summary.tsx'
import { Message } from '#design/message/message.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { useWords } from '#design/words/words.tsx'
import type { Ship } from '../../ship.ts'
import { type Asked, firstValues, inputFrom } from '../fields/asked.ts'
import { AskedFields } from '../fields/asked-fields.tsx'
import { usePortLaw } from '../use-port-law.ts'
import { noticeFields } from './notice-fields.ts'

/** An agent announces a ship: which, where, when, why; the call gets its number at once. */
export function AnnouncePage() {
  const { t, language } = useWords()
  const { law } = usePortLaw()
  const ships = useLoaded<{ readonly rows: readonly Ship[] }>('ships', () => api.get('/api/ships'))
  const fields: readonly Asked[] = [
    {
      name: '/port',
      kind: 'choice',
      label: t('calls.field.port'),
      options: (law?.ports ?? []).map(({ code, name }) => ({ value: code, label: `${code} · ${name[language]}` })),
    },
    {
      name: '/imo',
      kind: 'choice',
      label: t('calls.field.ship'),
      options: (ships.value?.rows ?? []).map(({ imo, name }) => ({ value: imo, label: `${name} · IMO ${imo}` })),
    },
    { name: '/eta', kind: 'moment', label: t('calls.field.eta') },
    { name: '/etd', kind: 'moment', label: t('calls.field.etd') },
    ...noticeFields(t),
    { name: '/emergency', kind: 'words', label: t('calls.field.emergency'), optional: true },
  ]
  const [values, setValues] = useState(() => firstValues(fields))
  const { busy, problem, send } = useAct<{ readonly id: string }>()
  const errors = errorsAtFields(problem, language)
  const announce = async () => {
    const done = await send('/api/calls', inputFrom(fields, values))
    if (done) navigate(`/calls/${done.value.id}`)
  }
  return (
    <>
      <PageHeader
        title={t('calls.page.announce')}
        lead={t('calls.page.announce-lead', { hours: law?.deadlines.noticeHours ?? 0 })}
      />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          announce()
        }}
      >
        <ErrorSummary errors={errors} />
        {problem && errors.length === 0 && <Message kind="error" live title={problem.title} />}
        <Panel>
          <AskedFields
            fields={fields}
            values={values}
            onChange={setValues}
            errorOf={(pointer) => errorAt(problem, pointer, language)}
          />
        </Panel>
        <p>
          <a href="/ships">{t('calls.page.ship-missing')}</a>
        </p>
        <Button kind="primary" type="submit" busy={busy}>
          {t('calls.page.announce')}
        </Button>
      </form>
    </>
  )
}
