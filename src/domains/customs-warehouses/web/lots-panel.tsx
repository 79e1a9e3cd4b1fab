import { Code } from '#design/code/code.tsx'
import { Table } from '#design/table/table.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TransitView } from '../views.ts'

type Row = TransitView['transit']['lots'][number]

/** The lots that move; each leads to its own page. */
export function LotsPanel({ view: { transit } }: { view: TransitView }) {
  const { t, format } = useWords()
  return (
    <Table<Row>
      caption={t('warehouses.tab.lots')}
      density="dense"
      rows={transit.lots}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => `/lots/${id}`}
      columns={[
        { key: 'bill', head: t('warehouses.column.bill'), cell: ({ bill }) => <Code>{bill}</Code> },
        {
          key: 'manifest',
          head: t('warehouses.column.manifest'),
          cell: ({ manifestNumber }) => <Code>{manifestNumber}</Code>,
        },
        { key: 'goods', head: t('warehouses.column.goods'), cell: ({ goods }) => <bdi>{goods}</bdi> },
        {
          key: 'consignee',
          head: t('warehouses.column.consignee'),
          cell: ({ consigneeName }) => <bdi>{consigneeName}</bdi>,
        },
        {
          key: 'packages',
          head: t('warehouses.column.packages'),
          align: 'end',
          cell: ({ packages }) => format.number(packages),
        },
        {
          key: 'mass',
          head: t('warehouses.column.mass'),
          align: 'end',
          cell: ({ grossKg }) => format.number(grossKg),
        },
      ]}
    />
  )
}
