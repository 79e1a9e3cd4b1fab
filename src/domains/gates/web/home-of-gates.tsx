import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import { useSession } from '#apps/web/session.tsx'
import { LinkButton } from '#design/button/button.tsx'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { useWords } from '#design/words/words.tsx'
import type { AppointmentPage } from '../views.ts'
import { AppointmentTable } from './appointment-table.tsx'

/** What of appointments waits for whom, and the view of the list that shows all of it. */
const waits = {
  terminal: { view: 'answer', status: 'proposed' },
  haulier: { view: 'vehicle', status: 'accepted' },
  company: { view: 'answer', status: 'counter-proposed' },
} as const

/** On the first page of whoever has to do with the gate: appointments that wait for them, and trucks at the gate now. */
export function HomeOfGates() {
  const { t } = useWords()
  const { organisation } = useSession()
  const role = organisation.kind === 'terminal' || organisation.kind === 'haulier' ? organisation.kind : 'company'
  const { view, status } = waits[role]
  const waiting = useLoaded<AppointmentPage>(
    `home/appointments/${status}`,
    () => api.get(`/api/appointments?status=${status}`),
    about('appointment'),
  ).value
  const near = useLoaded<AppointmentPage>(
    'home/appointments/near',
    () => api.get('/api/appointments?status=armed,arrived,served'),
    about('appointment'),
  ).value
  const isOfCompany = role === 'company'
  if (isOfCompany && !waiting?.rows.length && !near?.rows.length) return null
  const parts = [
    { name: 'waiting', rows: waiting?.rows ?? [], view },
    { name: 'near', rows: near?.rows ?? [], view: 'coming' },
  ]
  return (
    <>
      {parts
        .filter(({ rows }) => !isOfCompany || rows.length > 0)
        .map(({ name, rows, view: all }) => {
          const title = t(`gates.home.${role}-${name}`)
          return (
            <Panel
              key={name}
              title={title}
              acts={<LinkButton href={`/appointments?view=${all}`}>{t('gates.home.all')}</LinkButton>}
            >
              {rows.length === 0 ? (
                <EmptyState icon="done" title={t(`gates.home.none-${name}`)} />
              ) : (
                <AppointmentTable caption={title} rows={rows.slice(0, 6)} />
              )}
            </Panel>
          )
        })}
    </>
  )
}
