import { Code } from '#design/code/code.tsx'
import { Table } from '#design/table/table.tsx'
import { useWords } from '#design/words/words.tsx'
import type { LotRow } from '../views.ts'
import { LotState } from './lot-state.tsx'

/** Lots as rows: number, goods, who they are for, where they stand, and whom they wait for. */
export function LotTable({ rows }: { rows: readonly LotRow[] }) {
  const { t, format } = useWords()
  return (
    <Table<LotRow>
      caption={t('cargo.page.title')}
      rows={rows}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => `/lots/${id}`}
      columns={[
        { key: 'bill', head: t('cargo.column.bill'), cell: ({ bill }) => <Code>{bill}</Code> },
        {
          key: 'units',
          head: t('cargo.column.units'),
          cell: ({ unit, units }) =>
            unit && (
              <>
                <Code>{unit}</Code> {units > 1 && <span class="cargo-more">+{format.number(units - 1)}</span>}
              </>
            ),
        },
        { key: 'goods', head: t('cargo.column.goods'), cell: ({ goods }) => goods && <span dir="auto">{goods}</span> },
        {
          key: 'consignee',
          head: t('cargo.column.consignee'),
          cell: ({ consigneeName }) => consigneeName && <bdi>{consigneeName}</bdi>,
        },
        { key: 'vessel', head: t('cargo.column.vessel'), cell: ({ vessel }) => <bdi>{vessel}</bdi> },
        { key: 'status', head: t('cargo.column.status'), cell: ({ status }) => <LotState status={status} /> },
        {
          key: 'waits',
          head: t('cargo.column.waits'),
          cell: ({ heldBy }) => heldBy.length > 0 && <span dir="auto">{heldBy.filter(Boolean).join(', ')}</span>,
        },
      ]}
    />
  )
}
