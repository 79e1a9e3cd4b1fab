import { Code } from '#design/code/code.tsx'
import { DueBar } from '#design/due-bar/due-bar.tsx'
import { Money } from '#design/money/money.tsx'
import type { Column } from '#design/table/table.tsx'
import { Ago, Day } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitleRow } from '../../views.ts'
import { TitleState } from '../record/title-state.tsx'
import { useNames } from '../record/use-names.ts'
import { useNow } from '../record/use-now.ts'

export const columnKeys = [
  'number',
  'owner',
  'direction',
  'goods',
  'total',
  'state',
  'holder',
  'expires',
  'updated',
] as const
export type ColumnKey = (typeof columnKeys)[number]

/** The columns a list of titles may have, in the order they stand. */
export function useTitleColumns(): readonly (Column<TitleRow> & { readonly key: ColumnKey })[] {
  const { t } = useWords()
  const names = useNames()
  const now = useNow()
  const cells: Readonly<Record<ColumnKey, Omit<Column<TitleRow>, 'key'>>> = {
    number: {
      head: t('titles.page.queue.column.number'),
      cell: ({ number, category, status }) => (
        <span class="record-goods queue-number">
          {number === undefined ? <span>{t(`titles.status.${status}`)}</span> : <Code>{number}</Code>}
          <span class="queue-goods">{names.category(category)}</span>
        </span>
      ),
    },
    owner: { head: t('titles.field.owner'), cell: ({ ownerName }) => <bdi>{ownerName}</bdi> },
    direction: {
      head: t('titles.page.list.direction'),
      cell: ({ direction }) => t(`titles.value.direction.${direction}`),
    },
    goods: {
      head: t('titles.page.list.goods'),
      cell: ({ goods, counterparty }) => (
        <span class="record-goods">
          {goods !== undefined && <bdi>{goods}</bdi>}
          {counterparty !== undefined && <bdi class="queue-goods">{counterparty}</bdi>}
        </span>
      ),
    },
    total: {
      head: t('titles.field.total'),
      align: 'end',
      cell: ({ total, currency }) =>
        total !== undefined && currency !== undefined && <Money amount={total} currency={currency} />,
    },
    state: {
      head: t('titles.page.list.column.state'),
      cell: ({ status, change }) => (
        <span class="record-states">
          <TitleState status={status} />
          {change !== undefined && <span class="queue-change">{t(`titles.value.change-kind.${change}`)}</span>}
        </span>
      ),
    },
    holder: {
      head: t('titles.page.list.column.holder'),
      cell: ({ heldBy, since, until }) => (
        <span class="record-goods">
          {heldBy.length > 0 && <bdi>{heldBy.join(', ')}</bdi>}
          {since !== undefined && until !== undefined ? (
            <DueBar since={since} until={until} now={now} />
          ) : (
            since !== undefined && (
              <span class="queue-since">
                <Ago at={since} now={now} />
              </span>
            )
          )}
        </span>
      ),
    },
    expires: {
      head: t('titles.page.list.column.expires'),
      cell: ({ expiresOn }) => expiresOn !== undefined && <Day day={expiresOn} />,
    },
    updated: { head: t('titles.page.list.updated'), cell: ({ updatedAt }) => <Ago at={updatedAt} now={now} /> },
  }
  return columnKeys.map((key) => ({ key, ...cells[key] }))
}
