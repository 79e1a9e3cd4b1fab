import './gates.css'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import type { PageProps } from '#apps/web/page.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Breadcrumbs } from '#design/breadcrumbs/breadcrumbs.tsx'
import { useWords } from '#design/words/words.tsx'
import type { AppointmentView } from '../views.ts'
import { AppointmentRecord } from './appointment-record.tsx'

/** One appointment: where it stands, who has it, until when, and what the reader may do with it now. */
export function AppointmentPage({ params: { id = '' } }: PageProps) {
  const { t } = useWords()
  const loaded = useLoaded<AppointmentView>(
    `appointment/${id}`,
    () => api.get(`/api/appointments/${id}`),
    about('appointment', id),
  )
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t('gates.page.appointments'), href: '/appointments' }]} />
      <WhenLoaded of={loaded}>{(view) => <AppointmentRecord view={view} onReload={loaded.reload} />}</WhenLoaded>
    </>
  )
}
