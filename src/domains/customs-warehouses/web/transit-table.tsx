import { Code } from '#design/code/code.tsx'
import { Table } from '#design/table/table.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TransitRow } from '../views.ts'
import { TransitState } from './transit-state.tsx'

/** Transits as rows: number, from where to where, what, until when, where they stand, whom they wait for. */
export function TransitTable({ rows }: { rows: readonly TransitRow[] }) {
  const { t, format, language } = useWords()
  return (
    <Table<TransitRow>
      caption={t('warehouses.page.transits')}
      density="dense"
      rows={rows}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => `/transits/${id}`}
      nameOf={({ number, reference }) => number ?? reference}
      columns={[
        {
          key: 'number',
          head: t('warehouses.column.number'),
          cell: ({ number, reference }) => <Code>{number ?? reference}</Code>,
        },
        { key: 'status', head: t('warehouses.column.status'), cell: ({ status }) => <TransitState status={status} /> },
        { key: 'origin', head: t('warehouses.column.origin'), cell: ({ origin }) => <bdi>{origin[language]}</bdi> },
        {
          key: 'destination',
          head: t('warehouses.column.destination'),
          cell: ({ destination }) => <bdi>{destination[language]}</bdi>,
        },
        { key: 'bills', head: t('warehouses.column.bills'), cell: ({ bills }) => <Code>{bills.join(', ')}</Code> },
        {
          key: 'packages',
          head: t('warehouses.column.packages'),
          align: 'end',
          cell: ({ packages }) => format.number(packages),
        },
        { key: 'vehicle', head: t('warehouses.column.vehicle'), cell: ({ vehicle }) => <Code>{vehicle}</Code> },
        { key: 'until', head: t('warehouses.column.until'), cell: ({ until }) => until && <Instant at={until} /> },
        { key: 'waits', head: t('warehouses.column.waits'), cell: ({ heldBy }) => <bdi>{heldBy.join(', ')}</bdi> },
      ]}
    />
  )
}
