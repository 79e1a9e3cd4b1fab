import { useState } from 'preact/hooks'
import { hasProblem, noAnswer } from '#apps/web/problem.ts'
import { upload } from '#apps/web/upload.ts'
import { Code } from '#design/code/code.tsx'
import { DescriptionList } from '#design/description-list/description-list.tsx'
import { FileDrop } from '#design/file-drop/file-drop.tsx'
import { Message } from '#design/message/message.tsx'
import { Money } from '#design/money/money.tsx'
import { Day } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitleDraft } from '../../title.ts'

/** What was read of an invoice: the draft it makes, and what the reader should look at. */
interface InvoiceRead {
  readonly draft: TitleDraft
  readonly notes: readonly Note[]
  readonly invoice: {
    readonly number?: string
    readonly date?: string
    readonly seller?: string
    readonly buyer?: string
    readonly currency: string
    readonly total?: string
  }
}
interface Note {
  readonly field: string
  readonly reason: string
  readonly about?: Readonly<Record<string, string | number>>
}

/** The supplier's invoice: read at once, so that one sees what it gives before a title is drafted from it. */
export function InvoicePart({ onChosen }: { onChosen: (file: File | undefined) => void }) {
  const { t, language } = useWords()
  const [file, setFile] = useState<File>()
  const [read, setRead] = useState<InvoiceRead>()
  const [error, setError] = useState<string>()
  const [share, setShare] = useState(0)

  const take = async ([chosen]: readonly File[]) => {
    if (!chosen) return
    setFile(chosen)
    setRead(undefined)
    setError(undefined)
    onChosen(undefined)
    const answer = await upload<InvoiceRead>('/api/invoices/read', chosen, {}, setShare)
    if (hasProblem(answer)) {
      const { status, title, errors } = answer.problem
      return setError(status === noAnswer.status ? t('web.down.title') : (errors[0]?.text[language] ?? title))
    }
    setRead(answer.value)
    onChosen(chosen)
  }
  const drop = () => {
    setFile(undefined)
    setRead(undefined)
    setError(undefined)
    onChosen(undefined)
  }

  return (
    <>
      <FileDrop
        name="/invoice"
        label={t('titles.page.start.invoice-file')}
        hint={t('titles.page.start.invoice-hint')}
        error={error}
        accept=".xml"
        multiple={false}
        files={
          file
            ? [
                {
                  id: file.name,
                  name: file.name,
                  size: file.size,
                  state: error === undefined ? (read ? 'sent' : 'sending') : 'failed',
                  sent: share,
                },
              ]
            : []
        }
        onFiles={take}
        onRemove={drop}
      />
      {read && <WhatWasRead read={read} />}
    </>
  )
}

function WhatWasRead({ read: { draft, notes, invoice } }: { read: InvoiceRead }) {
  const { t } = useWords()
  return (
    <>
      <Message kind="success" live title={t('titles.page.start.invoice-read')}>
        <DescriptionList
          items={[
            { term: t('titles.page.start.invoice-number'), value: invoice.number && <Code>{invoice.number}</Code> },
            { term: t('titles.field.contract.date'), value: invoice.date && <Day day={invoice.date} /> },
            { term: t('titles.page.start.invoice-seller'), value: invoice.seller },
            { term: t('titles.page.start.invoice-buyer'), value: invoice.buyer },
            {
              term: t('titles.page.start.invoice-total'),
              value: invoice.total && <Money amount={invoice.total} currency={invoice.currency} />,
            },
            {
              term: t('titles.field.lines'),
              value: t('titles.page.start.invoice-lines', { count: draft.lines?.length ?? 0 }),
            },
          ]}
        />
      </Message>
      {notes.length > 0 && (
        <details class="start-notes">
          <summary>
            {t('titles.page.start.invoice-notes')} (<bdi>{notes.length}</bdi>)
          </summary>
          <ul>
            {notes.map((note) => (
              <li key={JSON.stringify(note)}>
                <NoteWords note={note} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function NoteWords({ note: { field, reason, about } }: { note: Note }) {
  const { t } = useWords()
  const words = t(`connectors.note.${reason}`, about)
  const key = `titles.field${field.replace(/\/\d+/g, '').replaceAll('/', '.')}`
  const line = /^\/lines\/(\d+)/.exec(field)?.[1]
  if (!t.has(key)) return <>{words}</>
  const named = line === undefined ? t(key) : t('titles.page.edit.of-line', { field: t(key), number: Number(line) + 1 })
  return <>{t('titles.page.start.note-at', { field: named, words })}</>
}
