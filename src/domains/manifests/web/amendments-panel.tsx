import { Button } from '#design/button/button.tsx'
import { Code } from '#design/code/code.tsx'
import { State } from '#design/state/state.tsx'
import { Table } from '#design/table/table.tsx'
import { useWords } from '#design/words/words.tsx'
import type { Amendment } from '../manifest.ts'
import type { ManifestView } from '../views.ts'
import type { Asked } from './act-dialog.tsx'

const meanings = { requested: 'waiting', accepted: 'done', refused: 'refused', withdrawn: 'neutral' } as const

/** Requests to change bills, newest first, with what may be done with those that wait. */
export function AmendmentsPanel({ view, onAct }: { view: ManifestView; onAct: (asked: Asked) => void }) {
  const { t } = useWords()
  const offered = view.acts.filter(
    ({ act, possible }) => possible && ['answerAmendment', 'withdrawAmendment'].includes(act),
  )
  return (
    <Table<Amendment>
      caption={t('manifests.tab.amendments')}
      rows={view.manifest.amendments.toReversed()}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'bills',
          head: t('manifests.amendment.changes'),
          cell: ({ changes }) => (
            <ul>
              {changes.map(({ action, bills, into }) => (
                <li key={[action, ...bills, ...into.map(({ number }) => number)].join(' ')}>
                  {t(`manifests.amendment.${action}`)}{' '}
                  <Code>{(bills.length > 0 ? bills : into.map(({ number }) => number)).join(' ')}</Code>
                </li>
              ))}
            </ul>
          ),
        },
        { key: 'reason', head: t('manifests.amendment.reason'), cell: ({ reason }) => <Code>{reason}</Code> },
        { key: 'by', head: t('manifests.amendment.by'), cell: ({ by }) => <bdi>{by.name}</bdi> },
        {
          key: 'status',
          head: t('manifests.column.status'),
          cell: ({ status, answer }) => (
            <>
              <State meaning={meanings[status]}>{t(`manifests.amendment.${status}`)}</State>
              {answer?.reason !== undefined && <bdi>{answer.reason}</bdi>}
            </>
          ),
        },
        {
          key: 'acts',
          head: t('manifests.column.acts'),
          cell: ({ id, status }) =>
            status === 'requested' &&
            offered.map(({ act }) => (
              <Button key={act} onClick={() => onAct({ act, target: id })}>
                {t(`manifests.act.${act}`)}
              </Button>
            )),
        },
      ]}
    />
  )
}
