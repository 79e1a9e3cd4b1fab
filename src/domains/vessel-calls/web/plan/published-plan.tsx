import { Code } from '#design/code/code.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { Table } from '#design/table/table.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { BerthPlan } from '../../call.ts'

/** The plan of the day as the harbour office last made it known, for everybody. */
export function PublishedPlan({ published }: { published: BerthPlan | undefined }) {
  const { t } = useWords()
  if (!published) return null
  const title = `${t('calls.page.published')} · ${t(`calls.plan-state.${published.state}`)} · ${published.edition}`
  return (
    <Panel title={title}>
      {published.remarks && <p dir="auto">{published.remarks}</p>}
      <Table
        caption={title}
        density="dense"
        rows={published.entries}
        keyOf={({ call }) => call}
        columns={[
          { key: 'ship', head: t('calls.field.ship'), cell: ({ ship }) => <bdi>{ship}</bdi> },
          { key: 'berth', head: t('calls.field.berth'), cell: ({ berth }) => <Code>{berth}</Code> },
          { key: 'from', head: t('calls.field.from'), cell: ({ from }) => <Instant at={from} /> },
          { key: 'until', head: t('calls.field.until'), cell: ({ until }) => <Instant at={until} /> },
          { key: 'state', head: t('calls.field.state'), cell: ({ state }) => t(`calls.plan-state.${state}`) },
        ]}
      />
    </Panel>
  )
}
