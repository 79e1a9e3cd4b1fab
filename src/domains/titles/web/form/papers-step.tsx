import { useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { hasProblem, noAnswer, type Problem } from '#apps/web/problem.ts'
import { upload } from '#apps/web/upload.ts'
import { type DroppedFile, FileDrop } from '#design/file-drop/file-drop.tsx'
import { Select } from '#design/select/select.tsx'
import { State } from '#design/state/state.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitleDocument } from '../../title.ts'
import { type ActDone, actPath } from '../record/act-path.ts'
import type { FormKit } from './form-kit.ts'

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

/** The papers that go with the declaration: which ones are wanted, which are here, and a place to drop the others. */
export function PapersStep({ kit, onChanged }: { kit: FormKit; onChanged: () => void }) {
  const { t } = useWords()
  const { id, documents } = kit.view.title
  const wanted = kit.category?.documents ?? []
  const isHere = (oneOf: readonly string[]) => documents.some(({ kind }) => oneOf.includes(kind))
  const firstWanted = kinds.find((kind) => wanted.find((oneOf) => !isHere(oneOf))?.includes(kind))
  const [chosen, setChosen] = useState<Kind | ''>('')
  const kind = chosen || firstWanted || 'other'
  const [pending, setPending] = useState<readonly DroppedFile[]>([])
  const [problem, setProblem] = useState<Problem>()
  const kindName = (name: string) => t(`titles.value.document-kind.${name}`)

  const send = async (file: File) => {
    const key = crypto.randomUUID()
    const put = (now: Partial<DroppedFile>) =>
      setPending((shown) => shown.map((one) => (one.id === key ? { ...one, ...now } : one)))
    setPending((shown) => [...shown, { id: key, name: file.name, size: file.size, state: 'sending', sent: 0 }])
    const answer = await upload<ActDone>(`/api/titles/${id}/documents?kind=${kind}`, file, {}, (sent) => put({ sent }))
    if (hasProblem(answer)) return put({ state: 'failed', error: wordsOf(answer.problem, t('web.down.title')) })
    setPending((shown) => shown.filter((one) => one.id !== key))
    setChosen('')
    onChanged()
  }
  const remove = async (document: string) => {
    if (pending.some((one) => one.id === document))
      return setPending((shown) => shown.filter((one) => one.id !== document))
    const answer = await api.post<ActDone>(actPath(id, 'removeDocument'), { document })
    setProblem(hasProblem(answer) ? answer.problem : undefined)
    onChanged()
  }

  return (
    <>
      {wanted.length > 0 && (
        <Panel title={t('titles.page.edit.papers-wanted')}>
          <ul class="edit-wanted">
            {wanted.map((oneOf) => (
              <li key={oneOf.join()}>
                <State meaning={isHere(oneOf) ? 'done' : 'waiting'}>
                  {t(isHere(oneOf) ? 'titles.page.edit.paper-here' : 'titles.page.edit.paper-wanted')}
                </State>{' '}
                {oneOf.map(kindName).join(t('titles.page.edit.or'))}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel title={t('titles.field.documents')}>
        <Select
          name="/kind"
          label={t('titles.page.edit.paper-kind')}
          options={kinds.map((value) => ({ value, label: kindName(value) }))}
          empty={null}
          value={kind}
          onChange={setChosen}
        />
        <FileDrop
          name="/documents"
          label={t('titles.act.attachDocument')}
          hint={t('titles.page.papers.hint')}
          error={problem && wordsOf(problem, t('web.down.title'))}
          accept=".pdf,.png,.jpg,.jpeg,.xml,.xlsx,.docx"
          files={[
            ...documents.map((one) => ({
              id: one.id,
              name: `${kindName(one.kind)} – ${one.name}`,
              size: one.size,
              state: 'sent' as const,
              href: `/api/titles/${id}/documents/${one.id}`,
            })),
            ...pending,
          ]}
          onFiles={(files) => {
            for (const file of files) send(file)
          }}
          onRemove={remove}
        />
      </Panel>
    </>
  )
}

const wordsOf = ({ status, title }: Problem, whenSilent: string) => (status === noAnswer.status ? whenSilent : title)
