import { noAnswer, type Problem } from '#apps/web/problem.ts'
import { Message } from '#design/message/message.tsx'
import { useWords } from '#design/words/words.tsx'
import { TakesFocus } from './takes-focus.tsx'

/** Why an act did not succeed, as a whole. */
export function ActProblem({ problem }: { problem: Problem }) {
  const { t } = useWords()
  const isSilence = problem.status === noAnswer.status
  return (
    <TakesFocus on={problem.reason}>
      <Message kind="error" live title={isSilence ? t('web.down.title') : problem.title || t('web.failed.title')}>
        {isSilence && <p>{t('web.down.lead')}</p>}
      </Message>
    </TakesFocus>
  )
}
