import './cargo.css'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import type { PageProps } from '#apps/web/page.ts'
import { navigate } from '#apps/web/router.ts'
import { useSession } from '#apps/web/session.tsx'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Pager } from '#design/pager/pager.tsx'
import { ViewLinks } from '#design/view-links/view-links.tsx'
import { useWords } from '#design/words/words.tsx'
import type { LotPage } from '../views.ts'
import { LotTable } from './lot-table.tsx'
import { OrderTableDrop } from './order-table-drop.tsx'

/** The ways people look at lots, as the query of the list. */
const views = {
  all: '',
  mine: 'mine=yes&sort=due',
  landed: 'status=landed',
  released: 'status=released',
  late: 'due=late&sort=due',
  overstayed: 'due=overstayed',
} as const
type View = keyof typeof views
const isView = (text: string): text is View => text in views

/** Lots the reader is a party to: all, or by what is asked of them. */
export function LotsPage({ query }: PageProps) {
  const { t } = useWords()
  const { organisation } = useSession()
  const asked = query.get('view') ?? ''
  const view: View = isView(asked) ? asked : 'all'
  const words = query.get('q') ?? ''
  const after = query.get('after')
  const request = `/api/lots?${[
    views[view],
    words && `q=${encodeURIComponent(words)}`,
    after && `after=${encodeURIComponent(after)}`,
  ]
    .filter(Boolean)
    .join('&')}`
  const page = useLoaded<LotPage>(request, () => api.get(request), about('lot'))
  const issues = ['shipping-agent', 'forwarder'].includes(organisation.kind)
  const isTaker = ['trader', 'customs-agent'].includes(organisation.kind)
  const offered = (Object.keys(views) as View[]).filter((one) => one !== 'mine' || !isTaker)
  const address = (to: { readonly view?: View; readonly after?: string }) =>
    `/lots?${new URLSearchParams({ view, ...(words && { q: words }), ...to })}`

  return (
    <>
      <PageHeader title={t('cargo.page.title')} lead={words && <bdi>{words}</bdi>} />
      <ViewLinks
        label={t('cargo.list.views')}
        current={view}
        views={offered.map((name) => ({ name, label: t(`cargo.list.${name}`), href: address({ view: name }) }))}
      />
      <WhenLoaded of={page}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <EmptyState icon="container" title={t('cargo.list.empty')} />
          ) : (
            <>
              <LotTable rows={rows} />
              <Pager
                onPrevious={after === null ? undefined : () => history.back()}
                onNext={next === undefined ? undefined : () => navigate(address({ after: next }))}
              />
            </>
          )
        }
      </WhenLoaded>
      {issues && <OrderTableDrop onIssued={page.reload} />}
    </>
  )
}
