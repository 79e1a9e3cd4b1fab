import { useState } from 'preact/hooks'
import { TextArea } from '#design/text-area/text-area.tsx'
import { useWords } from '#design/words/words.tsx'
import { ActDialog, type ActFormProps } from './act-dialog.tsx'

/** A desk asks the applicant, who has the title until the answer. */
export function AskForm(props: ActFormProps) {
  const { t } = useWords()
  const [question, setQuestion] = useState('')
  return (
    <ActDialog {...props} act="ask" input={{ question }}>
      {(errorOf) => (
        <TextArea
          name="/question"
          label={t('titles.field.question')}
          hint={t('titles.page.form.question-hint')}
          value={question}
          onChange={setQuestion}
          maxLength={2000}
          error={errorOf('/question')}
        />
      )}
    </ActDialog>
  )
}

/** The applicant answers the question that waits longest. */
export function AnswerForm(props: ActFormProps) {
  const { t } = useWords()
  const open = props.view.title.questions.find((one) => !one.answered)
  const [answer, setAnswer] = useState('')
  return (
    <ActDialog {...props} act="answer" input={{ question: open?.id, answer }}>
      {(errorOf) => (
        <>
          {open && (
            <blockquote class="act-quote" dir="auto">
              {open.question}
            </blockquote>
          )}
          <TextArea
            name="/answer"
            label={t('titles.field.answer')}
            value={answer}
            onChange={setAnswer}
            maxLength={4000}
            error={errorOf('/answer')}
          />
        </>
      )}
    </ActDialog>
  )
}
