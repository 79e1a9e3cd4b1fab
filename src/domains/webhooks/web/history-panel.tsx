import { useEffect, useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Button } from '#design/button/button.tsx'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { Pager } from '#design/pager/pager.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { Table } from '#design/table/table.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { DeliveryPage } from '../views.ts'
import { Answer } from './answer.tsx'

/** While something is on its way, it is looked again this often. */
const lookEveryMilliseconds = 3_000

/** What was sent with the last answer to each, newest first; from any of them on it can be sent again. */
export function HistoryPanel({
  webhook,
  reloadAll,
  onSendAgain,
}: {
  webhook: string
  reloadAll: () => void
  onSendAgain: ((from: number) => void) | undefined
}) {
  const { t } = useWords()
  const [trail, setTrail] = useState<readonly string[]>([])
  const after = trail.at(-1)
  const base = `/api/webhooks/${webhook}/deliveries`
  const address = after === undefined ? base : `${base}?after=${encodeURIComponent(after)}`
  const page = useLoaded<DeliveryPage>(address, () => api.get(address), about('webhook', webhook))

  useEffect(() => {
    const timer = setInterval(() => {
      page.reload()
      reloadAll()
    }, lookEveryMilliseconds)
    return () => clearInterval(timer)
  }, [address])

  return (
    <Panel title={t('webhooks.history.title')}>
      <p>{t('webhooks.history.lead')}</p>
      <WhenLoaded of={page}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <EmptyState icon="webhook" title={t('webhooks.history.none')}>
              <p>{t('webhooks.history.none-text')}</p>
            </EmptyState>
          ) : (
            <>
              <Table
                caption={t('webhooks.history.title')}
                columns={[
                  { key: 'type', head: t('webhooks.history.event'), cell: ({ type }) => t(`webhooks.event.${type}`) },
                  {
                    key: 'subject',
                    head: t('webhooks.history.subject'),
                    cell: ({ kind, record, subject }) =>
                      kind === 'title' ? (
                        <a href={`/titles/${record}`}>
                          <bdi>{subject}</bdi>
                        </a>
                      ) : null,
                  },
                  { key: 'at', head: t('webhooks.history.at'), cell: ({ at }) => <Instant at={at} /> },
                  { key: 'answer', head: t('webhooks.history.answer'), cell: (row) => <Answer delivery={row} /> },
                  {
                    key: 'again',
                    head: t('webhooks.history.again'),
                    cell: ({ place, state, kind }) =>
                      onSendAgain && state === 'delivered' && kind !== 'webhook' ? (
                        <Button kind="quiet" onClick={() => onSendAgain(place)}>
                          {t('webhooks.act.sendAgain')}
                        </Button>
                      ) : null,
                  },
                ]}
                rows={rows}
                keyOf={({ place }) => String(place)}
                density="dense"
              />
              <Pager
                onPrevious={trail.length === 0 ? undefined : () => setTrail(trail.slice(0, -1))}
                onNext={next === undefined ? undefined : () => setTrail([...trail, next])}
              />
            </>
          )
        }
      </WhenLoaded>
    </Panel>
  )
}
