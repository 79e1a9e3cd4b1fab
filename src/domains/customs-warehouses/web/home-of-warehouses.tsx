import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import { LinkButton } from '#design/button/button.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TransitPage } from '../views.ts'
import { TransitTable } from './transit-table.tsx'

/** On the first page of warehouses and customs: transits that wait for them. Nothing where none does. */
export function HomeOfWarehouses() {
  const { t } = useWords()
  const request = '/api/transits?mine=yes'
  const { value } = useLoaded<TransitPage>(request, () => api.get(request), about('transit'))
  if (!value || value.rows.length === 0) return null
  return (
    <Panel
      title={t('warehouses.page.waiting')}
      acts={<LinkButton href="/transits?view=mine">{t('warehouses.page.all')}</LinkButton>}
    >
      <TransitTable rows={value.rows.slice(0, 8)} />
    </Panel>
  )
}
