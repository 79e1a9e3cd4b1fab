import { api } from '#apps/web/api.ts'
import { useLoaded } from '#apps/web/cache.ts'
import { NumberInput } from '#design/number-input/number-input.tsx'
import { Select } from '#design/select/select.tsx'
import { TextInput } from '#design/text-input/text-input.tsx'
import { useWords } from '#design/words/words.tsx'
import { announcementFields, type Typed } from './announcement-fields.ts'

const optional: readonly string[] = ['seals', 'sizeType', 'voyage', 'note']

/** The fields of an announcement, for a first notice and for its correction. */
export function AnnouncementForm({
  typed,
  errorOf,
  onChange,
}: {
  typed: Typed
  errorOf: (pointer: string) => string | undefined
  onChange: (name: string, value: string) => void
}) {
  const { t } = useWords()
  const hauliers = useChoices('haulier')
  const agents = useChoices('shipping-agent')
  const common = (name: string) => ({
    name: `/announcement/${name}`,
    label: t(`units.input.${name}`),
    value: typed[name] ?? '',
    error: errorOf(`/announcement/${name}`),
    onChange: (value: string) => onChange(name, value),
  })
  return (
    <>
      {announcementFields.map((name) =>
        name === 'grossKg' ? (
          <NumberInput key={name} {...common(name)} unit="kg" />
        ) : (
          <TextInput key={name} {...common(name)} code={name !== 'note'} optional={optional.includes(name)} />
        ),
      )}
      <Select {...common('haulier')} optional options={hauliers} />
      <Select {...common('agent')} optional options={agents} />
    </>
  )
}

function useChoices(kind: string) {
  const { value } = useLoaded<{ readonly organisations: readonly { id: string; name: string }[] }>(
    `organisations/${kind}`,
    () => api.get(`/api/organisations?kind=${kind}`),
    () => false,
  )
  return (value?.organisations ?? []).map(({ id, name }) => ({ value: id, label: name }))
}
