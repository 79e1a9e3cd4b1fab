import { Button } from '#design/button/button.tsx'
import { Code } from '#design/code/code.tsx'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { type Meaning, State } from '#design/state/state.tsx'
import { Table } from '#design/table/table.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { PlanLine } from '../../views.ts'
import { objectionText } from '../objection-text.ts'
import type { Deciding } from './decide-dialog.tsx'

const meanings: Readonly<Record<PlanLine['state'], Meaning>> = {
  requested: 'waiting',
  proposed: 'moving',
  confirmed: 'done',
}

/** The same plan as a list: for the phone, for the keyboard, and for ships that have no berth yet. */
export function PlanList({
  lines,
  decides,
  onDecide,
}: {
  lines: readonly PlanLine[]
  decides: boolean
  onDecide: (deciding: Deciding) => void
}) {
  const { t, format } = useWords()
  if (lines.length === 0) return <EmptyState icon="ship" title={t('calls.page.plan-empty')} />
  return (
    <Table
      caption={t('calls.page.plan')}
      density="dense"
      rows={lines}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'ship',
          head: t('calls.field.ship'),
          cell: ({ id, ship }) => (
            <a href={`/calls/${id}`}>
              <bdi>{ship}</bdi>
            </a>
          ),
        },
        { key: 'berth', head: t('calls.field.berth'), cell: ({ berth }) => berth && <Code>{berth}</Code> },
        { key: 'from', head: t('calls.field.from'), cell: ({ from }) => <Instant at={from} /> },
        { key: 'until', head: t('calls.field.until'), cell: ({ until }) => <Instant at={until} /> },
        {
          key: 'state',
          head: t('calls.field.state'),
          cell: ({ state }) => <State meaning={meanings[state]}>{t(`calls.plan-state.${state}`)}</State>,
        },
        {
          key: 'conflicts',
          head: t('calls.page.conflicts'),
          cell: ({ conflicts }) =>
            conflicts.map((one) => (
              <p key={one.reason + JSON.stringify(one.about)}>{objectionText(one, { t, format })}</p>
            )),
        },
        {
          key: 'act',
          head: t('calls.act.decideBerth'),
          cell: ({ id, berth = '', from, until }) =>
            decides && (
              <Button kind="quiet" icon="edit" onClick={() => onDecide({ id, berth, from, until })}>
                {t('calls.act.decideBerth')}
              </Button>
            ),
        },
      ]}
    />
  )
}
