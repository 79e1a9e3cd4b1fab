import { useEffect, useRef } from 'preact/hooks'
import { Message } from '#design/message/message.tsx'
import { useWords } from '#design/words/words.tsx'
import type { ActDone } from './act-path.ts'

/** The act is recorded: at which minute, under which number, and where its proof is. It takes the focus the form had. */
export function ReceiptLine({ done: { id, at, version } }: { done: ActDone }) {
  const { t, format } = useWords()
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => line.current?.focus(), [version])
  return (
    <div ref={line} tabIndex={-1}>
      <Message
        kind="success"
        live
        title={t('titles.page.receipt.recorded', { time: format.time(at), number: version })}
      >
        <a href={`/titles/${id}?tab=history`}>{t('titles.page.receipt.where')}</a>
      </Message>
    </div>
  )
}
