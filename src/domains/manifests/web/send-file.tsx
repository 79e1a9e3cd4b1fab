import { useState } from 'preact/hooks'
import { hasProblem, noAnswer } from '#apps/web/problem.ts'
import { upload } from '#apps/web/upload.ts'
import { FileDrop } from '#design/file-drop/file-drop.tsx'
import { useWords } from '#design/words/words.tsx'

/** Where a message is dropped that goes with a manifest; every objection to it is told, with its place in the file. */
export function SendFile({ label, address, onDone }: { label: string; address: string; onDone: () => void }) {
  const { t, language } = useWords()
  const [error, setError] = useState<string>()
  const send = async ([file]: readonly File[]) => {
    if (!file) return
    setError(undefined)
    const answer = await upload(address, file, {}, () => undefined)
    if (!hasProblem(answer)) return onDone()
    const { status, title, errors } = answer.problem
    const told = errors.slice(0, 5).map(({ text }) => text[language])
    setError(status === noAnswer.status ? t('web.down.title') : told.join(' · ') || title)
  }
  return <FileDrop name="/file" label={label} error={error} multiple={false} files={[]} onFiles={send} />
}
