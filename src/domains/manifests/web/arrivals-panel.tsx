import { useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Code } from '#design/code/code.tsx'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { Message } from '#design/message/message.tsx'
import { Pager } from '#design/pager/pager.tsx'
import { State } from '#design/state/state.tsx'
import { Table } from '#design/table/table.tsx'
import { Day, Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { ArrivalNotice, ArrivalNotices } from '../arrival-notice.ts'

/** Which importers were told of what, bill by bill, and whether they read it. */
export function ArrivalsPanel({ id }: { id: string }) {
  const { t, format } = useWords()
  const [places, setPlaces] = useState<readonly string[]>([])
  const after = places.at(-1)
  const address = `/api/manifests/${id}/arrival-notices${after === undefined ? '' : `?after=${after}`}`
  const page = useLoaded<ArrivalNotices>(address, () => api.get(address), about('manifest', id))
  return (
    <WhenLoaded of={page}>
      {({ rows, unknown, next }) => (
        <>
          {unknown > 0 && rows.length > 0 && (
            <Message kind="info" title={t('manifests.arrivals.unknown', { bills: unknown })} />
          )}
          {rows.length === 0 ? (
            <EmptyState icon="bell" title={t('manifests.arrivals.none')} />
          ) : (
            <>
              <Table<ArrivalNotice>
                caption={t('manifests.tab.arrivals')}
                density="dense"
                rows={rows}
                keyOf={({ lot, stage, consigneeName }) => `${lot} ${stage} ${consigneeName}`}
                columns={[
                  { key: 'bill', head: t('manifests.bill.number'), cell: ({ bill }) => <Code>{bill}</Code> },
                  {
                    key: 'consignee',
                    head: t('manifests.arrivals.consignee'),
                    cell: ({ consigneeName }) => <bdi>{consigneeName}</bdi>,
                  },
                  {
                    key: 'goods',
                    head: t('manifests.bill.goods'),
                    cell: ({ goods, units }) => (
                      <>
                        <span dir="auto">{goods}</span>{' '}
                        {units[0] && (
                          <span class="manifest-where">
                            <Code>{units[0]}</Code>
                            {units.length > 1 && ` +${format.number(units.length - 1)}`}
                          </span>
                        )}
                      </>
                    ),
                  },
                  {
                    key: 'loading',
                    head: t('manifests.arrivals.loading'),
                    cell: ({ portOfLoading }) => <Code>{portOfLoading}</Code>,
                  },
                  {
                    key: 'arrival',
                    head: t('manifests.arrivals.arrival'),
                    cell: ({ stage, arrival }) => (
                      <>
                        {t(`manifests.arrivals.${stage}`)} {arrival && <Day day={arrival} />}
                      </>
                    ),
                  },
                  { key: 'sent', head: t('manifests.arrivals.sent'), cell: ({ sentAt }) => <Instant at={sentAt} /> },
                  {
                    key: 'people',
                    head: t('manifests.arrivals.people'),
                    align: 'end',
                    cell: ({ people }) => format.number(people),
                  },
                  {
                    key: 'read',
                    head: t('manifests.arrivals.read'),
                    cell: ({ readAt }) =>
                      readAt === undefined ? (
                        <State meaning="waiting">{t('manifests.arrivals.unread')}</State>
                      ) : (
                        <Instant at={readAt} />
                      ),
                  },
                ]}
              />
              <Pager
                onPrevious={places.length === 0 ? undefined : () => setPlaces(places.slice(0, -1))}
                onNext={next === undefined ? undefined : () => setPlaces([...places, next])}
              />
            </>
          )}
        </>
      )}
    </WhenLoaded>
  )
}
