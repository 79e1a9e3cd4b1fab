import { Code } from '#design/code/code.tsx'
import { State } from '#design/state/state.tsx'
import { Table } from '#design/table/table.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TransitView } from '../views.ts'

type Finding = TransitView['transit']['findings'][number]
interface Reading {
  readonly key: string
  readonly where: string
  readonly by: string
  readonly unit: string
  readonly seals: string
}

/** Seals as they were declared and read, place by place, and what was found. */
export function SealsPanel({ view: { transit } }: { view: TransitView }) {
  const { t, format } = useWords()
  const declared = transit.declaration.sealed.map(({ unit, seals }, i) => ({
    key: `declared ${i}`,
    where: t('warehouses.seals.declared'),
    by: transit.declarantName,
    unit,
    seals: seals.join(', '),
  }))
  const read = transit.readings.flatMap(({ where, kind, units, at, by }, i) =>
    units.map(({ unit, seals, broken }, j) => ({
      key: `${i} ${j}`,
      where: t('warehouses.seals.read', { where, kind, at: format.instant(at) }),
      by: t('design.person.of', { name: by.name, organisation: by.organisationName }),
      unit,
      seals: `${seals.join(', ')}${broken ? ` ${t('warehouses.seals.broken')}` : ''}`,
    })),
  )
  return (
    <>
      {transit.findings.length > 0 && (
        <Table<Finding>
          caption={t('warehouses.seals.findings')}
          captionSeen
          rows={transit.findings}
          keyOf={({ id }) => id}
          columns={[
            { key: 'unit', head: t('warehouses.column.unit'), cell: ({ unit }) => <Code>{unit}</Code> },
            { key: 'kind', head: t('warehouses.column.finding'), cell: ({ kind }) => t(`warehouses.finding.${kind}`) },
            { key: 'where', head: t('warehouses.column.where'), cell: ({ where }) => t(`warehouses.where.${where}`) },
            {
              key: 'expected',
              head: t('warehouses.column.expected'),
              cell: ({ expected }) => <Code>{expected.join(', ')}</Code>,
            },
            {
              key: 'read',
              head: t('warehouses.column.read'),
              cell: ({ read: seen }) => <Code>{seen.join(', ')}</Code>,
            },
            {
              key: 'settled',
              head: t('warehouses.column.status'),
              cell: ({ settled }) =>
                settled ? (
                  <State meaning="done">{settled.note}</State>
                ) : (
                  <State meaning="waiting">{t('warehouses.seals.open')}</State>
                ),
            },
          ]}
        />
      )}
      <Table<Reading>
        caption={t('warehouses.tab.seals')}
        rows={[...declared, ...read]}
        keyOf={({ key }) => key}
        columns={[
          { key: 'where', head: t('warehouses.column.where'), cell: ({ where }) => where },
          { key: 'unit', head: t('warehouses.column.unit'), cell: ({ unit }) => <Code>{unit}</Code> },
          { key: 'seals', head: t('warehouses.column.seals'), cell: ({ seals }) => <bdi>{seals}</bdi> },
          { key: 'by', head: t('warehouses.column.by'), cell: ({ by }) => <bdi>{by}</bdi> },
        ]}
      />
    </>
  )
}
