import { useEffect, useState } from 'preact/hooks'
import { errorAt } from '#apps/web/problem.ts'
import { useAct } from '#apps/web/use-act.ts'
import { Button, LinkButton } from '#design/button/button.tsx'
import { Code } from '#design/code/code.tsx'
import { Message } from '#design/message/message.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { TextArea } from '#design/text-area/text-area.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitleContent, TitleDraft } from '../../title.ts'
import type { TitleView } from '../../views.ts'
import { type ActDone, actPath } from '../record/act-path.ts'
import { ActProblem } from '../record/act-problem.tsx'
import { TakesFocus } from '../record/takes-focus.tsx'
import { useLaw } from '../record/use-names.ts'
import { BankStep } from './bank-step.tsx'
import { Changes } from './changes.tsx'
import { useCodeSearches } from './code-search.ts'
import { ContractStep } from './contract-step.tsx'
import { DeliveryStep } from './delivery-step.tsx'
import { withoutEmptyFields } from './draft-values.ts'
import { FormFrame } from './form-frame.tsx'
import { type Missing, useFormKit } from './form-kit.ts'
import { type FormStep, stepsOfModification } from './form-steps.ts'
import { GoodsStep } from './goods-step.tsx'
import { MissingList } from './missing-list.tsx'
import { useFormPlace } from './use-form-place.ts'
import { useKeptText } from './use-kept-text.ts'

interface Written {
  readonly draft: TitleDraft
  readonly reason: string
}

/**
 * The modification of a title in use: the form filled with what the title says, the value of today beside each one changed.
 * Nothing goes to the desks before it is sent; until then it is kept in this window.
 */
export function ModificationForm({
  view,
  step: asked,
  onSent,
  onReload,
}: {
  view: TitleView
  step: string | null
  onSent: (done: ActDone) => void
  onReload: () => void
}) {
  const { t, language } = useWords()
  const { title } = view
  const before = title.content
  const [seen, setSeen] = useState(view.version)
  const [written, setWritten, forget] = useKeptText<Written>(`guichet.modification.${title.id}`, {
    draft: before ?? title.draft,
    reason: '',
  })
  const [sent, setSent] = useState(written.draft)
  const { busy, problem, send, clear } = useAct<ActDone>()
  const place = useFormPlace(title.id, asked, stepsOfModification, true)
  const searches = useCodeSearches()
  const isStale = view.version > seen || problem?.reason === 'stale-page'
  const missing: readonly Missing[] = isStale
    ? []
    : (problem?.errors ?? []).map(({ pointer, reason, about }) => ({
        reason,
        ...(pointer !== undefined && { field: pointer.replace(/^\/content/, '') }),
        ...(about && { about }),
      }))
  useEffect(() => {
    if (problem?.reason === 'stale-page') onReload()
  }, [problem])

  const kit = useFormKit({
    view,
    draft: written.draft,
    takenOver: {},
    category: useLaw()?.categories.find(({ code }) => code === title.category),
    before,
    missing,
    asked: { draft: sent, toSign: true },
    change: (draft) => setWritten({ ...written, draft }),
  })

  const ask = async () => {
    setSent(written.draft)
    const input = { content: withoutEmptyFields(written.draft), reason: written.reason }
    const done = await send(actPath(title.id, 'requestModification'), input, seen)
    if (!done) return
    forget()
    onSent(done.value)
  }
  const readAgain = () => {
    setSeen(view.version)
    clear()
  }

  const parts: Readonly<Record<FormStep, () => preact.JSX.Element | null>> = {
    contract: () => <ContractStep kit={kit} searches={searches} />,
    goods: () => <GoodsStep kit={kit} searches={searches} />,
    delivery: () => <DeliveryStep kit={kit} searches={searches} />,
    bank: () => <BankStep kit={kit} />,
    papers: () => null,
    sign: () => (
      <>
        {missing.length > 0 && (
          <TakesFocus on={JSON.stringify(missing)}>
            <Message kind="error" title={t('titles.page.edit.to-correct', { count: missing.length })}>
              <MissingList missing={missing} onOpen={place.openField} />
            </Message>
          </TakesFocus>
        )}
        {problem && !isStale && missing.length === 0 && <ActProblem problem={problem} />}
        <Panel title={t('titles.page.change.compared')}>
          {before && <Changes before={before} after={written.draft as TitleContent} />}
        </Panel>
        <Panel>
          <TextArea
            name="/reason"
            label={t('titles.field.reason')}
            hint={t('titles.page.edit.modification-reason')}
            value={written.reason}
            onChange={(reason) => setWritten({ ...written, reason })}
            maxLength={2000}
            error={errorAt(problem, '/reason', language)}
          />
          <Button kind="primary" busy={busy} onClick={isStale ? undefined : ask}>
            {t('titles.act.requestModification')}
          </Button>
        </Panel>
      </>
    ),
  }

  return (
    <>
      <PageHeader
        kind={t('titles.act.requestModification')}
        title={<Code>{title.number ?? ''}</Code>}
        lead={t('titles.page.edit.modification-lead')}
        acts={<LinkButton href={`/titles/${title.id}`}>{t('titles.page.edit.read')}</LinkButton>}
      />
      {isStale && (
        <Message kind="warning" live title={t('titles.page.form.stale')}>
          <p>{t('titles.page.form.stale-kept')}</p>
          <Button icon="check" onClick={readAgain}>
            {t('titles.page.form.stale-continue')}
          </Button>
        </Message>
      )}
      <FormFrame kit={kit} place={place} steps={stepsOfModification} missing={missing}>
        {parts[place.step]()}
      </FormFrame>
    </>
  )
}
