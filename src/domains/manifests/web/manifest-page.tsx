import './manifests.css'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import type { PageProps } from '#apps/web/page.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Breadcrumbs } from '#design/breadcrumbs/breadcrumbs.tsx'
import { useWords } from '#design/words/words.tsx'
import type { ManifestView } from '../views.ts'
import { ManifestRecord } from './manifest-record.tsx'

/** One manifest: where it is, what is missing, who has it, until when, and everything about it. */
export function ManifestPage({ params }: PageProps) {
  const { t } = useWords()
  const id = params.id ?? ''
  const manifest = useLoaded<ManifestView>(
    `manifest/${id}`,
    () => api.get(`/api/manifests/${id}`),
    about('manifest', id),
  )
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t('manifests.page.title'), href: '/manifests' }]} />
      <WhenLoaded of={manifest}>{(view) => <ManifestRecord view={view} onReload={manifest.reload} />}</WhenLoaded>
    </>
  )
}
