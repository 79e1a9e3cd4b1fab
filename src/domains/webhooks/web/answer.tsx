import { type Meaning, State } from '#design/state/state.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { DeliveryRow } from '../views.ts'

const meanings: Readonly<Record<DeliveryRow['state'], Meaning>> = {
  waiting: 'waiting',
  delivered: 'done',
  failed: 'refused',
  dropped: 'neutral',
}

/** What became of a delivery: its state, how often it was tried, what was answered, and when it is tried again. */
export function Answer({ delivery }: { delivery: DeliveryRow }) {
  const { t } = useWords()
  const { state, attempts, status, answer, failure, nextAt } = delivery
  return (
    <div class="webhook-answer">
      <State meaning={meanings[state]}>{t(`webhooks.delivery.${state}`)}</State>
      <span class="webhook-answer-note">
        {status !== undefined && <bdi dir="ltr">HTTP {status}</bdi>}
        {status !== undefined && ' · '}
        {t('webhooks.history.attempts', { count: attempts })}
      </span>
      {failure !== undefined && <span class="webhook-answer-note">{t(`webhooks.failure.${failure}`)}</span>}
      {answer !== undefined && answer !== '' && (
        <span class="webhook-answer-text" dir="ltr">
          {answer}
        </span>
      )}
      {nextAt !== undefined && attempts > 0 && (
        <span class="webhook-answer-note">
          {t('webhooks.history.next')} <Instant at={nextAt} />
        </span>
      )}
    </div>
  )
}
