import { useState } from 'preact/hooks'
import { hasProblem, noAnswer } from '#apps/web/problem.ts'
import { upload } from '#apps/web/upload.ts'
import { type DroppedFile, FileDrop } from '#design/file-drop/file-drop.tsx'
import { Select } from '#design/select/select.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitleDocument } from '../../title.ts'
import type { TitleView } from '../../views.ts'
import type { ActDone } from './act-path.ts'

type Kind = TitleDocument['kind']
const kinds: readonly Kind[] = [
  'contract',
  'invoice',
  'proforma',
  'order',
  'technical-sheet',
  'certificate',
  'proof',
  'other',
]

/** Adds papers to the title. What was signed stays what was seen: after that only proofs are added, unless a desk asks. */
export function AttachPaper({ view, onDone }: { view: TitleView; onDone: () => void }) {
  const { t } = useWords()
  const { id, status, questions } = view.title
  const isOpen = status === 'draft' || status === 'returned' || questions.some((one) => !one.answered)
  const [kind, setKind] = useState<Kind | ''>('proof')
  const [files, setFiles] = useState<readonly DroppedFile[]>([])

  const send = async (file: File) => {
    const name = crypto.randomUUID()
    const put = (now: Partial<DroppedFile>) =>
      setFiles((shown) => shown.map((one) => (one.id === name ? { ...one, ...now } : one)))
    setFiles((shown) => [...shown, { id: name, name: file.name, size: file.size, state: 'sending', sent: 0 }])
    const path = `/api/titles/${id}/documents?kind=${isOpen ? kind : 'proof'}`
    const answer = await upload<ActDone>(path, file, {}, (sent) => put({ sent }))
    if (!hasProblem(answer)) {
      put({ state: 'sent' })
      onDone()
      return
    }
    const { status: code, title } = answer.problem
    put({ state: 'failed', error: code === noAnswer.status ? t('web.down.title') : title })
  }

  return (
    <>
      {isOpen && (
        <Select
          name="/kind"
          label={t('titles.field.kind')}
          options={kinds.map((value) => ({ value, label: t(`titles.value.document-kind.${value}`) }))}
          empty={null}
          value={kind}
          onChange={setKind}
        />
      )}
      <FileDrop
        name="/file"
        label={t('titles.field.document')}
        hint={t(isOpen ? 'titles.page.papers.hint' : 'titles.page.papers.only-proofs')}
        accept=".pdf,.png,.jpg,.jpeg,.xml,.xlsx,.docx"
        files={files}
        onFiles={(chosen) => {
          for (const file of chosen) send(file)
        }}
      />
    </>
  )
}
