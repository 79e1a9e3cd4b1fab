import './record.css'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import type { PageProps } from '#apps/web/page.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Breadcrumbs } from '#design/breadcrumbs/breadcrumbs.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitleView } from '../../views.ts'
import type { History } from './history-panel.tsx'
import { Record } from './record.tsx'

/** One title: where it is, what is missing, who has it, until when, and everything about it. */
export function RecordPage({ params, query }: PageProps) {
  const { t } = useWords()
  const id = params.id ?? ''
  const concerns = about('title', id)
  const title = useLoaded<TitleView>(`title/${id}`, () => api.get(`/api/titles/${id}`), concerns)
  const history = useLoaded<History>(`title/${id}/history`, () => api.get(`/api/titles/${id}/history`), concerns)
  const reload = () => {
    title.reload()
    history.reload()
  }
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t('titles.page.titles'), href: '/titles' }]} />
      <WhenLoaded of={title}>
        {(view) => <Record view={view} history={history} tab={query.get('tab')} onReload={reload} />}
      </WhenLoaded>
    </>
  )
}
