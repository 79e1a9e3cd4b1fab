import { Button } from '#design/button/button.tsx'
import { Code } from '#design/code/code.tsx'
import { Dialog } from '#design/dialog/dialog.tsx'
import { Message } from '#design/message/message.tsx'
import { useWords } from '#design/words/words.tsx'
import type { WebhookSecret } from '../views.ts'

/** The secret, the one time it is shown. */
export function SecretDialog({ shown, onClose }: { shown: WebhookSecret; onClose: () => void }) {
  const { t } = useWords()
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('webhooks.secret.title')}
      acts={
        <Button kind="primary" onClick={onClose}>
          {t('webhooks.secret.copied')}
        </Button>
      }
    >
      <Message kind="warning" title={t('webhooks.secret.once')}>
        <p>{t('webhooks.secret.lost')}</p>
      </Message>
      <p class="webhook-secret">
        <Code copy>{shown.secret}</Code>
      </p>
    </Dialog>
  )
}
