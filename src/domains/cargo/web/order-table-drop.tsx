import { useState } from 'preact/hooks'
import { hasProblem, noAnswer } from '#apps/web/problem.ts'
import { upload } from '#apps/web/upload.ts'
import { FileDrop } from '#design/file-drop/file-drop.tsx'
import { Message } from '#design/message/message.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { useWords } from '#design/words/words.tsx'

interface Fault {
  readonly place: string
  readonly text: string
}

/** Delivery orders of many lots from a table: all are issued, or none and every fault is shown with its row and column. */
export function OrderTableDrop({ onIssued }: { onIssued: () => void }) {
  const { t, language } = useWords()
  const [busy, setBusy] = useState(false)
  const [issued, setIssued] = useState<number>()
  const [faults, setFaults] = useState<readonly Fault[]>([])

  const send = async ([file]: readonly File[]) => {
    if (!file || busy) return
    setBusy(true)
    setIssued(undefined)
    setFaults([])
    const answer = await upload<{ readonly issued: readonly unknown[] }>(
      '/api/lots/issue-orders',
      file,
      {},
      () => undefined,
    )
    setBusy(false)
    if (!hasProblem(answer)) {
      setIssued(answer.value.issued.length)
      return onIssued()
    }
    const { status, title, errors } = answer.problem
    const told = errors.map(({ pointer, text }) => ({ place: placeOf(pointer), text: text[language] ?? title }))
    if (status === noAnswer.status) setFaults([{ place: '', text: t('web.down.title') }])
    else setFaults(told.length > 0 ? told : [{ place: '', text: title }])
  }
  /** `/rows/3/freight` as people say it. */
  const placeOf = (pointer = '') => {
    const [, row, column] = /^\/rows\/(\d+)(?:\/(\w+))?/.exec(pointer) ?? []
    if (row === undefined) return ''
    return column ? t('cargo.table.place', { row, column }) : t('cargo.table.row', { row })
  }

  return (
    <Panel title={t('cargo.table.title')}>
      <p>
        {t('cargo.table.lead')} <a href="/api/lots/orders.csv">{t('cargo.table.template')}</a>
      </p>
      {issued !== undefined && <Message kind="success" live title={t('cargo.table.issued', { count: issued })} />}
      {faults.length > 0 && (
        <Message kind="error" live title={t('cargo.table.nothing')}>
          <ul>
            {faults.map(({ place, text }) => (
              <li key={`${place} ${text}`}>
                {place && <strong>{place}: </strong>}
                {text}
              </li>
            ))}
          </ul>
        </Message>
      )}
      <FileDrop name="/orders" label={t('cargo.table.file')} multiple={false} files={[]} onFiles={send} />
    </Panel>
  )
}
