import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import type { PageProps } from '#apps/web/page.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Breadcrumbs } from '#design/breadcrumbs/breadcrumbs.tsx'
import { LinkButton } from '#design/button/button.tsx'
import { Code } from '#design/code/code.tsx'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Table } from '#design/table/table.tsx'
import { useWords } from '#design/words/words.tsx'
import type { PunctualityRow } from '../views.ts'

/** How import manifests kept their time, by agent and port. */
export function PunctualityPage(_: PageProps) {
  const { t, format } = useWords()
  const address = '/api/manifests/punctuality'
  const page = useLoaded<{ readonly rows: readonly PunctualityRow[] }>(
    address,
    () => api.get(address),
    about('manifest'),
  )
  const share = (part: number, whole: number) => format.percent(whole === 0 ? 0 : part / whole)
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t('manifests.page.title'), href: '/manifests' }]} />
      <PageHeader
        title={t('manifests.page.punctuality')}
        lead={t('manifests.punctuality.lead')}
        acts={
          <LinkButton icon="download" href={`${address}.csv`} download="">
            {t('manifests.punctuality.download')}
          </LinkButton>
        }
      />
      <WhenLoaded of={page}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState icon="container" title={t('manifests.page.none')} />
          ) : (
            <Table<PunctualityRow>
              caption={t('manifests.page.punctuality')}
              rows={rows}
              keyOf={({ agent, port }) => `${agent} ${port}`}
              columns={[
                { key: 'agent', head: t('manifests.column.agent'), cell: ({ agentName }) => <bdi>{agentName}</bdi> },
                { key: 'port', head: t('manifests.column.port'), cell: ({ port }) => <Code>{port}</Code> },
                {
                  key: 'manifests',
                  head: t('manifests.punctuality.manifests'),
                  align: 'end',
                  cell: ({ manifests }) => format.number(manifests),
                },
                {
                  key: 'onTime',
                  head: t('manifests.punctuality.on-time'),
                  align: 'end',
                  cell: ({ onTime, manifests }) => share(onTime, manifests),
                },
                {
                  key: 'inTime',
                  head: t('manifests.punctuality.in-time'),
                  align: 'end',
                  cell: ({ inTime, manifests }) => share(inTime, manifests),
                },
                {
                  key: 'median',
                  head: t('manifests.punctuality.median'),
                  align: 'end',
                  cell: ({ medianHoursBefore }) => format.number(medianHoursBefore, 1),
                },
              ]}
            />
          )
        }
      </WhenLoaded>
    </>
  )
}
