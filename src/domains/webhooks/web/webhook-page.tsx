import './webhooks.css'
import { useRef, useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import type { PageProps } from '#apps/web/page.ts'
import { navigate } from '#apps/web/router.ts'
import { useAct } from '#apps/web/use-act.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Breadcrumbs } from '#design/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#design/button/button.tsx'
import { Message } from '#design/message/message.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { useToast } from '#design/toast/toast.tsx'
import { useWords } from '#design/words/words.tsx'
import { useFocusBack } from '#domains/titles/web/record/use-focus-back.ts'
import type { WebhookSecret, WebhookView } from '../views.ts'
import type { WebhookAct } from '../webhook-acts.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { SecretDialog } from './secret-dialog.tsx'
import { SubscriptionDialog } from './subscription-dialog.tsx'
import { SubscriptionPanel } from './subscription-panel.tsx'
import { VerifyPanel } from './verify-panel.tsx'
import { WebhookMessage } from './webhook-message.tsx'
import { WebhookState } from './webhook-state.tsx'

/** One webhook: how it does, what one may do to it, what was sent with the answers, and how a receiver verifies. */
export function WebhookPage({ params: { id = '' } }: PageProps) {
  const { t } = useWords()
  const loaded = useLoaded<WebhookView>(`webhook/${id}`, () => api.get(`/api/webhooks/${id}`), about('webhook', id))
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t('webhooks.page.title'), href: '/webhooks' }]} />
      <WhenLoaded of={loaded}>{(view) => <Whole key={id} view={view} reload={loaded.reload} />}</WhenLoaded>
    </>
  )
}

/** Acts that are done at once, in the order they are offered. */
const direct = ['ping', 'pause', 'resume'] as const
/** Acts that are asked about first. */
type Asked = 'change' | 'rotateSecret' | 'remove'

function Whole({ view, reload }: { view: WebhookView; reload: () => void }) {
  const { t } = useWords()
  const toast = useToast()
  const { webhook, acts, version } = view
  const { busy, problem, send } = useAct<unknown>()
  const [open, setOpen] = useState<Asked | WebhookSecret>()
  const opener = useRef<Element | null>(null)
  useFocusBack(open !== undefined, () => opener.current)

  const may = (act: WebhookAct) => acts.includes(act)
  const ask = (what: Asked) => {
    opener.current = document.activeElement
    setOpen(what)
  }
  const done = (act: string) => {
    toast({ kind: 'success', text: t(`webhooks.done.${act}`) })
    reload()
  }
  const act = async (name: string, body: object = {}) => {
    if (await send(`/api/webhooks/${webhook.id}/${name === 'sendAgain' ? 'send-again' : name}`, body)) done(name)
  }
  const { host } = new URL(webhook.address)
  const primary = may('resume') ? 'resume' : 'ping'
  return (
    <>
      <PageHeader
        kind={t('webhooks.page.kind')}
        title={<bdi>{webhook.description ?? host}</bdi>}
        state={<WebhookState {...view} />}
        acts={
          <>
            {direct.filter(may).map((name) => (
              <Button
                key={name}
                kind={name === primary ? 'primary' : 'secondary'}
                busy={busy}
                onClick={() => act(name)}
              >
                {t(`webhooks.act.${name}`)}
              </Button>
            ))}
            {may('change') && (
              <Button icon="edit" onClick={() => ask('change')}>
                {t('webhooks.act.change')}
              </Button>
            )}
          </>
        }
      />
      {problem && <Message kind="error" live title={problem.title || t('web.down.title')} />}
      <WebhookMessage {...view} host={host} />
      <SubscriptionPanel
        webhook={webhook}
        acts={
          <div class="webhook-acts">
            {may('rotateSecret') && (
              <Button icon="lock" onClick={() => ask('rotateSecret')}>
                {t('webhooks.act.rotateSecret')}
              </Button>
            )}
            {may('remove') && (
              <Button kind="danger" icon="remove" onClick={() => ask('remove')}>
                {t('webhooks.act.remove')}
              </Button>
            )}
          </div>
        }
      />
      <HistoryPanel
        webhook={webhook.id}
        reloadAll={reload}
        onSendAgain={may('sendAgain') ? (from) => act('sendAgain', { from }) : undefined}
      />
      <VerifyPanel />

      {open === 'change' && (
        <SubscriptionDialog
          changing={{ webhook, version }}
          onClose={() => setOpen(undefined)}
          onSubscribed={() => {
            setOpen(undefined)
            done('change')
          }}
        />
      )}
      {open === 'rotateSecret' && (
        <ConfirmDialog<WebhookSecret>
          act="rotateSecret"
          path={`/api/webhooks/${webhook.id}/rotate-secret`}
          host={host}
          onClose={() => setOpen(undefined)}
          onDone={(answer) => {
            setOpen(answer)
            reload()
          }}
        />
      )}
      {open === 'remove' && (
        <ConfirmDialog
          act="remove"
          path={`/api/webhooks/${webhook.id}/remove`}
          host={host}
          onClose={() => setOpen(undefined)}
          onDone={() => {
            toast({ kind: 'success', text: t('webhooks.done.remove') })
            navigate('/webhooks')
          }}
        />
      )}
      {typeof open === 'object' && <SecretDialog shown={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}
