import './cargo.css'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import { useSession } from '#apps/web/session.tsx'
import { LinkButton } from '#design/button/button.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { useWords } from '#design/words/words.tsx'
import type { LotPage } from '../views.ts'
import { LotTable } from './lot-table.tsx'

/** On the first page of whoever has to do with cargo: lots that wait for them, or that may leave. */
export function HomeOfCargo() {
  const { t } = useWords()
  const { organisation } = useSession()
  const isTaker = ['trader', 'customs-agent'].includes(organisation.kind)
  const request = isTaker ? '/api/lots?limit=8' : '/api/lots?mine=yes&sort=due&limit=8'
  const { value } = useLoaded<LotPage>(request, () => api.get(request), about('lot'))
  if (!value || value.rows.length === 0) return null
  return (
    <Panel
      title={t(isTaker ? 'cargo.home.title' : 'cargo.home.waiting')}
      acts={<LinkButton href={isTaker ? '/lots' : '/lots?view=mine'}>{t('cargo.home.all')}</LinkButton>}
    >
      <LotTable rows={value.rows} />
    </Panel>
  )
}
