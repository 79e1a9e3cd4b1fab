import './manifests.css'
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
import { ViewLinks } from '#design/view-links/view-links.tsx'
import { useWords } from '#design/words/words.tsx'
import type { ManifestPage } from '../views.ts'
import { ManifestTable } from './manifest-table.tsx'

/** The ways people look at manifests, as the query of the list. */
const views = {
  all: '',
  mine: 'mine=yes',
  lodged: 'status=lodged',
  registered: 'status=registered',
  differences: 'status=differences-open',
} as const
type View = keyof typeof views
const isView = (text: string): text is View => text in views

/** Manifests the reader has to do with: all, or by what is asked of them. */
export function ManifestsPage({ query }: PageProps) {
  const { t } = useWords()
  const { organisation, rights } = useSession()
  const asked = query.get('view') ?? ''
  const view: View = isView(asked) ? asked : 'all'
  const words = query.get('q') ?? ''
  const after = query.get('after')
  const request = `/api/manifests?${[
    views[view],
    words && `q=${encodeURIComponent(words)}`,
    after && `after=${encodeURIComponent(after)}`,
  ]
    .filter(Boolean)
    .join('&')}`
  const page = useLoaded<ManifestPage>(request, () => api.get(request), about('manifest'))
  const lodges = ['shipping-agent', 'forwarder'].includes(organisation.kind) && rights.includes('write')
  const address = (to: { readonly view?: View; readonly after?: string }) =>
    `/manifests?${new URLSearchParams({ view, ...(words && { q: words }), ...to })}`

  return (
    <>
      <PageHeader
        title={t('manifests.page.title')}
        lead={words && <bdi>{words}</bdi>}
        acts={
          <>
            {lodges && (
              <LinkButton kind="primary" icon="plus" href="/manifests/lodge">
                {t('manifests.page.lodge')}
              </LinkButton>
            )}
            {organisation.kind === 'customs' && (
              <LinkButton href="/manifests/risk">{t('manifests.risk.title')}</LinkButton>
            )}
            <LinkButton href="/manifests/punctuality">{t('manifests.page.punctuality')}</LinkButton>
          </>
        }
      />
      <ViewLinks
        label={t('manifests.page.views')}
        current={view}
        views={(Object.keys(views) as View[]).map((name) => ({
          name,
          label: t(`manifests.view.${name}`),
          href: address({ view: name }),
        }))}
      />
      <WhenLoaded of={page}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <EmptyState icon="container" title={t('manifests.page.none')} />
          ) : (
            <>
              <ManifestTable rows={rows} />
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
