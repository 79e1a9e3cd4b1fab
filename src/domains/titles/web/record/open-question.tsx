import { Message } from '#design/message/message.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitleView } from '../../views.ts'

/** The question that waits for the applicant, in the words it was asked in. */
export function OpenQuestion({ view }: { view: TitleView }) {
  const { t } = useWords()
  const open = view.title.questions.find((one) => !one.answered)
  if (!open) return null
  return (
    <Message kind="warning" title={t('titles.page.questions.asks', { organisation: open.asked.by.organisationName })}>
      <p dir="auto">{open.question}</p>
    </Message>
  )
}
