import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { errorAt } from '#apps/web/problem.ts'
import { useAct } from '#apps/web/use-act.ts'
import { Button } from '#design/button/button.tsx'
import { Dialog } from '#design/dialog/dialog.tsx'
import { ErrorSummary } from '#design/error-summary/error-summary.tsx'
import { Message } from '#design/message/message.tsx'
import { useWords } from '#design/words/words.tsx'
import type { InputOf, TitleAct } from '../../../acts.ts'
import type { TitleView } from '../../../views.ts'
import { type ActDone, actPath } from '../act-path.ts'
import { ActProblem } from '../act-problem.tsx'
import { namedErrors } from '../named-errors.ts'
import { TakesFocus } from '../takes-focus.tsx'
import { useLaw } from '../use-names.ts'

/** What the form of an act is given. */
export interface ActFormProps {
  readonly view: TitleView
  readonly onClose: () => void
  /** The act is recorded. */
  readonly onDone: (done: ActDone) => void
  /** Asks for the title again. */
  readonly onReload: () => void
}

export interface ActDialogProps<Act extends TitleAct> extends ActFormProps {
  readonly act: Act
  /** What is sent. Empty texts are left out, so that the server says which are missing. */
  readonly input: { readonly [Name in keyof InputOf<Act>]?: unknown }
  /** It cannot be undone. */
  readonly danger?: boolean | undefined
  /** The fields, given the error of each by its pointer. */
  readonly children: ComponentChildren | ((errorOf: (pointer: string) => string | undefined) => ComponentChildren)
}

/**
 * The frame of every act with a form: sends it for the version the person read, shows objections at their fields and on
 * top, and keeps the text whatever happens.
 */
export function ActDialog<Act extends TitleAct>(props: ActDialogProps<Act>) {
  const { act, view, input, danger, children, onClose, onDone, onReload } = props
  const { t, language } = useWords()
  const needsSecondOfficer = useLaw()?.fourEyes.some((one) => one === act)
  const [seen, setSeen] = useState(view.version)
  const { busy, problem, send, clear } = useAct<ActDone>()
  const isStale = view.version > seen || problem?.reason === 'stale-page'
  const nameOf = (pointer: string) => {
    const key = `titles.field${pointer.replace(/\/\d+/g, '').replaceAll('/', '.')}`
    return t.has(key) ? t(key) : undefined
  }
  const errors = isStale ? [] : namedErrors(problem, language, nameOf)

  const submitAct = async () => {
    if (isStale) return
    const done = await send(actPath(view.title.id, act), withoutEmpty(input), seen)
    if (done) onDone(done.value)
  }
  const readAgain = () => {
    const newest = Number(problem?.errors[0]?.about?.version ?? 0)
    setSeen(Math.max(view.version, newest))
    clear()
    if (newest > view.version) onReload()
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`titles.act.${act}`)}
      onSubmit={submitAct}
      acts={
        <>
          <Button onClick={onClose}>{t('titles.page.form.cancel')}</Button>
          {/* Two elements with keys of their own: one button that became the other under the click would submit the form. */}
          {isStale ? (
            <Button key="again" kind="primary" icon="check" onClick={readAgain}>
              {t('titles.page.form.stale-continue')}
            </Button>
          ) : (
            <Button key="submit" kind={danger ? 'danger' : 'primary'} type="submit" busy={busy}>
              {needsSecondOfficer ? t('titles.page.form.propose') : t(`titles.act.${act}`)}
            </Button>
          )}
        </>
      }
    >
      <ErrorSummary errors={errors} />
      {needsSecondOfficer && <Message kind="info">{t('titles.page.form.four-eyes')}</Message>}
      {typeof children === 'function' ? children((pointer) => errorAt(problem, pointer, language)) : children}
      {isStale && (
        <TakesFocus>
          <Message kind="warning" live title={t('titles.page.form.stale')}>
            <p>{t('titles.page.form.stale-kept')}</p>
          </Message>
        </TakesFocus>
      )}
      {problem && !isStale && errors.length === 0 && <ActProblem problem={problem} />}
    </Dialog>
  )
}

function withoutEmpty(input: object): object {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== '' && value !== undefined))
}
