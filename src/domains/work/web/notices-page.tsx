import './notices.css'
import { api } from '#apps/web/api.ts'
import { type Loaded, useLoaded } from '#apps/web/cache.ts'
import type { PageProps } from '#apps/web/page.ts'
import { navigate } from '#apps/web/router.ts'
import { useAct } from '#apps/web/use-act.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Button } from '#design/button/button.tsx'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { Message } from '#design/message/message.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Pager } from '#design/pager/pager.tsx'
import { useWords } from '#design/words/words.tsx'
import type { NoticePage } from '../notice.ts'
import { NoticeItem } from './notice-item.tsx'

/** What happened that the reader should know of: newest first, the unread marked, each leading to its record. */
export function NoticesPage({ query }: PageProps) {
  const { t } = useWords()
  const after = query.get('after') ?? undefined
  const address = after === undefined ? '/api/notices' : `/api/notices?after=${encodeURIComponent(after)}`
  const page = useLoaded<NoticePage>(
    address,
    () => api.get(address),
    (news) => news === 'notice' || news === 'everything',
  )
  const count = useUnread()
  const { busy, problem, send } = useAct<unknown>()

  const read = async (ids: readonly string[] | 'all') => {
    if (!(await send('/api/notices/read', { ids }))) return
    page.reload()
    count.reload()
  }
  const unread = count.value?.unread ?? 0
  return (
    <>
      <PageHeader
        title={t('work.page.notices.title')}
        lead={count.value && t('work.page.notices.lead', { unread })}
        acts={
          unread > 0 && (
            <Button icon="check" busy={busy} onClick={() => read('all')}>
              {t('work.page.notices.read-all')}
            </Button>
          )
        }
      />
      {problem && <Message kind="error" live title={problem.title || t('web.down.title')} />}
      <WhenLoaded of={page}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <EmptyState icon="bell" title={t('work.page.notices.none')}>
              <p>{t('work.page.notices.none-text')}</p>
            </EmptyState>
          ) : (
            <>
              <ul class="notices">
                {rows.map((notice) => (
                  <NoticeItem key={notice.id} notice={notice} onRead={() => read([notice.id])} />
                ))}
              </ul>
              <Pager
                onPrevious={after === undefined ? undefined : () => history.back()}
                onNext={next === undefined ? undefined : () => navigate(`/notices?after=${encodeURIComponent(next)}`)}
              />
            </>
          )
        }
      </WhenLoaded>
    </>
  )
}

/** How many notices are unread, as the shell counts them too. */
const useUnread = (): Loaded<{ readonly unread: number }> =>
  useLoaded(
    'notices/count',
    () => api.get('/api/notices/count'),
    (news) => news === 'notice' || news === 'everything',
  )
