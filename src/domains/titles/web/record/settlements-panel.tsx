import { Code } from '#design/code/code.tsx'
import { DescriptionList } from '#design/description-list/description-list.tsx'
import { Money } from '#design/money/money.tsx'
import { PersonName } from '#design/person-name/person-name.tsx'
import { type Meaning, State } from '#design/state/state.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { Table } from '#design/table/table.tsx'
import { Day } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { Clearing } from '../../title.ts'
import type { TitleView } from '../../views.ts'
import { Answer } from './decisions-panel.tsx'
import { useLaw } from './use-names.ts'

/** The payments the bank executed. */
export function SettlementsPanel({ view }: { view: TitleView }) {
  const { t } = useWords()
  const national = useLaw()?.currency ?? ''
  const { settlements, content } = view.title
  if (settlements.length === 0) return null
  return (
    <Table
      caption={t('titles.page.settlements.title')}
      captionSeen
      density="dense"
      rows={settlements}
      keyOf={({ id }) => id}
      columns={[
        { key: 'reference', head: t('titles.field.reference'), cell: (one) => <Code>{one.reference}</Code> },
        {
          key: 'kind',
          head: t('titles.field.kind'),
          cell: ({ kind }) => t(`titles.value.settlement-kind.${kind}`),
        },
        { key: 'paidOn', head: t('titles.field.paidOn'), cell: ({ paidOn }) => <Day day={paidOn} /> },
        {
          key: 'amount',
          head: t('titles.field.amount'),
          align: 'end',
          cell: ({ amount }) => <Money amount={amount} currency={content?.currency ?? ''} />,
        },
        {
          key: 'countervalue',
          head: t('titles.field.countervalue'),
          align: 'end',
          cell: ({ countervalue }) => <Money amount={countervalue} currency={national} />,
        },
        { key: 'by', head: t('titles.page.by'), cell: ({ by }) => <PersonName name={by.name} /> },
      ]}
    />
  )
}

const outcomeMeanings: Readonly<Record<Clearing['outcome'], Meaning>> = {
  cleared: 'done',
  'justified-gap': 'done',
  'not-cleared': 'refused',
}

/** The bank's comparison of what was imputed and what was paid. */
export function ClearingPanel({ view }: { view: TitleView }) {
  const { t } = useWords()
  const { clearing, content } = view.title
  if (!clearing) return null
  const { outcome, gapReason } = clearing
  return (
    <Panel title={t('titles.stage.clearing')}>
      <Answer
        title={t('titles.field.outcome')}
        state={<State meaning={outcomeMeanings[outcome]}>{t(`titles.value.clearing-outcome.${outcome}`)}</State>}
        at={clearing.at}
        by={clearing.by}
      >
        <DescriptionList
          items={[
            ...(['imputed', 'settled', 'gap'] as const).map((name) => ({
              term: t(`titles.page.balances.${name}`),
              value: <Money amount={clearing[name]} currency={content?.currency ?? ''} />,
            })),
            { term: t('titles.field.gapReason'), value: gapReason && t(`titles.value.gap-reason.${gapReason}`) },
            { term: t('titles.field.justification'), value: clearing.justification },
          ]}
        />
      </Answer>
    </Panel>
  )
}
