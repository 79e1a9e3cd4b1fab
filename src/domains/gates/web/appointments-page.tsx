import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import type { PageProps } from '#apps/web/page.ts'
import { navigate } from '#apps/web/router.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Pager } from '#design/pager/pager.tsx'
import { useWords } from '#design/words/words.tsx'
import type { AppointmentPage as Rows } from '../views.ts'
import { AppointmentTable } from './appointment-table.tsx'

/** Appointments the reader is a party to, the latest first. */
export function AppointmentsPage({ query }: PageProps) {
  const { t } = useWords()
  const after = query.get('after')
  const request = after === null ? '/api/appointments' : `/api/appointments?after=${encodeURIComponent(after)}`
  const page = useLoaded<Rows>(request, () => api.get(request), about('appointment'))
  return (
    <>
      <PageHeader title={t('gates.page.appointments')} />
      <WhenLoaded of={page}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <EmptyState icon="truck" title={t('gates.page.none')} />
          ) : (
            <>
              <AppointmentTable rows={rows} />
              <Pager
                onPrevious={after === null ? undefined : () => history.back()}
                onNext={
                  next === undefined ? undefined : () => navigate(`/appointments?after=${encodeURIComponent(next)}`)
                }
              />
            </>
          )
        }
      </WhenLoaded>
    </>
  )
}
