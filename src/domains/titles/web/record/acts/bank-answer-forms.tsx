import { useState } from 'preact/hooks'
import { DateInput } from '#design/date-input/date-input.tsx'
import { TextArea } from '#design/text-area/text-area.tsx'
import { TextInput } from '#design/text-input/text-input.tsx'
import { useWords } from '#design/words/words.tsx'
import { ChangeSummary } from '../change-panel.tsx'
import { AcceptOrNot, type Answer, accepted } from './accept-or-not.tsx'
import { ActDialog, type ActFormProps } from './act-dialog.tsx'

/** The bank takes position before the ministry: accepted under its reference, or not and why. */
export function PreDomiciliationForm(props: ActFormProps) {
  const { t } = useWords()
  const [answer, setAnswer] = useState<Answer>('')
  const [reference, setReference] = useState('')
  const [reason, setReason] = useState('')
  const input = { accepted: accepted(answer), ...(answer === 'no' ? { reason } : { reference }) }
  return (
    <ActDialog {...props} act="answerPreDomiciliation" input={input}>
      {(errorOf) => (
        <>
          <AcceptOrNot act="answerPreDomiciliation" value={answer} onChange={setAnswer} error={errorOf('/accepted')} />
          {answer === 'yes' && (
            <TextInput
              name="/reference"
              label={t('titles.field.reference')}
              code
              maxLength={40}
              value={reference}
              onChange={setReference}
              error={errorOf('/reference')}
            />
          )}
          {answer === 'no' && <RefusalReason value={reason} onChange={setReason} error={errorOf('/reason')} />}
        </>
      )}
    </ActDialog>
  )
}

/** The bank domiciles the title under its number, from a day on; or sends it back and says why. */
export function DomiciliationForm(props: ActFormProps) {
  const { t } = useWords()
  const [answer, setAnswer] = useState<Answer>('')
  const [number, setNumber] = useState('')
  const [acceptedOn, setAcceptedOn] = useState('')
  const [reason, setReason] = useState('')
  const input = { accepted: accepted(answer), ...(answer === 'no' ? { reason } : { number, acceptedOn }) }
  return (
    <ActDialog {...props} act="answerDomiciliation" input={input}>
      {(errorOf) => (
        <>
          <AcceptOrNot act="answerDomiciliation" value={answer} onChange={setAnswer} error={errorOf('/accepted')} />
          {answer === 'yes' && (
            <>
              <TextInput
                name="/number"
                label={t('titles.field.number')}
                code
                maxLength={40}
                value={number}
                onChange={setNumber}
                error={errorOf('/number')}
              />
              <DateInput
                name="/acceptedOn"
                label={t('titles.field.acceptedOn')}
                hint={t('titles.help.acceptedOn')}
                optional
                value={acceptedOn}
                onChange={setAcceptedOn}
                error={errorOf('/acceptedOn')}
              />
            </>
          )}
          {answer === 'no' && <RefusalReason value={reason} onChange={setReason} error={errorOf('/reason')} />}
        </>
      )}
    </ActDialog>
  )
}

/** The bank's or the ministry's answer to the change before it; a new bank gives its own domiciliation number. */
export function AnswerChangeForm(props: ActFormProps) {
  const { t } = useWords()
  const { change } = props.view.title
  const [answer, setAnswer] = useState<Answer>('')
  const [number, setNumber] = useState('')
  const [reason, setReason] = useState('')
  const isNewBank = change?.kind === 'change-of-bank' && change.at === 'new-bank'
  const input = { accepted: accepted(answer), ...(answer === 'no' ? { reason } : isNewBank && { number }) }
  return (
    <ActDialog {...props} act="answerChange" input={input}>
      {(errorOf) => (
        <>
          <ChangeSummary view={props.view} />
          <AcceptOrNot act="answerChange" value={answer} onChange={setAnswer} error={errorOf('/accepted')} />
          {answer === 'yes' && isNewBank && (
            <TextInput
              name="/number"
              label={t('titles.field.number')}
              code
              maxLength={40}
              value={number}
              onChange={setNumber}
              error={errorOf('/number')}
            />
          )}
          {answer === 'no' && <RefusalReason value={reason} onChange={setReason} error={errorOf('/reason')} />}
        </>
      )}
    </ActDialog>
  )
}

/** Why it is a no, in the words the applicant will read. */
function RefusalReason({
  value,
  onChange,
  error,
}: {
  value: string
  onChange: (value: string) => void
  error: string | undefined
}) {
  const { t } = useWords()
  return (
    <TextArea
      name="/reason"
      label={t('titles.page.form.refusal-reason')}
      hint={t('titles.page.form.refusal-reason-hint')}
      value={value}
      onChange={onChange}
      maxLength={2000}
      error={error}
    />
  )
}
