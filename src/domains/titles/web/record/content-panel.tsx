import { Code } from '#design/code/code.tsx'
import { DescriptionList } from '#design/description-list/description-list.tsx'
import { Money } from '#design/money/money.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { Table } from '#design/table/table.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitleView } from '../../views.ts'
import { FieldValue } from './field-value.tsx'

const groups = [
  {
    name: 'contract',
    paths: [
      'counterparty.name',
      'counterparty.country',
      'counterparty.address',
      'contract.kind',
      'contract.number',
      'contract.date',
    ],
  },
  { name: 'delivery', paths: ['incoterm', 'incotermPlace', 'provenance', 'regime', 'customsOffice'] },
  {
    name: 'payment',
    paths: [
      'paymentTerms',
      'currency',
      'freight',
      'insurance',
      'otherCharges',
      'bank.organisation',
      'bank.branch',
      'bank.account',
    ],
  },
  { name: 'reason', paths: ['reason'] },
] as const

/** What the title says: as signed and amended since, or as typed so far while it is a draft. */
export function ContentPanel({ view }: { view: TitleView }) {
  const { t } = useWords()
  const content = view.title.content ?? view.title.draft
  const currency = content.currency ?? ''
  return (
    <>
      {(content.lines?.length ?? 0) > 0 && <Lines view={view} />}
      {groups.map(({ name, paths }) => {
        const items = paths.flatMap((path) => {
          const value = valueAt(content, path)
          return value === undefined || value === ''
            ? []
            : [
                {
                  term: t(`titles.field.${path}`),
                  value: <FieldValue path={path} value={value} currency={currency} />,
                },
              ]
        })
        return (
          items.length > 0 && (
            <Panel key={name} title={t(`titles.page.content.${name}`)}>
              <DescriptionList items={items} />
            </Panel>
          )
        )
      })}
    </>
  )
}

function Lines({ view }: { view: TitleView }) {
  const { t } = useWords()
  const content = view.title.content ?? view.title.draft
  const currency = content.currency ?? ''
  const total = view.balances?.total
  return (
    <Table
      caption={t('titles.field.lines')}
      captionSeen
      density="dense"
      rows={content.lines ?? []}
      keyOf={({ id }) => id}
      foot={
        total === undefined
          ? undefined
          : [t('titles.field.total'), '', '', '', <Money key="total" amount={total} currency={currency} />]
      }
      columns={[
        {
          key: 'designation',
          head: t('titles.field.lines.designation'),
          cell: ({ designation = '', hs = '' }) => (
            <span class="record-goods">
              <bdi>{designation}</bdi>
              <Code>{hs}</Code>
            </span>
          ),
        },
        ...(['origin', 'quantity', 'netWeightKg', 'value'] as const).map((name) => ({
          key: name,
          head: t(`titles.field.lines.${name}`),
          align: name === 'origin' ? ('start' as const) : ('end' as const),
          cell: (line: { readonly [Name in typeof name | 'unit']?: string }) => {
            const value = line[name]
            return value === undefined || value === '' ? null : (
              <FieldValue path={`lines.${name}`} value={value} currency={currency} unit={line.unit} />
            )
          },
        })),
      ]}
    />
  )
}

/** The text at a path of the content (`bank.branch`); nothing when it is not filled in. */
function valueAt(content: object, path: string): string | undefined {
  const found = path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined,
      content,
    )
  return typeof found === 'string' ? found : undefined
}
