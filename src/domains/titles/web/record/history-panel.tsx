import { useState } from 'preact/hooks'
import type { Loaded } from '#apps/web/cache.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { LinkButton } from '#design/button/button.tsx'
import { Code } from '#design/code/code.tsx'
import { Select } from '#design/select/select.tsx'
import type { Meaning } from '#design/state/state.tsx'
import { Timeline } from '#design/timeline/timeline.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitleFactType } from '../../facts.ts'
import type { HistoryEntry, TitleView } from '../../views.ts'
import { factSentence } from './fact-sentence.ts'

export interface History {
  readonly entries: readonly HistoryEntry[]
}

/** Facts that mean more than that something moved. */
const meanings: Readonly<Partial<Record<TitleFactType, Meaning>>> = {
  TitleReturned: 'refused',
  ChangeRefused: 'refused',
  TitleCancelled: 'refused',
  TitleExpired: 'refused',
  DeskReminded: 'refused',
  DeskEscalated: 'refused',
  QuestionAsked: 'waiting',
  Proposed: 'waiting',
  ChangeRequested: 'waiting',
  DomiciliationAccepted: 'done',
  PreDomiciliationAccepted: 'done',
  Cleared: 'done',
  TitleSigned: 'moving',
  SentToDesk: 'moving',
}
const meaningOf = (type: string): Meaning => (meanings as Readonly<Record<string, Meaning>>)[type] ?? 'neutral'

/** Everything that happened, newest first, as sentences; who did it, when, and the proof. */
export function HistoryPanel({ view, history }: { view: TitleView; history: Loaded<History> }) {
  const { t } = useWords()
  return (
    <>
      <div class="record-proofs">
        <p>{t('titles.page.history.proof')}</p>
        <LinkButton href={`/api/titles/${view.title.id}/evidence`} icon="download" download="">
          {t('titles.page.history.evidence')}
        </LinkButton>
      </div>
      <WhenLoaded of={history}>{({ entries }) => <Facts view={view} entries={entries} />}</WhenLoaded>
    </>
  )
}

function Facts({ view, entries }: { view: TitleView; entries: readonly HistoryEntry[] }) {
  const words = useWords()
  const { t } = words
  const [actor, setActor] = useState('')
  const actors = new Map(entries.map(({ by }) => [by.organisation, by.organisationName]))
  const shown = entries.filter(({ by }) => actor === '' || by.organisation === actor).toReversed()
  return (
    <>
      {actors.size > 1 && (
        <div class="record-filter">
          <Select
            name="/actor"
            label={t('titles.page.history.actor')}
            empty={t('titles.page.history.everybody')}
            options={[...actors].map(([value, label]) => ({ value, label }))}
            value={actor}
            onChange={setActor}
          />
        </div>
      )}
      <Timeline
        label={t('titles.page.tab.history')}
        entries={shown.map((entry) => ({
          key: entry.number,
          at: entry.at,
          by: t('design.person.of', { name: entry.by.name, organisation: entry.by.organisationName }),
          meaning: meaningOf(entry.type),
          sentence: factSentence(entry, view.balances?.currency, words),
          more: <Proof title={view.title.id} entry={entry} />,
        }))}
      />
    </>
  )
}

/** The number of a fact and its receipt, once it is in the sealed log. */
function Proof({ title, entry }: { title: string; entry: HistoryEntry }) {
  const { t } = useWords()
  return (
    <details class="record-proof">
      <summary>{t('titles.page.history.fact', { number: entry.number })}</summary>
      <p>
        <Code copy>{entry.hash}</Code>
      </p>
      {entry.sealed === undefined ? (
        <p>{t('titles.page.history.not-sealed')}</p>
      ) : (
        <p>
          <a href={`/api/titles/${title}/receipts/${entry.number}`} download={`recu-${entry.number}.json`}>
            {t('titles.page.history.receipt')}
          </a>
        </p>
      )}
    </details>
  )
}
