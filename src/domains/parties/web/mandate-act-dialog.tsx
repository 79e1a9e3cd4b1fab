import { useState } from 'preact/hooks'
import { ActDialog } from '#apps/web/act-dialog.tsx'
import { TextArea } from '#design/text-area/text-area.tsx'
import { useWords } from '#design/words/words.tsx'
import type { MandateAct } from '../mandate-acts.ts'
import type { Mandate } from '../party.ts'

/** Accepting, declining or revoking a mandate; what follows from it is said before, and a no says why. */
export function MandateActDialog({
  mandate,
  act,
  onClose,
  onDone,
}: {
  mandate: Mandate
  act: MandateAct
  onClose: () => void
  onDone: () => void
}) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const { id, principalName, agentName } = mandate
  const takesReason = act !== 'accept'
  return (
    <ActDialog
      fieldTexts="parties.mandate.field"
      title={t(`parties.mandate.act.${act}`)}
      path={`/api/mandates/${id}/${act}`}
      input={takesReason && reason !== '' ? { reason } : {}}
      danger={takesReason}
      onClose={onClose}
      onDone={onDone}
    >
      {(errorOf) => (
        <>
          <p>{t(`parties.page.mandate.explain.${act}`, { principal: principalName, agent: agentName })}</p>
          {takesReason && (
            <TextArea
              name="/reason"
              label={t('parties.mandate.field.reason')}
              optional={act === 'decline'}
              value={reason}
              onChange={setReason}
              maxLength={500}
              error={errorOf('/reason')}
            />
          )}
        </>
      )}
    </ActDialog>
  )
}
