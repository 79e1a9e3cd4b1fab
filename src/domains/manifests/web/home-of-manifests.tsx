import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import { LinkButton } from '#design/button/button.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { useWords } from '#design/words/words.tsx'
import type { ManifestPage } from '../views.ts'
import { ManifestTable } from './manifest-table.tsx'

/** On the first page of agents, customs and terminals: manifests that wait for them. Nothing where none does. */
export function HomeOfManifests() {
  const { t } = useWords()
  const request = '/api/manifests?mine=yes&limit=8'
  const { value } = useLoaded<ManifestPage>(request, () => api.get(request), about('manifest'))
  if (!value || value.rows.length === 0) return null
  return (
    <Panel
      title={t('manifests.page.waiting')}
      acts={<LinkButton href="/manifests?view=mine">{t('manifests.page.all')}</LinkButton>}
    >
      <ManifestTable rows={value.rows} />
    </Panel>
  )
}
