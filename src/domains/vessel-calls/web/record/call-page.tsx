import './call.css'
import { useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import type { PageProps } from '#apps/web/page.ts'
import { useSession } from '#apps/web/session.tsx'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Breadcrumbs } from '#design/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#design/button/button.tsx'
import { Code } from '#design/code/code.tsx'
import { Menu } from '#design/menu/menu.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import { type CallAct, callActs } from '../../acts.ts'
import type { CallView } from '../../views.ts'
import { CallState } from '../call-state.tsx'
import { objectionText } from '../objection-text.ts'
import { usePortLaw } from '../use-port-law.ts'
import { ActDialog } from './act-dialog.tsx'
import { actFields } from './act-fields.ts'
import { CallParts } from './call-parts.tsx'
import { DuesDialog } from './dues-dialog.tsx'
import { FormalityDialog } from './formality-dialog.tsx'

/** One call: where the ship is, what is missing, who has it, until when, and everything about it. */
export function CallPage({ params }: PageProps) {
  const { t } = useWords()
  const id = params.id ?? ''
  const call = useLoaded<CallView>(`call/${id}`, () => api.get(`/api/calls/${id}`), about('call', id))
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t('calls.page.board'), href: '/calls' }]} />
      <WhenLoaded of={call}>{(view) => <OneCall view={view} onReload={call.reload} />}</WhenLoaded>
    </>
  )
}

/** What is being done: an act, or a formality filled in. */
interface Doing {
  readonly act: CallAct
  readonly code?: string
}

function OneCall({ view, onReload }: { view: CallView; onReload: () => void }) {
  const { t, format } = useWords()
  const { formality } = usePortLaw()
  const [doing, setDoing] = useState<Doing>()
  const { call, open } = view
  const [first] = open
  const named = view.acts.filter(({ act }) => callActs.some((one) => one === act))
  const possible = named.filter((one) => one.possible && one.act !== 'sendFormality')
  const [primary, ...others] = possible
  const impossible = named.filter((one) => !one.possible && one.why)
  const done = () => {
    setDoing(undefined)
    onReload()
  }
  const begin = (act: string) => setDoing({ act: act as CallAct })
  return (
    <>
      <PageHeader
        kind={`${call.port} · IMO ${call.ship.imo}`}
        title={<bdi>{call.ship.name}</bdi>}
        state={<CallState status={call.status} />}
        lead={
          <>
            <Code copy>{call.number}</Code> · <bdi>{call.agentName}</bdi>
            {first && (
              <>
                {' · '}
                {t('calls.page.has-it', {
                  what: first.task === 'formality' ? formality(first.code ?? '') : t(`calls.task.${first.task}`),
                  who: first.holders.map((holder) => view.names[holder] ?? '').join(', '),
                })}
                {first.until && (
                  <>
                    {' '}
                    {t('calls.field.until')} <Instant at={first.until} />
                  </>
                )}
              </>
            )}
          </>
        }
        acts={
          <>
            {primary && (
              <Button kind="primary" onClick={() => begin(primary.act)}>
                {t(`calls.act.${primary.act}`)}
              </Button>
            )}
            <Menu label={t('calls.page.more')}>
              {others.map(({ act }) => (
                <Button key={act} kind="quiet" onClick={() => begin(act)}>
                  {t(`calls.act.${act}`)}
                </Button>
              ))}
              {impossible.length > 0 && (
                <section class="call-impossible" aria-label={t('calls.page.impossible')}>
                  <p>{t('calls.page.impossible')}</p>
                  <ul>
                    {impossible.map(({ act, why }) => (
                      <li key={act}>
                        <strong>{t(`calls.act.${act}`)}</strong> <span>{why && objectionText(why, { t, format })}</span>
                      </li>
                    ))}
                  </ul>
                </section>
              )}
            </Menu>
          </>
        }
      />
      {call.emergency !== undefined && <Panel title={t('calls.field.emergency')}>{call.emergency}</Panel>}
      <CallParts view={view} onFormality={(code) => setDoing({ act: 'sendFormality', code })} />
      {doing && <DoingDialog view={view} doing={doing} onClose={() => setDoing(undefined)} onDone={done} />}
    </>
  )
}

function DoingDialog({
  view,
  doing,
  ...on
}: {
  view: CallView
  doing: Doing
  onClose: () => void
  onDone: () => void
}) {
  const { t } = useWords()
  const { law, formality } = usePortLaw()
  const { organisation } = useSession()
  const agents = useLoaded<{ readonly organisations: readonly { readonly id: string; readonly name: string }[] }>(
    doing.act === 'proposeAgent' ? 'organisations/shipping-agent' : undefined,
    () => api.get('/api/organisations?kind=shipping-agent'),
  )
  if (!law || (doing.act === 'proposeAgent' && !agents.value)) return null
  if (doing.act === 'declareDues') return <DuesDialog view={view} {...on} />
  if (doing.code !== undefined)
    return <FormalityDialog key={doing.code} view={view} code={doing.code} name={formality(doing.code)} {...on} />
  const ground = { view, law, reader: organisation.id, agents: agents.value?.organisations ?? [], t, formality }
  return <ActDialog key={doing.act} view={view} act={doing.act} fields={actFields[doing.act]?.(ground) ?? []} {...on} />
}
