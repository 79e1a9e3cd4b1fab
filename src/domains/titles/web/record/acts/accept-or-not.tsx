import { RadioGroup } from '#design/radio-group/radio-group.tsx'
import { useWords } from '#design/words/words.tsx'

export type Answer = 'yes' | 'no' | ''

/** Yes or no, each with what follows from it. `act` chooses the words. */
export function AcceptOrNot({
  act,
  value,
  onChange,
  error,
}: {
  act: 'answerPreDomiciliation' | 'answerDomiciliation' | 'answerChange' | 'decideSpecialRequest'
  value: Answer
  onChange: (value: Answer) => void
  error: string | undefined
}) {
  const { t } = useWords()
  return (
    <RadioGroup
      name={act === 'decideSpecialRequest' ? '/granted' : '/accepted'}
      label={t(`titles.page.answer.${act}.question`)}
      choices={[
        { value: 'yes', label: t(`titles.page.answer.${act}.yes`), hint: t(`titles.page.answer.${act}.yes-hint`) },
        { value: 'no', label: t(`titles.page.answer.${act}.no`), hint: t(`titles.page.answer.${act}.no-hint`) },
      ]}
      value={value}
      onChange={onChange}
      error={error}
    />
  )
}

/** The answer as it is sent; nothing while none was chosen. */
export const accepted = (answer: Answer): boolean | undefined => (answer === '' ? undefined : answer === 'yes')
