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
import type { CallPage } from '../../views.ts'
import { boardAddress, boardRequest, boardViews, viewOf } from './board-views.ts'
import { Bulletins } from './bulletins.tsx'
import { CallTable } from './call-table.tsx'

/** The board of the port: every ship expected or here, the next to arrive first. */
export function BoardPage({ query }: PageProps) {
  const { t } = useWords()
  const { organisation, rights } = useSession()
  const view = viewOf(query.get('view'))
  const words = query.get('q') ?? ''
  const after = query.get('after') ?? undefined
  const request = boardRequest(view, words, after)
  const page = useLoaded<CallPage>(request, () => api.get(request), about('call'))
  const mayAnnounce = organisation.kind === 'shipping-agent' && rights.includes('sign')
  return (
    <>
      <PageHeader
        title={t('calls.page.board')}
        acts={
          mayAnnounce && (
            <LinkButton kind="primary" icon="plus" href="/calls/new">
              {t('calls.page.announce')}
            </LinkButton>
          )
        }
      />
      <Bulletins />
      <ViewLinks
        label={t('calls.page.views')}
        current={view}
        views={boardViews.map((name) => ({
          name,
          label: t(`calls.page.view.${name}`),
          href: boardAddress(name, words),
        }))}
      />
      <WhenLoaded of={page}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <EmptyState icon="ship" title={t('calls.page.none')} />
          ) : (
            <>
              <CallTable caption={t('calls.page.board')} rows={rows} />
              <Pager
                onPrevious={after === undefined ? undefined : () => history.back()}
                onNext={next === undefined ? undefined : () => navigate(boardAddress(view, words, next))}
              />
            </>
          )
        }
      </WhenLoaded>
    </>
  )
}
