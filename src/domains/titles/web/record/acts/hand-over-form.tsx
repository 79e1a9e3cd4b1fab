import { useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { useLoaded } from '#apps/web/cache.ts'
import { useSession } from '#apps/web/session.tsx'
import { Select } from '#design/select/select.tsx'
import { TextArea } from '#design/text-area/text-area.tsx'
import { useWords } from '#design/words/words.tsx'
import type { Right } from '#domains/parties/party.ts'
import { ActDialog, type ActFormProps } from './act-dialog.tsx'

interface Colleague {
  readonly id: string
  readonly name: string
  readonly rights: readonly Right[]
}

/** The officer who has the title, or a supervisor, gives it to a colleague who may decide. */
export function HandOverForm(props: ActFormProps) {
  const { t } = useWords()
  const { user } = useSession()
  const { value } = useLoaded<{ readonly colleagues: readonly Colleague[] }>('colleagues', () =>
    api.get('/api/colleagues'),
  )
  const [to, setTo] = useState('')
  const [note, setNote] = useState('')
  const colleagues = (value?.colleagues ?? []).filter(({ id, rights }) => id !== user.id && rights.includes('decide'))
  return (
    <ActDialog {...props} act="handOver" input={{ to, note }}>
      {(errorOf) => (
        <>
          <Select
            name="/to"
            label={t('titles.field.to')}
            options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
            value={to}
            onChange={setTo}
            error={errorOf('/to')}
          />
          <TextArea
            name="/note"
            label={t('titles.field.note')}
            optional
            rows={2}
            value={note}
            onChange={setNote}
            maxLength={500}
            error={errorOf('/note')}
          />
        </>
      )}
    </ActDialog>
  )
}
