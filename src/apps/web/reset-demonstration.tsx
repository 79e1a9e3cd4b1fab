import { useState } from 'preact/hooks'
import { Button } from '#design/button/button.tsx'
import { Dialog } from '#design/dialog/dialog.tsx'
import { Message } from '#design/message/message.tsx'
import { useWords } from '#design/words/words.tsx'
import { forgetAll } from './cache.ts'
import { useVisit } from './session.tsx'
import { forgetTour } from './tour/tour-place.ts'
import { useAct } from './use-act.ts'

/** Asks once, then puts the demonstration back to its beginning; meanwhile it says what is happening, and after it everybody is at the door. */
export function ResetDemonstration({ kind }: { kind?: 'quiet' }) {
  const { t } = useWords()
  const { reload } = useVisit()
  const [asking, setAsking] = useState(false)
  const { busy, problem, send, clear } = useAct<undefined>()

  const close = () => {
    setAsking(false)
    clear()
  }
  const reset = async () => {
    if (!(await send('/api/demonstration/reset', { confirmed: true }))) return
    close()
    forgetTour()
    forgetAll()
    await reload()
  }
  return (
    <>
      <Button {...(kind && { kind })} onClick={() => setAsking(true)}>
        {t('web.demonstration.reset')}
      </Button>
      <Dialog
        open={asking}
        onClose={close}
        title={t('web.demonstration.reset')}
        onSubmit={reset}
        acts={
          <>
            <Button onClick={close}>{t('design.dialog.cancel')}</Button>
            <Button kind="primary" type="submit" busy={busy}>
              {t('web.demonstration.reset-go')}
            </Button>
          </>
        }
      >
        <p>{t('web.demonstration.reset-lead')}</p>
        {busy && <Message kind="info" live title={t('web.demonstration.resetting')} />}
        {problem && <Message kind="error" live title={problem.title || t('web.down.title')} />}
      </Dialog>
    </>
  )
}
