import { Code } from '#design/code/code.tsx'
import { DescriptionList } from '#design/description-list/description-list.tsx'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { Table } from '#design/table/table.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TransitView } from '../views.ts'

interface Line {
  readonly key: string
  readonly bill: string
  readonly goods: string
  readonly consignee: string
  readonly packages: number
  readonly grossKg: string
  readonly note: string
}

/** The strip report: what was found, lot by lot and consignment by consignment, and how it differs from what was declared. */
export function StripPanel({ view: { transit, differences } }: { view: TransitView }) {
  const { t, format } = useWords()
  const { strip, lots } = transit
  if (!strip) return <EmptyState icon="container" title={t('warehouses.strip.none')} />
  const lines = strip.lines.flatMap((line): Line[] => {
    const lot = lots.find(({ id }) => id === line.lot)
    const difference = differences.find((one) => one.lot === line.lot)
    const differs = difference
      ? t('warehouses.strip.difference', {
          packages: format.number(difference.packages),
          grossKg: format.number(difference.grossKg),
        })
      : ''
    return [
      {
        key: line.lot,
        bill: lot?.bill ?? '',
        goods: lot?.goods ?? '',
        consignee: lot?.consigneeName ?? '',
        packages: line.packages,
        grossKg: line.grossKg,
        note: [differs, line.note].filter(Boolean).join(' · '),
      },
      ...line.houses.map(({ number, goods, consignee, packages, grossKg }) => ({
        key: `${line.lot} ${number}`,
        bill: number,
        goods,
        consignee: consignee.name,
        packages,
        grossKg,
        note: t('warehouses.strip.house', { bill: lot?.bill ?? '' }),
      })),
    ]
  })
  return (
    <>
      <DescriptionList
        items={[
          { term: t('warehouses.column.status'), value: t(`warehouses.strip.${strip.status}`) },
          {
            term: t('warehouses.strip.presence'),
            value: strip.withCustoms ? <bdi>{strip.officer}</bdi> : t('warehouses.strip.without-customs'),
          },
          { term: t('warehouses.strip.returned'), value: strip.returned && <bdi>{strip.returned}</bdi> },
        ]}
      />
      <Table<Line>
        caption={t('warehouses.tab.strip')}
        rows={lines}
        keyOf={({ key }) => key}
        columns={[
          { key: 'bill', head: t('warehouses.column.bill'), cell: ({ bill }) => <Code>{bill}</Code> },
          { key: 'goods', head: t('warehouses.column.goods'), cell: ({ goods }) => <bdi>{goods}</bdi> },
          { key: 'consignee', head: t('warehouses.column.consignee'), cell: ({ consignee }) => <bdi>{consignee}</bdi> },
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
          { key: 'note', head: t('warehouses.column.note'), cell: ({ note }) => <bdi>{note}</bdi> },
        ]}
      />
    </>
  )
}
