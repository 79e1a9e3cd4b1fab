import '../record/record.css'
import '../queue/queue.css'
import './list.css'
import { Table } from '#design/table/table.tsx'
import type { TitleRow } from '../../views.ts'
import { type ColumnKey, useTitleColumns } from './title-columns.tsx'

/** With more columns than this the table scrolls sideways on the screen of a desk. */
const fitsBesideTheMenu = 6

/** Titles as rows, each leading to its record. */
export function TitleTable({
  caption,
  rows,
  shown,
}: {
  caption: string
  rows: readonly TitleRow[]
  /** Keys of the columns to show. */
  shown: readonly ColumnKey[]
}) {
  return (
    <div class="titles-table" data-wide={shown.length > fitsBesideTheMenu || undefined}>
      <Table
        caption={caption}
        density="dense"
        rows={rows}
        keyOf={({ id }) => id}
        hrefOf={({ id }) => `/titles/${id}`}
        nameOf={({ number, ownerName }) => number ?? ownerName}
        columns={useTitleColumns().filter(({ key }) => shown.includes(key))}
      />
    </div>
  )
}
