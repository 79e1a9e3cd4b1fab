import './plan.css'
import { useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import type { PageProps } from '#apps/web/page.ts'
import { navigate } from '#apps/web/router.ts'
import { useSession } from '#apps/web/session.tsx'
import { useAct } from '#apps/web/use-act.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Button, LinkButton } from '#design/button/button.tsx'
import { DateInput } from '#design/date-input/date-input.tsx'
import { Message } from '#design/message/message.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Select } from '#design/select/select.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { PortLaw } from '#domains/ports/port-law.ts'
import { addDays } from '#kernel/dates.ts'
import { legalOffset } from '#platform/i18n/legal-offset.ts'
import type { PlanView } from '../../views.ts'
import { usePortLaw } from '../use-port-law.ts'
import { DecideDialog, type Deciding } from './decide-dialog.tsx'
import { endOf } from './place-in-plan.ts'
import { PlanGrid } from './plan-grid.tsx'
import { PlanList } from './plan-list.tsx'
import { PublishedPlan } from './published-plan.tsx'

/** Berths by hours: who lies where and when, asked for, proposed and confirmed, and what collides. */
export function PlanPage({ query }: PageProps) {
  const { law } = usePortLaw()
  const [first] = law?.ports ?? []
  const port = law?.ports.find(({ code }) => code === query.get('port')) ?? first
  return port ? <PortPlan port={port} ports={law?.ports ?? []} day={query.get('day')} /> : null
}

function PortPlan({
  port,
  ports,
  day,
}: {
  port: PortLaw['ports'][number]
  ports: PortLaw['ports']
  day: string | null
}) {
  const { t, language } = useWords()
  const { country } = useSession()
  const offset = legalOffset(country.offsets)
  const now = new Date().toISOString()
  const today = new Date(Date.parse(now) + offset(now) * 60_000).toISOString().slice(0, 10)
  const shownDay = day ?? today
  const midnight = `${shownDay}T00:00:00.000Z`
  const from = new Date(Date.parse(midnight) - offset(midnight) * 60_000).toISOString()
  const request = `/api/berth-plan?${new URLSearchParams({ port: port.code, from, until: endOf(from) })}`
  const plan = useLoaded<PlanView>(request, () => api.get(request), about('call'))
  const [deciding, setDeciding] = useState<Deciding>()
  const { busy, problem, send } = useAct()
  const addressOf = (to: { port?: string; day?: string }) =>
    `/berths?${new URLSearchParams({ port: port.code, day: shownDay, ...to })}`
  const go = (to: { port?: string; day?: string }) => navigate(addressOf(to), { replace: true })
  const publish = async (state: 'provisional' | 'final') => {
    if (await send('/api/berth-plan', { port: port.code, day: shownDay, state })) plan.reload()
  }
  const decides = plan.value?.decides ?? false
  return (
    <>
      <PageHeader
        title={t('calls.page.plan')}
        lead={port.name[language]}
        acts={
          decides && (
            <>
              <Button kind="primary" busy={busy} onClick={() => publish('final')}>
                {t('calls.page.publish-final')}
              </Button>
              <Button busy={busy} onClick={() => publish('provisional')}>
                {t('calls.page.publish-provisional')}
              </Button>
            </>
          )
        }
      />
      {problem && <Message kind="error" live title={problem.title} />}
      <div class="plan-choice no-print">
        <Select
          name="/port"
          label={t('calls.field.port')}
          empty={null}
          options={ports.map(({ code, name }) => ({ value: code, label: `${code} · ${name[language]}` }))}
          value={port.code}
          onChange={(code) => go({ port: code })}
        />
        <LinkButton href={addressOf({ day: addDays(shownDay, -1) })} icon="previous" iconOnly>
          {t('calls.page.day-before')}
        </LinkButton>
        <DateInput
          name="/day"
          label={t('calls.field.day')}
          value={shownDay}
          onChange={(chosen) => chosen && go({ day: chosen })}
        />
        <LinkButton href={addressOf({ day: addDays(shownDay, 1) })} icon="next" iconOnly>
          {t('calls.page.day-after')}
        </LinkButton>
      </div>
      <WhenLoaded of={plan}>
        {({ lines, published }) => (
          <>
            <PublishedPlan published={published} />
            {decides && <p class="plan-how no-print">{t('calls.page.plan-how')}</p>}
            <PlanGrid berths={port.berths} from={from} lines={lines} decides={decides} onDecide={setDeciding} />
            <PlanList lines={lines} decides={decides} onDecide={setDeciding} />
            <p class="plan-span">
              <Instant at={from} /> – <Instant at={endOf(from)} />
            </p>
          </>
        )}
      </WhenLoaded>
      {deciding && (
        <DecideDialog
          key={`${deciding.id}${deciding.from}${deciding.berth}`}
          deciding={deciding}
          onClose={() => setDeciding(undefined)}
          onDone={() => {
            setDeciding(undefined)
            plan.reload()
          }}
        />
      )}
    </>
  )
}
