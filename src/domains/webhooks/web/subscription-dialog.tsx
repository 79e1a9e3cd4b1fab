import { useState } from 'preact/hooks'
import { ActDialog } from '#apps/web/act-dialog.tsx'
import { api } from '#apps/web/api.ts'
import { useLoaded } from '#apps/web/cache.ts'
import { TextInput } from '#design/text-input/text-input.tsx'
import { useWords } from '#design/words/words.tsx'
import type { WebhookSecret, WebhookView } from '../views.ts'
import { EventChoice } from './event-choice.tsx'

/** Where to, which events, what for: of a new webhook, or of the one that is given. */
export function SubscriptionDialog({
  changing,
  onClose,
  onSubscribed,
}: {
  changing?: Pick<WebhookView, 'webhook' | 'version'>
  onClose: () => void
  /** Given the answer; of a change it has no secret. */
  onSubscribed: (answer: WebhookSecret) => void
}) {
  const { t } = useWords()
  const known = useLoaded<{ readonly events: readonly string[] }>('webhook-events', () =>
    api.get('/api/webhook-events'),
  )
  const { webhook, version } = changing ?? {}
  const [address, setAddress] = useState(webhook?.address ?? '')
  const [description, setDescription] = useState(webhook?.description ?? '')
  const [events, setEvents] = useState<readonly string[]>(webhook?.events ?? ['*'])
  return (
    <ActDialog<WebhookSecret>
      title={t(`webhooks.act.${webhook ? 'change' : 'subscribe'}`)}
      path={webhook ? `/api/webhooks/${webhook.id}/change` : '/api/webhooks'}
      input={{ address: address.trim(), events, ...(description.trim() !== '' && { description: description.trim() }) }}
      expects={version}
      fieldTexts="webhooks.field"
      onClose={onClose}
      onDone={onSubscribed}
    >
      {(errorOf) => (
        <>
          <TextInput
            name="/address"
            label={t('webhooks.field.address')}
            hint={t('webhooks.help.address')}
            value={address}
            onChange={setAddress}
            maxLength={1000}
            code
            error={errorOf('/address')}
          />
          <TextInput
            name="/description"
            label={t('webhooks.field.description')}
            optional
            value={description}
            onChange={setDescription}
            maxLength={200}
            error={errorOf('/description')}
          />
          <EventChoice
            known={known.value?.events ?? []}
            chosen={events}
            onChange={setEvents}
            error={errorOf('/events')}
          />
        </>
      )}
    </ActDialog>
  )
}
