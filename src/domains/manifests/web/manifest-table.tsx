import './manifests.css'
import { Code } from '#design/code/code.tsx'
import { Table } from '#design/table/table.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { ManifestRow } from '../views.ts'
import { ManifestState } from './manifest-state.tsx'

/** Manifests as rows: number and direction, ship, agent where there are several, how much, where they stand, whom they wait for. */
export function ManifestTable({ rows }: { rows: readonly ManifestRow[] }) {
  const { t, format } = useWords()
  const ofSeveral = new Set(rows.map(({ agentName }) => agentName)).size > 1
  return (
    <Table<ManifestRow>
      caption={t('manifests.page.title')}
      density="dense"
      rows={rows}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => `/manifests/${id}`}
      nameOf={({ number, reference }) => number ?? reference}
      columns={[
        {
          key: 'number',
          head: t('manifests.column.number'),
          cell: ({ number, reference, direction }) => (
            <>
              <Code>{number ?? reference}</Code>
              <p class="manifest-direction">{t(`manifests.direction.${direction}`)}</p>
            </>
          ),
        },
        {
          key: 'vessel',
          head: t('manifests.column.vessel'),
          cell: ({ vessel, voyage }) => (
            <>
              <bdi>{vessel}</bdi> <Code>{voyage}</Code>
            </>
          ),
        },
        {
          key: 'arrival',
          head: t('manifests.column.arrival'),
          cell: ({ arrival }) => arrival && <Instant at={arrival} />,
        },
        ...(ofSeveral
          ? [
              {
                key: 'agent',
                head: t('manifests.column.agent'),
                cell: ({ agentName }: ManifestRow) => <bdi>{agentName}</bdi>,
              },
            ]
          : []),
        { key: 'bills', head: t('manifests.column.bills'), align: 'end', cell: ({ bills }) => format.number(bills) },
        { key: 'status', head: t('manifests.column.status'), cell: ({ status }) => <ManifestState status={status} /> },
        {
          key: 'waits',
          head: t('manifests.column.waits'),
          cell: ({ heldBy }) => heldBy.length > 0 && <bdi>{heldBy.join(', ')}</bdi>,
        },
      ]}
    />
  )
}
