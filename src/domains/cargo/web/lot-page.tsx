import './cargo.css'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import type { PageProps } from '#apps/web/page.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Breadcrumbs } from '#design/breadcrumbs/breadcrumbs.tsx'
import { useWords } from '#design/words/words.tsx'
import type { LotView } from '../views.ts'
import { LotRecord } from './lot-record.tsx'

/** One lot: where it is, what is missing, who has it, until when, and everything about it. */
export function LotPage({ params }: PageProps) {
  const { t } = useWords()
  const id = params.id ?? ''
  const lot = useLoaded<LotView>(`lot/${id}`, () => api.get(`/api/lots/${id}`), about('lot', id))
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t('cargo.page.title'), href: '/lots' }]} />
      <WhenLoaded of={lot}>{(view) => <LotRecord view={view} onReload={lot.reload} />}</WhenLoaded>
    </>
  )
}
