import './gates.css'
import { useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import type { PageProps } from '#apps/web/page.ts'
import { navigate } from '#apps/web/router.ts'
import { useSession } from '#apps/web/session.tsx'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { LinkButton } from '#design/button/button.tsx'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Pager } from '#design/pager/pager.tsx'
import { SearchBox } from '#design/search-box/search-box.tsx'
import { useWords } from '#design/words/words.tsx'
import type { AppointmentPage as Rows } from '../views.ts'
import { AppointmentTable } from './appointment-table.tsx'
import { plateOf } from './plate.ts'

/** The ways people look at appointments, as the query of the list. */
const views = {
  all: '',
  answer: 'status=proposed,counter-proposed',
  vehicle: 'status=accepted',
  coming: 'status=armed',
  inside: 'status=arrived,served',
  over: 'status=completed,refused,missed,cancelled',
} as const
type View = keyof typeof views
const isView = (text: string): text is View => text in views

/** Appointments the reader is a party to: by what they wait for, or found by number or plate. */
export function AppointmentsPage({ query }: PageProps) {
  const { t } = useWords()
  const { organisation, rights } = useSession()
  const asked = query.get('view') ?? ''
  const view: View = isView(asked) ? asked : 'all'
  const words = query.get('q') ?? ''
  const [typed, setTyped] = useState(words)
  const after = query.get('after')
  const request = `/api/appointments?${[
    views[view],
    words && `words=${encodeURIComponent(plateOf(words))}`,
    after && `after=${encodeURIComponent(after)}`,
  ]
    .filter(Boolean)
    .join('&')}`
  const page = useLoaded<Rows>(request, () => api.get(request), about('appointment'))
  const address = (to: { readonly view?: View; readonly after?: string; readonly q?: string }) =>
    `/appointments?${new URLSearchParams({ view, ...(words && { q: words }), ...to })}`
  const mayAsk =
    ['trader', 'customs-agent', 'shipping-agent', 'forwarder'].includes(organisation.kind) && rights.includes('write')

  return (
    <>
      <PageHeader
        title={t('gates.page.appointments')}
        lead={words && <bdi>{words}</bdi>}
        acts={
          <>
            {mayAsk && (
              <LinkButton kind="primary" icon="plus" href="/appointments/new">
                {t('gates.act.propose')}
              </LinkButton>
            )}
            <LinkButton icon="clock" href="/gate/day">
              {t('gates.page.day-plan')}
            </LinkButton>
          </>
        }
      />
      <div class="gate-choice">
        <SearchBox
          id="/appointments/search"
          label={t('gates.page.search')}
          value={typed}
          onChange={setTyped}
          onSubmit={(q) => navigate(`/appointments?${new URLSearchParams({ q })}`)}
        />
      </div>
      <nav class="gate-views" aria-label={t('gates.page.views')}>
        {(Object.keys(views) as View[]).map((one) => (
          <a key={one} href={address({ view: one })} aria-current={one === view ? 'page' : undefined}>
            {t(`gates.view.${one}`)}
          </a>
        ))}
      </nav>
      <WhenLoaded of={page}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <EmptyState
              icon="truck"
              title={t('gates.page.none')}
              act={mayAsk && <LinkButton href="/appointments/new">{t('gates.act.propose')}</LinkButton>}
            >
              {mayAsk && <p>{t('gates.page.none-hint')}</p>}
            </EmptyState>
          ) : (
            <>
              <AppointmentTable rows={rows} />
              <Pager
                onPrevious={after === null ? undefined : () => history.back()}
                onNext={next === undefined ? undefined : () => navigate(address({ after: next }))}
              />
            </>
          )
        }
      </WhenLoaded>
    </>
  )
}
