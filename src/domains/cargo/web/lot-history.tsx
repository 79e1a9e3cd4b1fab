import { useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Code } from '#design/code/code.tsx'
import { Select } from '#design/select/select.tsx'
import type { Meaning } from '#design/state/state.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { Timeline } from '#design/timeline/timeline.tsx'
import { useWords } from '#design/words/words.tsx'
import type { HistoryEntry, LotView } from '../views.ts'
import { useBlockName } from './use-block-name.ts'

const meanings: Readonly<Record<string, Meaning>> = {
  BlockPut: 'refused',
  BlockPutBack: 'refused',
  BlockLifted: 'done',
  LotReleased: 'done',
  ReleaseWithdrawn: 'refused',
  LotLanded: 'moving',
  Delivered: 'done',
  DeliveryOrderIssued: 'done',
  DeliveryOrderCancelled: 'refused',
  DeliveryOrderExpired: 'refused',
  LiftProposed: 'waiting',
  ReleaseRequested: 'waiting',
  DirectRemovalRequested: 'waiting',
}

/** What happened to a lot, newest first, as sentences with who and when, down to the manifest it was born with. */
export function LotHistory({ view }: { view: LotView }) {
  const { t } = useWords()
  const { id } = view.lot
  const history = useLoaded<{ readonly entries: readonly HistoryEntry[] }>(
    `lot/${id}/history`,
    () => api.get(`/api/lots/${id}/history`),
    about('lot', id),
  )
  return (
    <Panel title={t('cargo.history.title')}>
      <WhenLoaded of={history}>{({ entries }) => <Facts view={view} entries={entries} />}</WhenLoaded>
    </Panel>
  )
}

function Facts({ view, entries }: { view: LotView; entries: readonly HistoryEntry[] }) {
  const { t, format } = useWords()
  const nameOf = useBlockName(view)
  const [actor, setActor] = useState('')
  const actors = new Map(entries.map(({ by }) => [by.organisation, by.organisationName]))
  const shown = entries.filter(({ by }) => actor === '' || by.organisation === actor).toReversed()
  const { lot } = view
  const sentenceOf = ({ type, about: values }: HistoryEntry) =>
    t(`cargo.fact.${type}`, {
      ...values,
      ...(values.block !== undefined && { block: nameOf(values.block) }),
      ...(values.until && { until: format.day(values.until) }),
      ...(values.kind && { kind: t(`cargo.reference.${values.kind}`) }),
    })
  const birth = {
    key: 0,
    at: lot.createdAt,
    by: lot.agentName,
    meaning: 'neutral',
    sentence: t('cargo.fact.born', { number: lot.manifestNumber }),
  } as const
  return (
    <>
      {actors.size > 1 && (
        <Select
          name="/actor"
          label={t('cargo.history.by')}
          empty={t('cargo.history.everybody')}
          options={[...actors].map(([value, label]) => ({ value, label }))}
          value={actor}
          onChange={setActor}
        />
      )}
      <Timeline
        label={t('cargo.history.title')}
        entries={[
          ...shown.map((entry) => ({
            key: entry.number,
            at: entry.at,
            by: t('design.person.of', { name: entry.by.name, organisation: entry.by.organisationName }),
            meaning: meanings[entry.type] ?? ('neutral' as const),
            sentence: sentenceOf(entry),
            more: (
              <details class="cargo-proof">
                <summary>{t('titles.page.history.fact', { number: entry.number })}</summary>
                <Code copy>{entry.hash}</Code>
              </details>
            ),
          })),
          ...(actor === '' ? [birth] : []),
        ]}
      />
    </>
  )
}
