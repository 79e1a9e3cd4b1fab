import type { HistoryReport } from '#platform/history/check-history.ts'

/** What a person is told of the history in a database. */
export function historySummary(report: HistoryReport): string {
  const { ok, facts, records, leaves, heads, waiting, problems, furtherProblems } = report
  const lines = [
    `${facts} facts of ${records} records`,
    `${leaves} sealed under ${heads} signed heads, ${waiting} waiting to be sealed`,
    ok ? 'Every chain, every node of the log and every signed head is as it was recorded.' : 'The history was ALTERED:',
    ...problems.map(({ reason, record, number, place }) => {
      const where = [
        ...(record === undefined ? [] : [`record ${record}`]),
        ...(number === undefined ? [] : [`fact ${number}`]),
        ...(place === undefined ? [] : [`place ${place} of the log`]),
      ]
      return `  ${reason}: ${where.join(', ')}`
    }),
    ...(furtherProblems > 0 ? [`  and ${furtherProblems} more`] : []),
  ]
  return `${lines.join('\n')}\n`
}
