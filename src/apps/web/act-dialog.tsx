import type { ComponentChildren } from 'preact'
import { Button } from '#design/button/button.tsx'
import { Dialog } from '#design/dialog/dialog.tsx'
import { ErrorSummary } from '#design/error-summary/error-summary.tsx'
import { Message } from '#design/message/message.tsx'
import { useWords } from '#design/words/words.tsx'
import { namedErrors } from '#domains/titles/web/record/named-errors.ts'
import { errorAt, noAnswer } from './problem.ts'
import { useAct } from './use-act.ts'

/** The frame of an act: sends it, shows what stands in the way at its field and on top, and keeps the text. */
export function ActDialog<T>({
  title,
  path,
  input,
  expects,
  fieldTexts,
  danger = false,
  onClose,
  onDone,
  children,
}: {
  title: string
  path: string
  input: object
  /** The version of the record that was seen. */
  expects?: number | undefined
  /** What the keys of the names of its fields begin with. */
  fieldTexts: string
  danger?: boolean
  onClose: () => void
  /** It is done; given the answer. */
  onDone: (answer: T) => void
  /** The fields, given the error of each by its pointer. */
  children: (errorOf: (pointer: string) => string | undefined) => ComponentChildren
}) {
  const { t, language } = useWords()
  const { busy, problem, send } = useAct<T>()
  const errors = namedErrors(problem, language, (pointer) => {
    const key = `${fieldTexts}${pointer.replaceAll('/', '.')}`
    return t.has(key) ? t(key) : undefined
  })
  const isSilence = problem?.status === noAnswer.status
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      onSubmit={async () => {
        const answer = await send(path, input, expects)
        if (answer) onDone(answer.value)
      }}
      acts={
        <>
          <Button onClick={onClose}>{t('design.dialog.cancel')}</Button>
          <Button kind={danger ? 'danger' : 'primary'} type="submit" busy={busy}>
            {title}
          </Button>
        </>
      }
    >
      <ErrorSummary errors={errors} />
      {problem && errors.length === 0 && (
        <Message kind="error" live title={isSilence ? t('web.down.title') : problem.title || t('web.failed.title')}>
          {isSilence && <p>{t('web.down.lead')}</p>}
        </Message>
      )}
      {children((pointer) => errorAt(problem, pointer, language))}
    </Dialog>
  )
}
