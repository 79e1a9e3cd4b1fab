import { useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { useLoaded } from '#apps/web/cache.ts'
import { hasProblem, type Problem } from '#apps/web/problem.ts'
import { upload } from '#apps/web/upload.ts'
import { FileDrop } from '#design/file-drop/file-drop.tsx'
import { LinesGrid } from '#design/lines-grid/lines-grid.tsx'
import { Message } from '#design/message/message.tsx'
import { useWords } from '#design/words/words.tsx'
import type { Formality } from '../../call.ts'
import type { Field, Form } from '../../forms.ts'
import type { CallView } from '../../views.ts'
import type { Asked } from '../fields/asked.ts'
import { ActDialog } from './act-dialog.tsx'
import { rowErrors } from './row-errors.ts'

type Line = Readonly<Record<string, string>> & { readonly id: string }
const line = (values: Readonly<Record<string, string>> = {}): Line => ({ ...values, id: crypto.randomUUID() })

/** A formality filled in: its head as fields, its lines typed, pasted or read from a spreadsheet whose errors are told row by row. */
export function FormalityDialog(props: {
  view: CallView
  code: string
  name: string
  onClose: () => void
  onDone: () => void
}) {
  const forms = useLoaded<{ readonly forms: Readonly<Record<string, Form>> }>('call-forms', () =>
    api.get('/api/call-forms'),
  )
  const form = forms.value?.forms[props.code]
  return form ? <Filled {...props} form={form} /> : null
}

function Filled({
  view,
  code,
  name,
  form,
  onClose,
  onDone,
}: {
  view: CallView
  code: string
  name: string
  form: Form
  onClose: () => void
  onDone: () => void
}) {
  const { t, language } = useWords()
  const before: Formality | undefined = view.call.formalities.find((one) => one.code === code)
  const [lines, setLines] = useState<readonly Line[]>(() => before?.content.lines.map(line) ?? [])
  const [problem, setProblem] = useState<Problem>()
  const optionOf = (value: string) => ({
    value,
    label: t.has(`calls.choice.${value}`) ? t(`calls.choice.${value}`) : value,
  })
  const head = form.head.map(
    ({ name: key, kind, required, choices }): Asked => ({
      name: `/content/head/${key}`,
      kind: choices.length > 0 ? 'choice' : kind === 'text' ? 'text' : 'code',
      label: t(`calls.form.${key}`),
      options: choices.map(optionOf),
      optional: !required,
      first: before?.content.head[key] ?? '',
    }),
  )
  const read = async ([file]: readonly File[]) => {
    if (!file) return
    const answer = await upload<{ readonly lines: readonly Record<string, string>[] }>(
      `/api/call-forms/${code}/read`,
      file,
      {},
      () => undefined,
    )
    setProblem(hasProblem(answer) ? answer.problem : undefined)
    if (!hasProblem(answer)) setLines(answer.value.lines.map(line))
  }
  const sent = lines.map(({ id: _, ...values }) =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')),
  )
  const fixed: Asked = {
    name: '/code',
    kind: 'choice',
    label: t('calls.field.code'),
    options: [{ value: code, label: name }],
    first: code,
  }
  return (
    <ActDialog
      view={view}
      act="sendFormality"
      fields={[fixed, ...head]}
      content={form.columns.length > 0 ? sent : []}
      onClose={onClose}
      onDone={onDone}
    >
      {form.columns.length > 0 && (
        <>
          <p>
            <a href={`/api/call-forms/${code}/template`} download={`${code}.csv`}>
              {t('calls.page.template')}
            </a>
          </p>
          <FileDrop
            name="/file"
            label={t('calls.page.sheet')}
            files={[]}
            onFiles={read}
            accept=".csv,text/csv"
            multiple={false}
          />
          {problem && (
            <Message kind="error" live title={problem.title}>
              <ul>
                {rowErrors(problem, language).map(({ row, column, text }) => (
                  <li key={`${row} ${column} ${text}`}>
                    {row !== undefined && `${t('calls.page.row', { row: row + 1 })} · `}
                    {column && `${t.has(`calls.form.${column}`) ? t(`calls.form.${column}`) : column} · `}
                    {text}
                  </li>
                ))}
              </ul>
            </Message>
          )}
          <LinesGrid
            name="/content/lines"
            caption={name}
            columns={form.columns.map((column) => columnOf(column, t(`calls.form.${column.name}`), optionOf))}
            rows={lines}
            onChange={setLines}
            newRow={line}
            most={6000}
          />
        </>
      )}
    </ActDialog>
  )
}

const columnOf = (
  { name, choices }: Field,
  head: string,
  optionOf: (value: string) => { value: string; label: string },
) =>
  choices.length > 0
    ? ({ key: name, head, kind: 'select', options: choices.map(optionOf) } as const)
    : ({ key: name, head, kind: 'text' } as const)
