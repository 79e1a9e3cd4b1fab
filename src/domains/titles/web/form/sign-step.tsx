import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useAct } from '#apps/web/use-act.ts'
import { Button } from '#design/button/button.tsx'
import { Checkbox } from '#design/checkbox/checkbox.tsx'
import { Message } from '#design/message/message.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { useWords } from '#design/words/words.tsx'
import { type ActDone, actPath } from '../record/act-path.ts'
import { ActProblem } from '../record/act-problem.tsx'
import { objectionText } from '../record/objection-text.ts'
import { TakesFocus } from '../record/takes-focus.tsx'
import type { FormKit, Missing } from './form-kit.ts'
import { MissingList } from './missing-list.tsx'
import { ReadBack } from './read-back.tsx'
import type { DraftInHand } from './use-draft.ts'

/** The declaration is read back, and signed by whoever may; the others learn who can. */
export function SignStep({
  kit,
  hand,
  missing,
  onOpen,
  onSigned,
  onReload,
}: {
  kit: FormKit
  hand: DraftInHand
  missing: readonly Missing[]
  onOpen: (pointer: string | undefined) => void
  onSigned: (done: ActDone) => void
  onReload: () => void
}) {
  const words = useWords()
  const { t } = words
  const { title, acts } = kit.view
  const act = title.status === 'returned' ? 'resend' : 'sign'
  const refusal = acts.find((one) => one.act === act && !one.possible)?.why
  /** What is missing in the text is listed; here stands only what the text cannot mend. */
  const why = missing.some(({ reason }) => reason === refusal?.reason) ? undefined : refusal
  const [declared, setDeclared] = useState(false)
  const [tried, setTried] = useState(0)
  const { busy, problem, send } = useAct<ActDone>()

  const sign = async () => {
    const version = await hand.saveNow()
    if (version === undefined || !declared || missing.length > 0) return setTried(tried + 1)
    const done = await send(actPath(title.id, act), { declared: true }, version)
    if (done) onSigned(done.value)
    else onReload()
  }

  return (
    <>
      {missing.length > 0 && (
        <TakesFocusWhen tried={tried}>
          <Message
            kind={tried > 0 ? 'error' : 'warning'}
            title={t('titles.page.missing.title', { count: missing.length })}
          >
            <MissingList missing={missing} onOpen={onOpen} />
          </Message>
        </TakesFocusWhen>
      )}
      {problem?.errors.every(({ pointer }) => pointer === undefined) && <ActProblem problem={problem} />}
      <Panel title={t('titles.page.edit.read-back')}>
        <ReadBack kit={kit} />
      </Panel>
      <Panel title={t(`titles.act.${act}`)}>
        <Checkbox
          name="/declared"
          label={t('titles.field.declared')}
          checked={declared}
          onChange={setDeclared}
          error={tried > 0 && missing.length === 0 && !declared ? t('titles.page.edit.declare-first') : undefined}
        />
        <Button kind="primary" icon="seal" busy={busy} onClick={sign} impossible={why && objectionText(why, words)}>
          {t(`titles.act.${act}`)}
        </Button>
        {isAboutRights(why?.reason) && (
          <p class="edit-hint">{t('titles.page.edit.others-sign', { owner: title.ownerName })}</p>
        )}
      </Panel>
    </>
  )
}

/** After each try that could not be sent, the focus goes to what stands in the way. */
function TakesFocusWhen({ tried, children }: { tried: number; children: JSX.Element }) {
  return tried > 0 ? <TakesFocus on={tried}>{children}</TakesFocus> : children
}

/** Another person of the company, or the company itself, can sign. */
const isAboutRights = (reason: string | undefined) =>
  reason === 'right-needed' || reason === 'mandate-without-signature'
