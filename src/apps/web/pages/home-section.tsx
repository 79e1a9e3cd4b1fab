import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitleRow } from '#domains/titles/views.ts'
import type { ColumnKey } from '#domains/titles/web/list/title-columns.tsx'
import { TitleTable } from '#domains/titles/web/list/title-table.tsx'

const most = 5

/** The first few titles of a kind, with the way to all of them. */
export function HomeSection({
  title,
  none,
  rows,
  all,
  shown,
}: {
  title: string
  /** What is said when there are none. */
  none?: string
  rows: readonly TitleRow[]
  /** Where all of them are listed. */
  all: string
  shown: readonly ColumnKey[]
}) {
  const { t } = useWords()
  return (
    <Panel title={title} acts={rows.length > most && <a href={all}>{t('web.home.all')}</a>}>
      {rows.length === 0 && none !== undefined ? (
        <EmptyState icon="done" title={none} />
      ) : (
        <TitleTable caption={title} rows={rows.slice(0, most)} shown={shown} />
      )}
    </Panel>
  )
}
