import './warehouses.css'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import type { PageProps } from '#apps/web/page.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Breadcrumbs } from '#design/breadcrumbs/breadcrumbs.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TransitView } from '../views.ts'
import { TransitRecord } from './transit-record.tsx'

/** One transit: where it is, who has it, until when, what is found, and everything about it. */
export function TransitPage({ params }: PageProps) {
  const { t } = useWords()
  const id = params.id ?? ''
  const transit = useLoaded<TransitView>(`transit/${id}`, () => api.get(`/api/transits/${id}`), about('transit', id))
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t('warehouses.page.transits'), href: '/transits' }]} />
      <WhenLoaded of={transit}>{(view) => <TransitRecord view={view} onReload={transit.reload} />}</WhenLoaded>
    </>
  )
}
