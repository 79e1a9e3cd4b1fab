import { Message } from '#design/message/message.tsx'
import { useWords } from '#design/words/words.tsx'
import type { WebhookView } from '../views.ts'

/** What is not as it should be: nothing arrives since when and how much waits, it is paused and why, it has ended. */
export function WebhookMessage({
  webhook: { status, pausedBecause },
  health: { waiting, failingSince },
  host,
}: Pick<WebhookView, 'webhook' | 'health'> & { host: string }) {
  const { t, format } = useWords()
  if (status === 'ended')
    return (
      <Message kind="error" title={t('webhooks.page.ended')}>
        <p>{t('webhooks.page.ended-text')}</p>
      </Message>
    )
  if (status === 'paused')
    return (
      <Message
        kind={pausedBecause === 'failing' ? 'error' : 'warning'}
        title={t(`webhooks.page.paused-${pausedBecause ?? 'wished'}`)}
      >
        <p>{t('webhooks.page.paused-text', { waiting })}</p>
      </Message>
    )
  if (failingSince === undefined) return null
  return (
    <Message kind="warning" title={t('webhooks.page.failing', { address: host })}>
      <p>{t('webhooks.page.failing-text', { since: format.instant(failingSince), waiting })}</p>
    </Message>
  )
}
