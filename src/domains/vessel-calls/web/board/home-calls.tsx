import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { useWords } from '#design/words/words.tsx'
import type { CallPage } from '../../views.ts'
import { Bulletins } from './bulletins.tsx'
import { CallTable } from './call-table.tsx'

const useCalls = (request: string) => useLoaded<CallPage>(request, () => api.get(request), about('call'))

/** Home of whoever works with ships: what waits for them, and what comes next. */
export function HomeCalls() {
  const { t } = useWords()
  const mine = useCalls('/api/calls?state=running&mine=yes&limit=10')
  const next = useCalls('/api/calls?state=running&limit=10')
  return (
    <>
      <Bulletins />
      {[
        { title: t('calls.page.home.mine'), calls: mine, all: '/calls?view=mine' },
        { title: t('calls.page.home.next'), calls: next, all: '/calls' },
      ].map(({ title, calls, all }) => (
        <WhenLoaded key={title} of={calls}>
          {({ rows }) => (
            <Panel title={title} acts={<a href={all}>{t('web.home.all')}</a>}>
              {rows.length === 0 ? (
                <EmptyState icon="done" title={t('calls.page.none')} />
              ) : (
                <CallTable caption={title} rows={rows} />
              )}
            </Panel>
          )}
        </WhenLoaded>
      ))}
    </>
  )
}
