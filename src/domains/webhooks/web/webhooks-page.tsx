import './webhooks.css'
import { useRef, useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import type { PageProps } from '#apps/web/page.ts'
import { navigate } from '#apps/web/router.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Button } from '#design/button/button.tsx'
import { Code } from '#design/code/code.tsx'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Pager } from '#design/pager/pager.tsx'
import { type Column, Table } from '#design/table/table.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import { useFocusBack } from '#domains/titles/web/record/use-focus-back.ts'
import type { WebhookPage as Page, WebhookSecret, WebhookView } from '../views.ts'
import { SecretDialog } from './secret-dialog.tsx'
import { SubscriptionDialog } from './subscription-dialog.tsx'
import { WebhookState } from './webhook-state.tsx'

/** The webhooks of one's organisation with how they do; a new one is subscribed here. */
export function WebhooksPage({ query }: PageProps) {
  const { t } = useWords()
  const after = query.get('after') ?? undefined
  const address = after === undefined ? '/api/webhooks' : `/api/webhooks?after=${encodeURIComponent(after)}`
  const page = useLoaded<Page>(address, () => api.get(address), about('webhook'))
  const [open, setOpen] = useState<'form' | WebhookSecret>()
  const opener = useRef<Element | null>(null)
  useFocusBack(open !== undefined, () => opener.current)

  const subscribe = (
    <Button
      kind="primary"
      icon="plus"
      onClick={() => {
        opener.current = document.activeElement
        setOpen('form')
      }}
    >
      {t('webhooks.act.subscribe')}
    </Button>
  )
  const columns: readonly Column<WebhookView>[] = [
    { key: 'address', head: t('webhooks.page.address'), cell: ({ webhook }) => <Code>{webhook.address}</Code> },
    {
      key: 'description',
      head: t('webhooks.page.description'),
      cell: ({ webhook }) => <bdi>{webhook.description}</bdi>,
    },
    {
      key: 'events',
      head: t('webhooks.page.events'),
      cell: ({ webhook: { events } }) =>
        events.some((name) => name.endsWith('*'))
          ? t('webhooks.page.all-events')
          : t('webhooks.page.events-count', { count: events.length }),
    },
    { key: 'state', head: t('webhooks.page.state'), cell: (row) => <WebhookState {...row} /> },
    { key: 'waiting', head: t('webhooks.page.waiting'), align: 'end', cell: ({ health }) => health.waiting },
    {
      key: 'last',
      head: t('webhooks.page.last'),
      cell: ({ health: { lastDeliveredAt } }) =>
        lastDeliveredAt === undefined ? t('webhooks.page.never') : <Instant at={lastDeliveredAt} />,
    },
  ]
  return (
    <>
      <PageHeader title={t('webhooks.page.title')} lead={t('webhooks.page.lead')} acts={subscribe} />
      <WhenLoaded of={page}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <EmptyState icon="webhook" title={t('webhooks.page.none')}>
              <p>{t('webhooks.page.none-text')}</p>
            </EmptyState>
          ) : (
            <>
              <Table
                caption={t('webhooks.page.title')}
                columns={columns}
                rows={rows}
                keyOf={({ webhook }) => webhook.id}
                hrefOf={({ webhook }) => `/webhooks/${webhook.id}`}
              />
              <Pager
                onPrevious={after === undefined ? undefined : () => history.back()}
                onNext={next === undefined ? undefined : () => navigate(`/webhooks?after=${encodeURIComponent(next)}`)}
              />
            </>
          )
        }
      </WhenLoaded>
      {open === 'form' && <SubscriptionDialog onClose={() => setOpen(undefined)} onSubscribed={setOpen} />}
      {open !== undefined && open !== 'form' && (
        <SecretDialog shown={open} onClose={() => navigate(`/webhooks/${open.id}`)} />
      )}
    </>
  )
}
