import { Code } from '#design/code/code.tsx'
import { State } from '#design/state/state.tsx'
import { Table } from '#design/table/table.tsx'
import { useWords } from '#design/words/words.tsx'
import type { Finding } from '../reading.ts'
import type { LodgeReport } from '../views.ts'

/** A finding as the server tells it: with its sentence and the words for its place where it comes from a file. */
export type ToldFinding = Extract<LodgeReport['findings'][number], { text: unknown }> | Finding

/** What is found, each with its place in the sender's own file and what it means. */
export function FindingsTable({ findings }: { findings: readonly ToldFinding[] }) {
  const { t, language } = useWords()
  return (
    <Table<{ readonly finding: ToldFinding; readonly key: string }>
      caption={t('manifests.findings.title')}
      density="dense"
      rows={findings.map((finding, i) => ({ finding, key: String(i) }))}
      keyOf={({ key }) => key}
      columns={[
        {
          key: 'where',
          head: t('manifests.findings.where'),
          cell: ({ finding }) =>
            'where' in finding && finding.where ? (
              <bdi class="manifest-where">{finding.where[language]}</bdi>
            ) : (
              <Code>{finding.field ?? ''}</Code>
            ),
        },
        {
          key: 'what',
          head: t('manifests.findings.what'),
          cell: ({ finding }) =>
            'text' in finding ? finding.text[language] : t(`objection.${finding.reason}`, finding.about),
        },
        {
          key: 'weight',
          head: t('manifests.findings.weight'),
          cell: ({ finding: { severity } }) => (
            <State meaning={severity === 'refuses' ? 'refused' : 'waiting'}>
              {t(`manifests.severity.${severity}`)}
            </State>
          ),
        },
      ]}
    />
  )
}
