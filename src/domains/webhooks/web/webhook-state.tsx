import { type Meaning, State } from '#design/state/state.tsx'
import { useWords } from '#design/words/words.tsx'
import type { WebhookView } from '../views.ts'

const meanings: Readonly<Record<WebhookView['webhook']['status'], Meaning>> = {
  active: 'done',
  paused: 'waiting',
  ended: 'refused',
  removed: 'neutral',
}

/** How a webhook stands, in a word: one that is active and yet reaches nobody says so. */
export function WebhookState({ webhook: { status }, health }: Pick<WebhookView, 'webhook' | 'health'>) {
  const { t } = useWords()
  if (status === 'active' && health.failingSince !== undefined)
    return <State meaning="refused">{t('webhooks.status.failing')}</State>
  return <State meaning={meanings[status]}>{t(`webhooks.status.${status}`)}</State>
}
