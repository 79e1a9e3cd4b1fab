import { useEffect, useState } from 'preact/hooks'
import type { Loaded } from '#apps/web/cache.ts'
import { navigate } from '#apps/web/router.ts'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { Tabs } from '#design/tabs/tabs.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitleView } from '../../views.ts'
import { BalancesPanel } from './balances-panel.tsx'
import { ContentPanel } from './content-panel.tsx'
import { CustomsPanel } from './customs-panel.tsx'
import { DecisionsPanel } from './decisions-panel.tsx'
import { type History, HistoryPanel } from './history-panel.tsx'
import { PapersPanel } from './papers-panel.tsx'
import { QuestionsPanel } from './questions-panel.tsx'
import { ClearingPanel, SettlementsPanel } from './settlements-panel.tsx'

const tabs = ['content', 'follow-up', 'papers', 'questions', 'history'] as const
type Tab = (typeof tabs)[number]
const isTab = (name: string | null): name is Tab => tabs.some((tab) => tab === name)

/** The parts of a record: what it says, what became of it, papers, questions, history. The address keeps which one is open. */
export function RecordTabs({
  view,
  history,
  first,
  onReload,
}: {
  view: TitleView
  history: Loaded<History>
  first: string | null
  onReload: () => void
}) {
  const { t } = useWords()
  const { title } = view
  const usual: Tab = title.domiciliation ? 'follow-up' : 'content'
  const [current, setCurrent] = useState<Tab>(isTab(first) ? first : usual)
  useEffect(() => {
    if (isTab(first)) setCurrent(first)
  }, [first])

  const count: Readonly<Partial<Record<Tab, number>>> = {
    papers: title.documents.length,
    questions: title.questions.length + title.specialRequests.length,
    ...(history.value && { history: history.value.entries.length }),
  }
  const parts: Readonly<Record<Tab, () => preact.JSX.Element>> = {
    content: () => <ContentPanel view={view} />,
    'follow-up': () => <FollowUp view={view} />,
    papers: () => <PapersPanel view={view} onDone={onReload} />,
    questions: () => <QuestionsPanel view={view} />,
    history: () => <HistoryPanel view={view} history={history} />,
  }
  return (
    <Tabs
      label={t('titles.page.record.parts')}
      tabs={tabs.map((name) => ({ name, label: t(`titles.page.tab.${name}`), count: count[name] || undefined }))}
      current={current}
      onChange={(name) => {
        setCurrent(name)
        navigate(`/titles/${title.id}?tab=${name}`, { replace: true })
      }}
    >
      {parts[current]()}
    </Tabs>
  )
}

function FollowUp({ view }: { view: TitleView }) {
  const { t } = useWords()
  if (!view.balances) return <EmptyState icon="waiting" title={t('titles.page.record.nothing-yet')} />
  return (
    <>
      <BalancesPanel view={view} />
      <DecisionsPanel view={view} />
      <CustomsPanel view={view} />
      <SettlementsPanel view={view} />
      <ClearingPanel view={view} />
    </>
  )
}
