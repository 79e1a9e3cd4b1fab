import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { errorAt, errorsAtFields } from '#apps/web/problem.ts'
import { useAct } from '#apps/web/use-act.ts'
import { Button } from '#design/button/button.tsx'
import { Dialog } from '#design/dialog/dialog.tsx'
import { ErrorSummary } from '#design/error-summary/error-summary.tsx'
import { Message } from '#design/message/message.tsx'
import { useWords } from '#design/words/words.tsx'
import type { CallAct } from '../../acts.ts'
import type { CallView } from '../../views.ts'
import { type Asked, firstValues, inputFrom } from '../fields/asked.ts'
import { AskedFields } from '../fields/asked-fields.tsx'

/** The frame of every act: sends it for the version the person read, shows objections at their fields and on top, and keeps the text. */
export function ActDialog({
  view,
  act,
  fields,
  content,
  children,
  onClose,
  onDone,
}: {
  view: CallView
  act: CallAct
  fields: readonly Asked[]
  /** The lines of a formality, or of goods for dues, sent beside the fields. */
  content?: readonly object[]
  children?: ComponentChildren
  onClose: () => void
  onDone: () => void
}) {
  const { t, language } = useWords()
  const [values, setValues] = useState(() => firstValues(fields))
  const [seen] = useState(view.version)
  const { busy, problem, send } = useAct()
  const errors = errorsAtFields(problem, language)
  const submit = async () => {
    const input = withLines(act, listsIn(inputFrom(fields, values)), content)
    const done = await send(`/api/calls/${view.call.id}/${kebab(act)}`, input, seen)
    if (done) onDone()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`calls.act.${act}`)}
      onSubmit={submit}
      acts={
        <>
          <Button onClick={onClose}>{t('calls.page.back')}</Button>
          <Button kind={act === 'cancel' ? 'danger' : 'primary'} type="submit" busy={busy}>
            {t(`calls.act.${act}`)}
          </Button>
        </>
      }
    >
      <ErrorSummary errors={errors} />
      {problem && errors.length === 0 && (
        <Message kind="error" live title={problem.title}>
          {problem.errors.map(({ reason, text }) => (
            <p key={reason + text[language]}>{text[language]}</p>
          ))}
        </Message>
      )}
      <AskedFields
        fields={fields}
        values={values}
        onChange={setValues}
        errorOf={(pointer) => errorAt(problem, pointer, language)}
      />
      {children}
    </Dialog>
  )
}

const kebab = (act: string): string => act.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** `{ times: { 0: … } }`, as pointers make it, becomes the list it stands for. */
const listsIn = (input: Record<string, unknown>): Record<string, unknown> =>
  input.times === undefined ? input : { ...input, times: Object.values(input.times as object) }

/** The input with the lines where the act takes them. */
function withLines(act: CallAct, input: Record<string, unknown>, lines: readonly object[] | undefined): object {
  if (lines === undefined) return input
  if (act === 'declareDues') return { ...input, goods: lines }
  const { head = {} } = (input.content ?? {}) as { head?: object }
  return { ...input, content: { head, lines } }
}
