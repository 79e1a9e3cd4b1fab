import { useSession } from '#apps/web/session.tsx'
import { isTyping, shortcutsWanted } from '#apps/web/shortcuts.ts'
import { Button } from '#design/button/button.tsx'
import { Code } from '#design/code/code.tsx'
import { DueBar } from '#design/due-bar/due-bar.tsx'
import { Money } from '#design/money/money.tsx'
import { type Column, Table } from '#design/table/table.tsx'
import { Ago } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitleRow } from '../../views.ts'
import { TitleState } from '../record/title-state.tsx'
import { useNames } from '../record/use-names.ts'
import { useNow } from '../record/use-now.ts'

const hrefOf = ({ id }: TitleRow) => `/titles/${id}`

/** A title an officer may take: at a desk that answers, and taken by nobody. */
export const isFree = ({ claimedBy, stage, mine }: TitleRow): boolean =>
  mine && claimedBy === undefined && stage !== 'customs' && stage !== 'applicant'

export interface QueueTableProps {
  readonly rows: readonly TitleRow[]
  readonly busy: boolean
  readonly selected: ReadonlySet<string>
  readonly onSelect: (selected: ReadonlySet<string>) => void
  readonly onClaim: (row: TitleRow) => void
  readonly onRelease: (row: TitleRow) => void
  readonly onHandOver: (row: TitleRow) => void
}

/** The titles that wait, the earliest deadline first; `c` takes the one the focus is on. */
export function QueueTable({ rows, selected, onSelect, onClaim, ...acts }: QueueTableProps) {
  const { t } = useWords()
  /** At a desk where nobody takes titles, nothing about taking them is shown. */
  const isTaken = rows.some((row) => isFree(row) || row.claimedBy !== undefined)
  const columns = useColumns({ onClaim, ...acts }).filter(({ key }) => isTaken || key !== 'who')
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'c' || event.ctrlKey || event.metaKey || event.altKey || !shortcutsWanted()) return
    const { target } = event
    if (!(target instanceof Element) || (isTyping(target) && !target.matches('.table-tick'))) return
    const href = target.closest('tr')?.querySelector('.table-row-link')?.getAttribute('href')
    const row = rows.find((one) => hrefOf(one) === href)
    if (row && isFree(row)) onClaim(row)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears a shortcut of the rows inside, which are links
    <div onKeyDown={onKeyDown}>
      <Table
        caption={t('titles.page.queue.title')}
        density="dense"
        rows={rows}
        keyOf={({ id }) => id}
        hrefOf={hrefOf}
        nameOf={({ number, ownerName }) => number ?? ownerName}
        columns={columns}
        {...(isTaken && { selected, onSelect })}
      />
    </div>
  )
}

function useColumns(acts: Pick<QueueTableProps, 'busy' | 'onClaim' | 'onRelease' | 'onHandOver'>): Column<TitleRow>[] {
  const { t } = useWords()
  const names = useNames()
  const now = useNow()
  const { user } = useSession()
  return [
    {
      key: 'number',
      head: t('titles.page.queue.column.number'),
      cell: ({ number, total, currency }) => (
        <span class="record-goods queue-number">
          <Code>{number ?? ''}</Code>
          {total !== undefined && currency !== undefined && <Money amount={total} currency={currency} />}
        </span>
      ),
    },
    {
      key: 'goods',
      head: t('titles.page.queue.column.goods'),
      cell: ({ goods = '', ownerName, category }) => (
        <span class="record-goods">
          <bdi>{ownerName}</bdi>
          <span class="queue-goods">
            {names.category(category)} · <bdi>{goods}</bdi>
          </span>
        </span>
      ),
    },
    {
      key: 'state',
      head: t('titles.page.queue.group.stage'),
      cell: ({ status, change }) => (
        <span class="record-states">
          <TitleState status={status} />
          {change !== undefined && <span class="queue-change">{t(`titles.value.change-kind.${change}`)}</span>}
        </span>
      ),
    },
    {
      key: 'deadline',
      head: t('titles.page.queue.column.deadline'),
      cell: ({ since, until }) => (
        <span class="record-goods">
          {since !== undefined && until !== undefined && <DueBar since={since} until={until} now={now} />}
          {since !== undefined && (
            <span class="queue-since">
              {t('titles.page.queue.arrived')} <Ago at={since} now={now} />
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'who',
      head: t('titles.page.queue.column.who'),
      cell: (row) => (
        <span class="queue-who">
          {row.claimedBy &&
            (row.claimedBy.user === user.id ? t('titles.page.queue.you') : <bdi>{row.claimedBy.name}</bdi>)}
          <RowActs row={row} {...acts} />
        </span>
      ),
    },
  ]
}

function RowActs({
  row,
  busy,
  onClaim,
  onRelease,
  onHandOver,
}: Pick<QueueTableProps, 'busy' | 'onClaim' | 'onRelease' | 'onHandOver'> & { row: TitleRow }) {
  const { t } = useWords()
  const { user, rights } = useSession()
  if (isFree(row))
    return (
      <Button kind="quiet" busy={busy} onClick={() => onClaim(row)}>
        {t('titles.act.claim')}
      </Button>
    )
  if (!row.claimedBy || (row.claimedBy.user !== user.id && !rights.includes('supervise'))) return null
  return (
    <>
      <Button kind="quiet" busy={busy} onClick={() => onRelease(row)}>
        {t('titles.act.release')}
      </Button>
      <Button kind="quiet" onClick={() => onHandOver(row)}>
        {t('titles.act.handOver')}
      </Button>
    </>
  )
}
