import { Code } from '#design/code/code.tsx'
import { DueBar } from '#design/due-bar/due-bar.tsx'
import { Money } from '#design/money/money.tsx'
import { type Column, Table } from '#design/table/table.tsx'
import { Day } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitleRow } from '../../views.ts'
import { TitleState } from '../record/title-state.tsx'
import { useNames } from '../record/use-names.ts'
import { useNow } from '../record/use-now.ts'

/** Titles as rows: number, goods, with whom, where each stands, who has it until when, and until when it is valid. */
export function TitleTable({ caption, rows, owners }: { caption: string; rows: readonly TitleRow[]; owners: boolean }) {
  return (
    <Table
      caption={caption}
      density="dense"
      rows={rows}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => `/titles/${id}`}
      nameOf={({ number, ownerName }) => number ?? ownerName}
      columns={useColumns().filter(({ key }) => owners || key !== 'owner')}
    />
  )
}

function useColumns(): Column<TitleRow>[] {
  const { t } = useWords()
  const names = useNames()
  const now = useNow()
  return [
    {
      key: 'number',
      head: t('titles.page.queue.column.number'),
      cell: ({ number, category }) => (
        <span class="record-goods queue-number">
          {number === undefined ? <span>{t('titles.status.draft')}</span> : <Code>{number}</Code>}
          <span class="queue-goods">{names.category(category)}</span>
        </span>
      ),
    },
    { key: 'owner', head: t('titles.field.owner'), cell: ({ ownerName }) => <bdi>{ownerName}</bdi> },
    {
      key: 'goods',
      head: t('titles.page.queue.column.goods'),
      cell: ({ goods, counterparty, total, currency }) => (
        <span class="record-goods">
          {goods !== undefined && <bdi>{goods}</bdi>}
          <span class="queue-goods">
            {counterparty !== undefined && <bdi>{counterparty}</bdi>}{' '}
            {total !== undefined && currency !== undefined && <Money amount={total} currency={currency} />}
          </span>
        </span>
      ),
    },
    {
      key: 'state',
      head: t('titles.page.list.column.state'),
      cell: ({ status, change }) => (
        <span class="record-states">
          <TitleState status={status} />
          {change !== undefined && <span class="queue-change">{t(`titles.value.change-kind.${change}`)}</span>}
        </span>
      ),
    },
    {
      key: 'holder',
      head: t('titles.page.list.column.holder'),
      cell: ({ heldBy, since, until }) => (
        <span class="record-goods">
          {heldBy.length > 0 && <bdi>{heldBy.join(', ')}</bdi>}
          {since !== undefined && until !== undefined && <DueBar since={since} until={until} now={now} />}
        </span>
      ),
    },
    {
      key: 'expires',
      head: t('titles.page.list.column.expires'),
      cell: ({ expiresOn }) => expiresOn !== undefined && <Day day={expiresOn} />,
    },
  ]
}
