import { Code } from '#design/code/code.tsx'
import { Money } from '#design/money/money.tsx'
import { PersonName } from '#design/person-name/person-name.tsx'
import { State } from '#design/state/state.tsx'
import { Table } from '#design/table/table.tsx'
import { Day } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitleView } from '../../views.ts'
import { LineQuantities } from './decisions-panel.tsx'
import { useNames } from './use-names.ts'

/** The declarations customs drew from the title. */
export function CustomsPanel({ view }: { view: TitleView }) {
  const { t } = useWords()
  const { office } = useNames()
  const { imputations, content } = view.title
  if (imputations.length === 0) return null
  return (
    <Table
      caption={t('titles.page.imputations.title')}
      captionSeen
      density="dense"
      rows={imputations}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'declaration',
          head: t('titles.field.declaration'),
          cell: ({ declaration, final }) => (
            <>
              <Code copy>{declaration}</Code>
              {final && <State meaning="done">{t('titles.field.final')}</State>}
            </>
          ),
        },
        { key: 'office', head: t('titles.field.office'), cell: (one) => <bdi>{office(one.office)}</bdi> },
        { key: 'day', head: t('titles.field.registeredOn'), cell: (one) => <Day day={one.registeredOn} /> },
        {
          key: 'lines',
          head: t('titles.field.lines.quantity'),
          cell: ({ lines }) => (
            <LineQuantities
              view={view}
              quantities={Object.fromEntries(lines.map(({ line, quantity }) => [line, quantity]))}
            />
          ),
        },
        {
          key: 'value',
          head: t('titles.field.lines.value'),
          align: 'end',
          cell: ({ lines }) => (
            <ul class="record-list">
              {lines.map(({ line, value }) => (
                <li key={line}>
                  <Money amount={value} currency={content?.currency ?? ''} />
                </li>
              ))}
            </ul>
          ),
        },
        {
          key: 'by',
          head: t('titles.page.by'),
          cell: ({ by }) => <PersonName name={by.name} />,
        },
      ]}
    />
  )
}
