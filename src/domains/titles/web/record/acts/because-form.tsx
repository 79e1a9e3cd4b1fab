import { useState } from 'preact/hooks'
import { TextArea } from '#design/text-area/text-area.tsx'
import { useWords } from '#design/words/words.tsx'
import { ActDialog, type ActFormProps } from './act-dialog.tsx'

/** The form of an act that only needs its reason. */
function becauseForm(act: 'requestCancellation' | 'discardProposal') {
  return function BecauseForm(props: ActFormProps) {
    const { t } = useWords()
    const [reason, setReason] = useState('')
    return (
      <ActDialog {...props} act={act} input={{ reason }} danger>
        {(errorOf) => (
          <>
            <p>{t(`titles.page.explain.${act}`)}</p>
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
}

/** The applicant asks the bank to end the title. */
export const CancellationForm = becauseForm('requestCancellation')

/** An officer sets a colleague's proposal aside. */
export const DiscardProposalForm = becauseForm('discardProposal')
