import { useRef, useState } from 'preact/hooks'
import type { Loaded } from '#apps/web/cache.ts'
import { navigate } from '#apps/web/router.ts'
import { useSession } from '#apps/web/session.tsx'
import { useAct } from '#apps/web/use-act.ts'
import { LinkButton } from '#design/button/button.tsx'
import { Code } from '#design/code/code.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Steps } from '#design/steps/steps.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { useToast } from '#design/toast/toast.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitleAct } from '../../acts.ts'
import type { TitleView } from '../../views.ts'
import { useTemplateActs } from '../templates/template-menu.tsx'
import { actWays } from './act-forms.ts'
import { type ActDone, actPath } from './act-path.ts'
import { ActProblem } from './act-problem.tsx'
import { ActsBar } from './acts-bar.tsx'
import { ChangePanel } from './change-panel.tsx'
import { FactsStrip } from './facts-strip.tsx'
import type { History } from './history-panel.tsx'
import { isYourTurn } from './is-your-turn.ts'
import { MissingPanel } from './missing-panel.tsx'
import { offeredActs } from './offered-acts.ts'
import { OpenQuestion } from './open-question.tsx'
import { PartnerBanner } from './partner-banner.tsx'
import { ProposalPanel } from './proposal-panel.tsx'
import { ReceiptLine } from './receipt-line.tsx'
import { RecordTabs } from './record-tabs.tsx'
import { TitleState } from './title-state.tsx'
import { useFocusBack } from './use-focus-back.ts'
import { useNames } from './use-names.ts'
import { useNewsOfTitle } from './use-news-of-title.ts'
import { useNowSentence } from './use-now-sentence.ts'

/** A title as its reader may see it, with what the reader may do to it. */
export function Record({
  view,
  history,
  tab,
  onReload,
}: {
  view: TitleView
  history: Loaded<History>
  /** Part of the record to open first. */
  tab: string | null
  onReload: () => void
}) {
  const { t, language } = useWords()
  const names = useNames()
  const { organisation, mandates } = useSession()
  const now = useNowSentence(view)
  const toast = useToast()
  const [open, setOpen] = useState<TitleAct>()
  const [done, setDone] = useState<ActDone>()
  const { busy, problem, send } = useAct<ActDone>()
  const acts = useRef<HTMLDivElement>(null)
  useFocusBack(open !== undefined, () => acts.current?.querySelector('button, a, summary'))
  useNewsOfTitle(history.value?.entries, view.balances?.currency)

  const { title } = view
  const templates = useTemplateActs(title)
  const hasPrimary = offeredActs(view.acts).primary !== undefined
  const acting = [organisation.id, ...mandates.map(({ principal }) => principal)]
  const turn = hasPrimary && isYourTurn(title, acting) ? 'your-turn' : 'nothing-from-you'
  const mayEdit = view.acts.some(({ act, possible }) => act === 'saveDraft' && possible)
  const recorded = (what: ActDone) => {
    if (open === 'discardDraft') {
      toast({ kind: 'success', text: t('titles.page.record.discarded') })
      return navigate('/titles')
    }
    setOpen(undefined)
    setDone(what)
    onReload()
  }
  const start = async (act: TitleAct) => {
    setDone(undefined)
    if (actWays[act].way === 'form') return setOpen(act)
    const answer = await send(actPath(title.id, act), {}, view.version)
    if (answer) recorded(answer.value)
    else onReload()
  }
  const way = open && actWays[open]

  return (
    <>
      <PageHeader
        kind={`${names.category(title.category)} · ${t(`titles.value.direction.${title.direction}`)}`}
        title={title.number ? <Code>{title.number}</Code> : t('titles.page.record.unnumbered')}
        copy={title.number}
        state={<TitleState status={title.status} />}
        lead={
          <>
            {now} {t(`titles.page.record.${turn}`)}
          </>
        }
        acts={
          <div class="record-acts" ref={acts}>
            <ActsBar view={view} busy={busy} onAct={start}>
              {title.number && (
                <LinkButton kind="quiet" icon="print" href={`/api/titles/${title.id}/print?language=${language}`}>
                  {t('titles.page.acts.print')}
                </LinkButton>
              )}
              {templates.items}
            </ActsBar>
          </div>
        }
      />
      {templates.beside}
      {done && <ReceiptLine done={done} />}
      {problem && <ActProblem problem={problem} />}
      <PartnerBanner view={view} />
      <OpenQuestion view={view} />
      <MissingPanel view={view} mayEdit={mayEdit} />
      <ProposalPanel view={view} />
      <Panel>
        <FactsStrip view={view} />
        <Steps
          steps={view.steps.map(({ stage, ...step }) => ({ ...step, name: stage, label: t(`titles.stage.${stage}`) }))}
        />
      </Panel>
      <ChangePanel view={view} />
      <RecordTabs view={view} history={history} first={tab} onReload={onReload} />
      {way?.way === 'form' && (
        <way.Form view={view} onClose={() => setOpen(undefined)} onDone={recorded} onReload={onReload} />
      )}
    </>
  )
}
