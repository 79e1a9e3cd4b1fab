import type { ComponentChildren } from 'preact'
import { errorAt, noAnswer } from '#apps/web/problem.ts'
import { useAct } from '#apps/web/use-act.ts'
import { Button } from '#design/button/button.tsx'
import { Dialog } from '#design/dialog/dialog.tsx'
import { ErrorSummary } from '#design/error-summary/error-summary.tsx'
import { Message } from '#design/message/message.tsx'
import { useWords } from '#design/words/words.tsx'
import { namedErrors } from '#domains/titles/web/record/named-errors.ts'

/** The frame of what is done to a mandate: sends it, shows what stands in the way at its field and on top, and keeps the text. */
export function MandateDialog({
  title,
  path,
  input,
  danger = false,
  onClose,
  onDone,
  children,
}: {
  title: string
  path: string
  input: object
  danger?: boolean
  onClose: () => void
  onDone: () => void
  /** The fields, given the error of each by its pointer. */
  children: (errorOf: (pointer: string) => string | undefined) => ComponentChildren
}) {
  const { t, language } = useWords()
  const { busy, problem, send } = useAct<unknown>()
  const errors = namedErrors(problem, language, (pointer) => {
    const key = `parties.mandate.field${pointer.replaceAll('/', '.')}`
    return t.has(key) ? t(key) : undefined
  })
  const isSilence = problem?.status === noAnswer.status
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      onSubmit={async () => {
        if (await send(path, input)) onDone()
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
