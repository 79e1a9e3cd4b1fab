import { Button } from '#design/button/button.tsx'
import { Code } from '#design/code/code.tsx'
import { State } from '#design/state/state.tsx'
import { Table } from '#design/table/table.tsx'
import { useWords } from '#design/words/words.tsx'
import type { Difference } from '../manifest.ts'
import type { ManifestView } from '../views.ts'
import type { Asked } from './act-dialog.tsx'

const stateOf = ({ justified, settled }: Difference) => (settled ? 'settled' : justified ? 'justified' : 'open')
const meanings = { open: 'refused', justified: 'waiting', settled: 'done' } as const

/** Where what was landed is not what was declared, each with what is to be done about it. */
export function DifferencesPanel({ view, onAct }: { view: ManifestView; onAct: (asked: Asked) => void }) {
  const { t } = useWords()
  const may = (act: string) => view.acts.some((one) => one.act === act && one.possible)
  const actFor = (one: Difference) =>
    one.settled ? undefined : one.justified ? 'settleDifference' : 'justifyDifference'
  return (
    <Table<Difference>
      caption={t('manifests.tab.differences')}
      rows={view.manifest.differences}
      keyOf={({ id }) => id}
      columns={[
        { key: 'kind', head: t('manifests.difference.kind'), cell: ({ kind }) => t(`manifests.difference.${kind}`) },
        { key: 'of', head: t('manifests.difference.of'), cell: ({ of }) => <Code>{of}</Code> },
        {
          key: 'declared',
          head: t('manifests.difference.declared'),
          cell: ({ declared }) => <bdi>{declared ?? ''}</bdi>,
        },
        { key: 'found', head: t('manifests.difference.found'), cell: ({ found }) => <bdi>{found ?? ''}</bdi> },
        {
          key: 'state',
          head: t('manifests.column.status'),
          cell: (one) => (
            <>
              <State meaning={meanings[stateOf(one)]}>{t(`manifests.difference.${stateOf(one)}`)}</State>
              {one.justified && <p dir="auto">{one.justified.text}</p>}
            </>
          ),
        },
        {
          key: 'acts',
          head: t('manifests.column.acts'),
          cell: (one) => {
            const act = actFor(one)
            return (
              act !== undefined &&
              may(act) && <Button onClick={() => onAct({ act, target: one.id })}>{t(`manifests.act.${act}`)}</Button>
            )
          },
        },
      ]}
    />
  )
}
