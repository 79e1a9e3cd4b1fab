import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import type { PageProps } from '#apps/web/page.ts'
import { navigate } from '#apps/web/router.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Breadcrumbs } from '#design/breadcrumbs/breadcrumbs.tsx'
import { Code } from '#design/code/code.tsx'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Pager } from '#design/pager/pager.tsx'
import { Select } from '#design/select/select.tsx'
import { Table } from '#design/table/table.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { RiskRow, RiskPage as RiskRows } from '../risk-row.ts'
import { riskSigns } from '../risk-signs.ts'

/** Bills as customs weighs them before a ship comes, in the order in which they were registered or changed. */
export function RiskPage({ query }: PageProps) {
  const { t } = useWords()
  const sign = query.get('sign') ?? 'all'
  const after = query.get('after')
  const expected = query.get('expected') ?? 'yes'
  const asked = new URLSearchParams({
    ...(sign !== 'all' && { sign }),
    ...(expected === 'yes' && { expected }),
    ...(after && { after }),
  })
  const address = `/api/manifests/risk-feed?${asked}`
  const page = useLoaded<RiskRows>(address, () => api.get(address), about('manifest'))
  const go = (to: { readonly sign?: string; readonly expected?: string; readonly after?: string }) =>
    navigate(`/manifests/risk?${new URLSearchParams({ sign, expected, ...to })}`)
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t('manifests.page.title'), href: '/manifests' }]} />
      <PageHeader title={t('manifests.risk.title')} lead={t('manifests.risk.lead')} />
      <div class="manifest-form">
        <Select
          name="/sign"
          label={t('manifests.risk.sign')}
          value={sign}
          onChange={(value) => go({ sign: value })}
          options={[
            { value: 'all', label: t('manifests.risk.all') },
            ...riskSigns.map((value) => ({ value, label: t(`manifests.sign.${value}`) })),
          ]}
        />
        <Select
          name="/expected"
          label={t('manifests.risk.ship')}
          value={expected}
          onChange={(value) => go({ expected: value })}
          options={[
            { value: 'yes', label: t('manifests.risk.expected') },
            { value: 'no', label: t('manifests.risk.all') },
          ]}
        />
      </div>
      <WhenLoaded of={page}>
        {({ rows, more, next }) => (
          <>
            {rows.length === 0 ? (
              <EmptyState icon="container" title={t('manifests.risk.none')} />
            ) : (
              <Table<RiskRow>
                caption={t('manifests.risk.title')}
                density="dense"
                rows={rows}
                keyOf={({ place, lot }) => `${place} ${lot}`}
                columns={[
                  {
                    key: 'bill',
                    head: t('manifests.bill.number'),
                    cell: ({ lot, bill }) => (
                      <a href={`/lots/${lot}`}>
                        <Code>{bill.number}</Code>
                      </a>
                    ),
                  },
                  { key: 'cause', head: t('manifests.risk.cause'), cell: ({ cause }) => t(`manifests.cause.${cause}`) },
                  {
                    key: 'signs',
                    head: t('manifests.risk.signs'),
                    cell: ({ signs }) =>
                      signs.length === 0
                        ? t('manifests.risk.clear')
                        : signs.map((one) => t(`manifests.sign.${one}`)).join(' · '),
                  },
                  {
                    key: 'goods',
                    head: t('manifests.bill.goods'),
                    cell: ({ bill }) => <span dir="auto">{bill.items[0]?.description}</span>,
                  },
                  {
                    key: 'consignee',
                    head: t('manifests.bill.consignee'),
                    cell: ({ consigneeName, bill }) => <bdi>{consigneeName ?? bill.consignee?.name ?? ''}</bdi>,
                  },
                  {
                    key: 'titles',
                    head: t('manifests.risk.titles'),
                    cell: ({ titles }) =>
                      titles.slice(0, 3).map(({ id, number }) => (
                        <a key={id} href={`/titles/${id}`}>
                          <Code>{number}</Code>
                        </a>
                      )),
                  },
                  {
                    key: 'ship',
                    head: t('manifests.risk.ship'),
                    cell: ({ vessel, manifest }) => (
                      <a href={`/manifests/${manifest}`}>
                        <bdi>{vessel}</bdi>
                      </a>
                    ),
                  },
                  {
                    key: 'arrival',
                    head: t('manifests.risk.arrival'),
                    cell: ({ arrival }) => arrival && <Instant at={arrival} />,
                  },
                ]}
              />
            )}
            <Pager
              onPrevious={after === null ? undefined : () => history.back()}
              onNext={more ? () => go({ after: next }) : undefined}
            />
          </>
        )}
      </WhenLoaded>
    </>
  )
}
