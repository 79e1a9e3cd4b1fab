import './units.css'
import { useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import type { PageProps } from '#apps/web/page.ts'
import { navigate } from '#apps/web/router.ts'
import { useSession } from '#apps/web/session.tsx'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { LinkButton } from '#design/button/button.tsx'
import { Code } from '#design/code/code.tsx'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Pager } from '#design/pager/pager.tsx'
import { SearchBox } from '#design/search-box/search-box.tsx'
import { Table } from '#design/table/table.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { AnnouncedUnitPage, AnnouncedUnitRow } from '../views.ts'
import { MassState, UnitState } from './unit-state.tsx'

/** The ways people look at announced containers, as the query of the list. */
const views = {
  all: '',
  answer: 'status=notified',
  expected: 'status=accepted',
  'without-mass': 'status=notified,accepted,received&mass=none',
  received: 'status=received',
} as const
type View = keyof typeof views
const isView = (text: string): text is View => text in views

/** Containers for export the reader is a party to: by what they wait for, or found by number. */
export function UnitsPage({ query }: PageProps) {
  const { t } = useWords()
  const { organisation, rights } = useSession()
  const asked = query.get('view') ?? ''
  const view: View = isView(asked) ? asked : 'all'
  const words = query.get('q') ?? ''
  const after = query.get('after')
  const [typed, setTyped] = useState(words)
  const request = `/api/announced-units?${[
    views[view],
    words && `words=${encodeURIComponent(words.toUpperCase())}`,
    after && `after=${encodeURIComponent(after)}`,
  ]
    .filter(Boolean)
    .join('&')}`
  const page = useLoaded<AnnouncedUnitPage>(request, () => api.get(request), about('announced-unit'))
  const address = (to: { readonly view?: View; readonly after?: string }) =>
    `/export-units?${new URLSearchParams({ view, ...(words && { q: words }), ...to })}`
  const mayAnnounce =
    ['trader', 'customs-agent', 'shipping-agent', 'forwarder'].includes(organisation.kind) && rights.includes('write')
  return (
    <>
      <PageHeader
        title={t('units.page.title')}
        lead={t('units.page.lead')}
        acts={
          mayAnnounce && (
            <LinkButton kind="primary" icon="plus" href="/export-units/new">
              {t('units.page.announce')}
            </LinkButton>
          )
        }
      />
      <SearchBox
        id="/units/search"
        label={t('units.page.search')}
        value={typed}
        onChange={setTyped}
        onSubmit={(q) => navigate(`/export-units?${new URLSearchParams({ q })}`)}
      />
      <nav class="unit-views" aria-label={t('units.page.views')}>
        {(Object.keys(views) as View[]).map((one) => (
          <a key={one} href={address({ view: one })} aria-current={one === view ? 'page' : undefined}>
            {t(`units.view.${one}`)}
          </a>
        ))}
      </nav>
      <WhenLoaded of={page}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <EmptyState icon="container" title={t('units.page.none')} />
          ) : (
            <>
              <Table<AnnouncedUnitRow>
                caption={t('units.page.title')}
                rows={rows}
                keyOf={({ id }) => id}
                hrefOf={({ id }) => `/export-units/${id}`}
                columns={[
                  {
                    key: 'container',
                    head: t('units.input.container'),
                    cell: ({ container }) => <Code>{container}</Code>,
                  },
                  {
                    key: 'status',
                    head: t('units.column.status'),
                    cell: ({ status }) => <UnitState status={status} />,
                  },
                  { key: 'mass', head: t('units.input.kg'), cell: ({ mass }) => <MassState status={mass} /> },
                  { key: 'booking', head: t('units.input.booking'), cell: ({ booking }) => <bdi>{booking}</bdi> },
                  {
                    key: 'terminal',
                    head: t('units.input.terminal'),
                    cell: ({ terminalName }) => <bdi>{terminalName}</bdi>,
                  },
                  {
                    key: 'company',
                    head: t('units.column.company'),
                    cell: ({ companyName }) => <bdi>{companyName}</bdi>,
                  },
                  { key: 'at', head: t('units.column.at'), cell: ({ updatedAt }) => <Instant at={updatedAt} /> },
                ]}
              />
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
