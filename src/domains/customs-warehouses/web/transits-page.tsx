import './warehouses.css'
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
import { useWords } from '#design/words/words.tsx'
import type { TransitPage } from '../views.ts'
import { TransitTable } from './transit-table.tsx'

/** The ways people look at transits, as the query of the list. */
const views = {
  all: '',
  mine: 'mine=yes',
  sent: 'status=sent',
  moving: 'status=in-transit',
  findings: 'findings=open',
  arrived: 'status=arrived',
  transfers: 'transfer=yes',
} as const
type View = keyof typeof views
const isView = (text: string): text is View => text in views

/** Transits the reader has to do with: all, or by what is asked of them. */
export function TransitsPage({ query }: PageProps) {
  const { t } = useWords()
  const { organisation, rights } = useSession()
  const asked = query.get('view') ?? ''
  const view: View = isView(asked) ? asked : 'all'
  const words = query.get('q') ?? ''
  const after = query.get('after')
  const request = `/api/transits?${[
    views[view],
    words && `q=${encodeURIComponent(words)}`,
    after && `after=${encodeURIComponent(after)}`,
  ]
    .filter(Boolean)
    .join('&')}`
  const page = useLoaded<TransitPage>(request, () => api.get(request), about('transit'))
  const address = (to: { readonly view?: View; readonly after?: string }) =>
    `/transits?${new URLSearchParams({ view, ...(words && { q: words }), ...to })}`

  return (
    <>
      <PageHeader
        title={t('warehouses.page.transits')}
        lead={words && <bdi>{words}</bdi>}
        acts={
          organisation.kind === 'warehouse' &&
          rights.includes('write') && (
            <LinkButton kind="primary" icon="plus" href="/transits/declare">
              {t('warehouses.page.declare')}
            </LinkButton>
          )
        }
      />
      <nav class="warehouse-views" aria-label={t('warehouses.page.views')}>
        {(Object.keys(views) as View[]).map((one) => (
          <a key={one} href={address({ view: one })} aria-current={one === view ? 'page' : undefined}>
            {t(`warehouses.view.${one}`)}
          </a>
        ))}
      </nav>
      <WhenLoaded of={page}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <EmptyState icon="truck" title={t('warehouses.page.no-transits')} />
          ) : (
            <>
              <TransitTable rows={rows} />
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
