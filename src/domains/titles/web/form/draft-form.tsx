import { useEffect, useState } from 'preact/hooks'
import { LinkButton } from '#design/button/button.tsx'
import { Message } from '#design/message/message.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitleView } from '../../views.ts'
import type { ActDone } from '../record/act-path.ts'
import { TitleState } from '../record/title-state.tsx'
import { useLaw, useNames } from '../record/use-names.ts'
import { BankStep } from './bank-step.tsx'
import { useCodeSearches } from './code-search.ts'
import { ContractStep } from './contract-step.tsx'
import { DeliveryStep } from './delivery-step.tsx'
import { FormFrame } from './form-frame.tsx'
import { useFormKit } from './form-kit.ts'
import { type FormStep, formSteps } from './form-steps.ts'
import { GoodsStep } from './goods-step.tsx'
import { PapersStep } from './papers-step.tsx'
import { ConflictMessage, SaveLine } from './save-line.tsx'
import { SignStep } from './sign-step.tsx'
import { useDraft } from './use-draft.ts'
import { useFormPlace } from './use-form-place.ts'

/** A draft, or a title returned for correction, as it is written and signed. What is typed is kept by itself. */
export function DraftForm({
  view,
  step: asked,
  onSigned,
  onReload,
}: {
  view: TitleView
  /** The step in the address. */
  step: string | null
  onSigned: (done: ActDone) => void
  onReload: () => void
}) {
  const { t } = useWords()
  const names = useNames()
  const { title, missing } = view
  const hand = useDraft(view, onReload)
  const place = useFormPlace(title.id, asked, formSteps, false)
  const searches = useCodeSearches()
  const [toSign, setToSign] = useState(false)
  useEffect(() => {
    if (place.step !== 'sign') return
    setToSign(true)
    hand.saveNow()
  }, [place.step])

  const kit = useFormKit({
    view,
    draft: hand.draft,
    takenOver: hand.takenOver,
    category: useLaw()?.categories.find(({ code }) => code === title.category),
    before: undefined,
    missing,
    asked: { draft: title.draft, toSign },
    change: hand.change,
  })
  const parts: Readonly<Record<FormStep, () => preact.JSX.Element>> = {
    contract: () => <ContractStep kit={kit} searches={searches} />,
    goods: () => <GoodsStep kit={kit} searches={searches} />,
    delivery: () => <DeliveryStep kit={kit} searches={searches} />,
    bank: () => <BankStep kit={kit} />,
    papers: () => <PapersStep kit={kit} onChanged={onReload} />,
    sign: () => (
      <SignStep
        kit={kit}
        hand={hand}
        missing={missing}
        onOpen={place.openField}
        onSigned={onSigned}
        onReload={onReload}
      />
    ),
  }

  return (
    <>
      <PageHeader
        kind={`${names.category(title.category)} · ${t(`titles.value.direction.${title.direction}`)}`}
        title={t(title.status === 'returned' ? 'titles.page.edit.correct' : 'titles.page.edit.prepare')}
        state={<TitleState status={title.status} />}
        lead={<SaveLine hand={hand} />}
        acts={<LinkButton href={`/titles/${title.id}`}>{t('titles.page.edit.read')}</LinkButton>}
      />
      {title.status === 'returned' && title.returned && (
        <Message kind="warning" title={t('titles.page.missing.returned')}>
          <p dir="auto">{title.returned.reason}</p>
        </Message>
      )}
      <ConflictMessage hand={hand} />
      <FormFrame kit={kit} place={place} steps={formSteps} missing={missing}>
        {parts[place.step]()}
      </FormFrame>
    </>
  )
}
