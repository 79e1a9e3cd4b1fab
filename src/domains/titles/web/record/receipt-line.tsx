import { Message } from '#design/message/message.tsx'
import { useWords } from '#design/words/words.tsx'
import type { ActDone } from './act-path.ts'
import { TakesFocus } from './takes-focus.tsx'

/** The act is recorded: at which minute, under which number, and where its proof is. */
export function ReceiptLine({ done: { id, at, version } }: { done: ActDone }) {
  const { t, format } = useWords()
  return (
    <TakesFocus on={version}>
      <Message
        kind="success"
        live
        title={t('titles.page.receipt.recorded', { time: format.time(at), number: version })}
      >
        <a href={`/titles/${id}?tab=history`}>{t('titles.page.receipt.where')}</a>
      </Message>
    </TakesFocus>
  )
}
