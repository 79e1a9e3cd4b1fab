import type { ComponentChildren } from 'preact'
import { Code } from '#design/code/code.tsx'
import { DescriptionList } from '#design/description-list/description-list.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { Webhook } from '../webhook.ts'

/** Where to, which events, which secret signs, and what may be done about them. */
export function SubscriptionPanel({ webhook, acts }: { webhook: Webhook; acts: ComponentChildren }) {
  const { t, format } = useWords()
  const { address, events, secret, createdAt, createdBy } = webhook
  const overlaps = secret.previousUntil !== undefined && secret.previousUntil > new Date().toISOString()
  return (
    <Panel title={t('webhooks.page.details')}>
      <DescriptionList
        items={[
          { term: t('webhooks.page.address'), value: <Code copy>{address}</Code> },
          { term: t('webhooks.page.events'), value: events.map((name) => nameOf(name, t)).join(' · ') },
          {
            term: t('webhooks.page.secret-number'),
            value: overlaps
              ? t('webhooks.page.secret-overlap', {
                  number: secret.number,
                  until: format.instant(secret.previousUntil ?? ''),
                })
              : t('webhooks.page.secret-nth', { number: secret.number }),
          },
          { term: t('webhooks.page.created'), value: <Instant at={createdAt} /> },
          { term: t('webhooks.page.created-by'), value: <bdi>{createdBy}</bdi> },
        ]}
      />
      {acts}
    </Panel>
  )
}

function nameOf(name: string, t: ReturnType<typeof useWords>['t']): string {
  if (name === '*') return t('webhooks.page.all-events')
  return name.endsWith('.*') ? t(`webhooks.kind.${name.slice(0, -2)}`) : t(`webhooks.event.${name}`)
}
