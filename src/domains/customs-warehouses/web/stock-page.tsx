import './warehouses.css'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import type { PageProps } from '#apps/web/page.ts'
import { navigate } from '#apps/web/router.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Code } from '#design/code/code.tsx'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Pager } from '#design/pager/pager.tsx'
import { Table } from '#design/table/table.tsx'
import { useWords } from '#design/words/words.tsx'
import type { StockPage as Stock, StockRow } from '../views.ts'
import { StockState } from './transit-state.tsx'

/** The ways people look at the stock, as the query of the list. */
const views = {
  there: 'status=in-stock,overdue',
  soon: 'due=soon',
  overdue: 'status=overdue',
  out: 'status=out',
} as const
type View = keyof typeof views
const isView = (text: string): text is View => text in views

/** What stands in warehouses, what has to leave first first. A row leads to its lot. */
export function StockPage({ query }: PageProps) {
  const { t, format } = useWords()
  const asked = query.get('view') ?? ''
  const view: View = isView(asked) ? asked : 'there'
  const after = query.get('after')
  const request = `/api/stock?${[views[view], after && `after=${encodeURIComponent(after)}`].filter(Boolean).join('&')}`
  const page = useLoaded<Stock>(request, () => api.get(request), about('stored-lot'))
  const address = (to: { readonly view?: View; readonly after?: string }) =>
    `/stock?${new URLSearchParams({ view, ...to })}`
  const daysLeft = ({ status, daysLeft: days }: StockRow) => {
    if (status === 'out') return ''
    return t('warehouses.stock.days-left', { days, late: days < 0 ? 'yes' : 'no', over: Math.abs(days) })
  }

  return (
    <>
      <PageHeader title={t('warehouses.page.stock')} lead={t('warehouses.page.stock-lead')} />
      <nav class="warehouse-views" aria-label={t('warehouses.page.views')}>
        {(Object.keys(views) as View[]).map((one) => (
          <a key={one} href={address({ view: one })} aria-current={one === view ? 'page' : undefined}>
            {t(`warehouses.stock-view.${one}`)}
          </a>
        ))}
      </nav>
      <WhenLoaded of={page}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <EmptyState icon="container" title={t('warehouses.page.no-stock')} />
          ) : (
            <>
              <Table<StockRow>
                caption={t('warehouses.page.stock')}
                density="dense"
                rows={rows}
                keyOf={({ id }) => id}
                hrefOf={({ lot }) => `/lots/${lot}`}
                columns={[
                  { key: 'bill', head: t('warehouses.column.bill'), cell: ({ bill }) => <Code>{bill}</Code> },
                  {
                    key: 'status',
                    head: t('warehouses.column.status'),
                    cell: ({ status }) => <StockState status={status} />,
                  },
                  { key: 'goods', head: t('warehouses.column.goods'), cell: ({ goods }) => <bdi>{goods}</bdi> },
                  {
                    key: 'consignee',
                    head: t('warehouses.column.consignee'),
                    cell: ({ consigneeName }) => <bdi>{consigneeName}</bdi>,
                  },
                  {
                    key: 'warehouse',
                    head: t('warehouses.column.warehouse'),
                    cell: ({ warehouseName }) => <bdi>{warehouseName}</bdi>,
                  },
                  {
                    key: 'left',
                    head: t('warehouses.column.left'),
                    align: 'end',
                    cell: ({ left, packages }) =>
                      t('warehouses.stock.left-of', {
                        left: format.number(left.packages),
                        packages: format.number(packages),
                        grossKg: format.number(left.grossKg),
                      }),
                  },
                  { key: 'limit', head: t('warehouses.column.limit'), cell: ({ limit }) => format.day(limit) },
                  { key: 'days', head: t('warehouses.column.days'), align: 'end', cell: daysLeft },
                ]}
              />
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
