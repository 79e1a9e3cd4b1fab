import { useState } from 'preact/hooks'
import { hasProblem, noAnswer } from '#apps/web/problem.ts'
import { upload } from '#apps/web/upload.ts'
import { FileDrop } from '#design/file-drop/file-drop.tsx'
import { Select } from '#design/select/select.tsx'
import { useWords } from '#design/words/words.tsx'
import { paperKinds } from '../manifest.ts'
import type { ManifestView } from '../views.ts'

/** Papers of a manifest, and the way to attach one for those who may. */
export function PapersPanel({ view, onReload }: { view: ManifestView; onReload: () => void }) {
  const { t, language } = useWords()
  const [kind, setKind] = useState<string>('proof')
  const [error, setError] = useState<string>()
  const { id, papers } = view.manifest
  const may = view.acts.some(({ act, possible }) => act === 'attachPaper' && possible)
  const attach = async ([file]: readonly File[]) => {
    if (!file) return
    setError(undefined)
    const answer = await upload(`/api/manifests/${id}/papers?kind=${kind}`, file, {}, () => undefined)
    if (!hasProblem(answer)) return onReload()
    const { status, title, errors } = answer.problem
    setError(status === noAnswer.status ? t('web.down.title') : (errors[0]?.text[language] ?? title))
  }
  return (
    <>
      {papers.length === 0 && !may && <p>{t('manifests.paper.none')}</p>}
      <ul>
        {papers.map((paper) => (
          <li key={paper.id}>
            {t(`manifests.paper.${paper.kind}`)}{' '}
            <a href={`/api/manifests/${id}/papers/${paper.id}`}>
              <bdi>{paper.name}</bdi>
            </a>
          </li>
        ))}
      </ul>
      {may && (
        <>
          <Select
            name="/kind"
            label={t('manifests.paper.kind')}
            value={kind}
            onChange={setKind}
            options={paperKinds.map((value) => ({ value, label: t(`manifests.paper.${value}`) }))}
          />
          <FileDrop
            name="/paper"
            label={t('manifests.act.attachPaper')}
            error={error}
            multiple={false}
            files={[]}
            onFiles={attach}
          />
        </>
      )}
    </>
  )
}
