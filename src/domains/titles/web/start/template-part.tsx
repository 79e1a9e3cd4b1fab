import { api } from '#apps/web/api.ts'
import { useLoaded } from '#apps/web/cache.ts'
import { RadioGroup } from '#design/radio-group/radio-group.tsx'
import { useWords } from '#design/words/words.tsx'
import type { Template } from '../../views.ts'

/** A template of the company to start from. */
export function TemplatePart({
  owner,
  category,
  value,
  onChange,
}: {
  owner: string
  category: string
  value: string
  onChange: (template: string) => void
}) {
  const { t, format } = useWords()
  const found = useLoaded<{ readonly templates: readonly Template[] }>('title-templates', () =>
    api.get('/api/title-templates'),
  )
  const templates = (found.value?.templates ?? []).filter(
    (template) => template.owner === owner && template.category === category,
  )
  if (templates.length === 0 && !found.loading) return <p role="status">{t('titles.page.start.no-templates')}</p>
  return (
    <RadioGroup
      name="/from/template"
      label={t('titles.page.start.template')}
      value={value}
      onChange={onChange}
      choices={templates.map(({ id, name, updatedAt }) => ({
        value: id,
        label: name,
        hint: format.day(updatedAt.slice(0, 10)),
      }))}
    />
  )
}
