import { useState } from 'preact/hooks'
import { DateInput } from '#design/date-input/date-input.tsx'
import { TextArea } from '#design/text-area/text-area.tsx'
import { useWords } from '#design/words/words.tsx'
import { addDays, addMonths } from '#kernel/dates.ts'
import { useLaw } from '../use-names.ts'
import { ActDialog, type ActFormProps } from './act-dialog.tsx'

/** The applicant asks for a later expiry, no later than the law allows. */
export function ExtensionForm(props: ActFormProps) {
  const { t, format } = useWords()
  const extension = useLaw()?.extension
  const expiresOn = props.view.title.domiciliation?.expiresOn
  const latest = expiresOn && extension ? addMonths(expiresOn, extension.months) : undefined
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  return (
    <ActDialog {...props} act="requestExtension" input={{ until, reason }}>
      {(errorOf) => (
        <>
          <DateInput
            name="/until"
            label={t('titles.field.until')}
            hint={
              expiresOn &&
              latest &&
              t('titles.page.form.until-hint', { expiresOn: format.day(expiresOn), latest: format.day(latest) })
            }
            min={expiresOn && addDays(expiresOn, 1)}
            max={latest}
            value={until}
            onChange={setUntil}
            error={errorOf('/until')}
          />
          <TextArea
            name="/reason"
            label={t('titles.field.reason')}
            value={reason}
            onChange={setReason}
            maxLength={2000}
            error={errorOf('/reason')}
          />
        </>
      )}
    </ActDialog>
  )
}
