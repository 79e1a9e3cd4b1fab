import { api } from '#apps/web/api.ts'
import { useLoaded } from '#apps/web/cache.ts'
import { Select } from '#design/select/select.tsx'
import { useWords } from '#design/words/words.tsx'

/** One of the hauliers known here. */
export function HaulierChoice({
  value,
  error,
  optional = false,
  onChange,
}: {
  value: string
  error?: string | undefined
  optional?: boolean
  onChange: (haulier: string) => void
}) {
  const { t } = useWords()
  const { value: hauliers } = useLoaded<{ readonly organisations: readonly { id: string; name: string }[] }>(
    'organisations/haulier',
    () => api.get('/api/organisations?kind=haulier'),
    () => false,
  )
  return (
    <Select
      name="/haulier"
      label={t('gates.input.haulier')}
      hint={t('gates.input.haulier-hint')}
      optional={optional}
      options={(hauliers?.organisations ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      error={error}
      onChange={onChange}
    />
  )
}
