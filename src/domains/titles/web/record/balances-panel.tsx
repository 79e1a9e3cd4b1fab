import { Code } from '#design/code/code.tsx'
import { DescriptionList } from '#design/description-list/description-list.tsx'
import { Money } from '#design/money/money.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { Table } from '#design/table/table.tsx'
import { useWords } from '#design/words/words.tsx'
import type { Balances, TitleView } from '../../views.ts'
import { ShareBar } from './share-bar.tsx'
import { useNames } from './use-names.ts'

type LineBalance = Balances['lines'][number]

/** What was allowed, imputed, paid and is left, of each line and of the whole. */
export function BalancesPanel({ view }: { view: TitleView }) {
  const { t } = useWords()
  const { balances } = view
  if (!balances) return null
  const { currency } = balances
  const money = (amount: string) => <Money amount={amount} currency={currency} />
  return (
    <Panel title={t('titles.page.balances.title')}>
      <DescriptionList
        items={[
          { term: t('titles.field.total'), value: money(balances.total) },
          { term: t('titles.page.balances.goods'), value: money(balances.goods) },
          {
            term: t('titles.page.balances.imputed'),
            value: (
              <>
                {money(balances.imputed)}
                <ShareBar used={balances.imputed} whole={balances.goods} />
              </>
            ),
          },
          { term: t('titles.page.balances.left'), value: money(balances.left) },
          {
            term: t('titles.page.balances.settled'),
            value: (
              <>
                {money(balances.settled)}
                <ShareBar used={balances.settled} whole={balances.total} />
              </>
            ),
          },
          {
            term: t('titles.page.balances.gap'),
            hint: t('titles.page.balances.gap-hint'),
            value: money(balances.gap),
          },
        ]}
      />
      <LineBalances view={view} lines={balances.lines} currency={currency} />
    </Panel>
  )
}

function LineBalances({ view, lines, currency }: { view: TitleView; lines: readonly LineBalance[]; currency: string }) {
  const { t, format } = useWords()
  const { unit } = useNames()
  const goodsOf = (id: string) => view.title.content?.lines.find((line) => line.id === id)
  const quantity = (name: 'asked' | 'allowed' | 'left' | 'leftWithTolerance') => ({
    key: name,
    head: t(`titles.page.balances.${name}`),
    align: 'end' as const,
    cell: (line: LineBalance) => <bdi class="figure">{format.number(line[name])}</bdi>,
  })
  return (
    <Table
      caption={t('titles.page.balances.by-line')}
      density="dense"
      rows={lines}
      keyOf={({ line }) => line}
      columns={[
        {
          key: 'goods',
          head: t('titles.field.lines.designation'),
          cell: ({ line, unit: code }) => (
            <span class="record-goods">
              <bdi>{goodsOf(line)?.designation}</bdi>
              <span class="record-goods-more">
                <Code>{goodsOf(line)?.hs ?? ''}</Code> · {t('titles.page.balances.in-unit', { unit: unit(code) })}
              </span>
            </span>
          ),
        },
        quantity('asked'),
        quantity('allowed'),
        {
          key: 'imputed',
          head: t('titles.page.balances.imputed'),
          align: 'end',
          cell: (line) => (
            <>
              <bdi class="figure">{format.number(line.imputed)}</bdi>
              <ShareBar used={line.imputed} whole={line.allowed} />
            </>
          ),
        },
        quantity('left'),
        quantity('leftWithTolerance'),
        {
          key: 'valueLeft',
          head: t('titles.page.balances.value-left'),
          align: 'end',
          cell: ({ valueLeft }) => <Money amount={valueLeft} currency={currency} />,
        },
      ]}
    />
  )
}
