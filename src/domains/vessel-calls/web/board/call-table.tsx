import { Code } from '#design/code/code.tsx'
import { type Column, Table } from '#design/table/table.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { CallRow } from '../../views.ts'
import { CallState } from '../call-state.tsx'

/** Calls as rows: where the ship is, what is open, who has it, until when. */
export function CallTable({ caption, rows }: { caption: string; rows: readonly CallRow[] }) {
  const { t } = useWords()
  const columns: readonly Column<CallRow>[] = [
    { key: 'ship', head: t('calls.field.ship'), cell: ({ ship }) => <bdi>{ship}</bdi> },
    { key: 'number', head: t('calls.field.number'), cell: ({ number }) => <Code>{number}</Code> },
    { key: 'state', head: t('calls.field.state'), cell: ({ status }) => <CallState status={status} /> },
    { key: 'eta', head: t('calls.field.eta'), cell: ({ eta }) => eta && <Instant at={eta} /> },
    { key: 'berth', head: t('calls.field.berth'), cell: ({ berth }) => berth && <Code>{berth}</Code> },
    { key: 'agent', head: t('calls.field.agent'), cell: ({ agentName }) => <bdi>{agentName}</bdi> },
    {
      key: 'open',
      head: t('calls.field.open'),
      cell: ({ open, heldBy, until }) =>
        open > 0 && (
          <span>
            {t('calls.page.open', { count: open })} · <bdi>{heldBy.join(', ')}</bdi>
            {until && (
              <>
                {' '}
                · <Instant at={until} />
              </>
            )}
          </span>
        ),
    },
  ]
  return (
    <Table
      caption={caption}
      density="dense"
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => `/calls/${id}`}
    />
  )
}
