import { useWords } from '#design/words/words.tsx'
import type { TitleRow } from '../../views.ts'
import { useNames } from '../record/use-names.ts'
import { csvDecimal, csvOf } from './csv.ts'

/** Gives the titles of a page to the person as a file for a spreadsheet: every value of its own, in the reader's words. */
export function useCsv(): (rows: readonly TitleRow[]) => void {
  const { t, language, format } = useWords()
  const names = useNames()
  const instant = (at: string | undefined) => (at === undefined ? '' : format.instant(at))

  const columns: readonly (readonly [head: string, value: (row: TitleRow) => string | undefined])[] = [
    [t('titles.page.queue.column.number'), ({ number }) => number],
    [t('titles.field.category'), ({ category }) => names.category(category)],
    [t('titles.page.list.direction'), ({ direction }) => t(`titles.value.direction.${direction}`)],
    [t('titles.field.owner'), ({ ownerName }) => ownerName],
    [t('titles.page.queue.column.goods'), ({ goods }) => goods],
    [t('titles.field.counterparty'), ({ counterparty }) => counterparty],
    [t('titles.field.total'), ({ total }) => total && csvDecimal(total, language)],
    [t('titles.field.currency'), ({ currency }) => currency],
    [t('titles.page.list.column.state'), ({ status }) => t(`titles.status.${status}`)],
    [t('titles.page.queue.group.change'), ({ change }) => change && t(`titles.value.change-kind.${change}`)],
    [t('titles.page.list.holder'), ({ heldBy }) => heldBy.join(', ')],
    [t('titles.page.list.since'), ({ since }) => instant(since)],
    [t('titles.page.queue.column.deadline'), ({ until }) => instant(until)],
    [t('titles.page.list.column.expires'), ({ expiresOn }) => expiresOn],
    [t('titles.page.list.updated'), ({ updatedAt }) => instant(updatedAt)],
  ]

  return (rows) => {
    const table = [columns.map(([head]) => head), ...rows.map((row) => columns.map(([, value]) => value(row) ?? ''))]
    const address = URL.createObjectURL(new Blob([csvOf(table, language)], { type: 'text/csv' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `${t('titles.page.titles').toLowerCase()}-${new Date().toISOString().slice(0, 10)}.csv`
    link.click()
    setTimeout(() => URL.revokeObjectURL(address))
  }
}
