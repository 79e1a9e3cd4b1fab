import { useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import type { PageProps } from '#apps/web/page.ts'
import { useAct } from '#apps/web/use-act.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Breadcrumbs } from '#design/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#design/button/button.tsx'
import { Message } from '#design/message/message.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { TextInput } from '#design/text-input/text-input.tsx'
import { useWords } from '#design/words/words.tsx'
import type { AppointmentView } from '../views.ts'
import { AppointmentState } from './appointment-state.tsx'

/** One appointment: where it stands, and what the reader may do with it now. */
export function AppointmentPage({ params: { id = '' } }: PageProps) {
  const { t } = useWords()
  const loaded = useLoaded<AppointmentView>(
    `appointment/${id}`,
    () => api.get(`/api/appointments/${id}`),
    about('appointment', id),
  )
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t('gates.page.appointments'), href: '/appointments' }]} />
      <WhenLoaded of={loaded}>{(view) => <Whole view={view} reload={loaded.reload} />}</WhenLoaded>
    </>
  )
}

/** Acts that need nothing typed, and those that need a reason. */
const direct = ['accept', 'acceptCounter', 'serve'] as const
const reasoned = ['refuse', 'cancel'] as const
const kebab = (act: string) => act.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function Whole({ view, reload }: { view: AppointmentView; reload: () => void }) {
  const { t, format } = useWords()
  const { appointment: one, acts } = view
  const { busy, problem, send } = useAct<unknown>()
  const [typed, setTyped] = useState({ vehicle: '', driver: '', licence: '', reason: '' })
  const put = (name: keyof typeof typed) => (value: string) => setTyped({ ...typed, [name]: value })
  const act = async (name: string, body: object = {}) => {
    if (await send(`/api/appointments/${one.id}/${kebab(name)}`, body)) reload()
  }
  const what = [...one.units, ...one.lots.flatMap(({ units, bill }) => (units.length > 0 ? units : [bill]))]
  return (
    <>
      <PageHeader
        kind={t(`gates.kind.${one.kind}`)}
        title={<bdi class="code">{one.number}</bdi>}
        copy={one.number}
        state={<AppointmentState status={one.status} />}
        lead={
          <bdi>
            {[
              format.instant(one.from),
              one.terminalName,
              one.companyName,
              one.haulier?.name,
              one.vehicle,
              one.driver?.name,
              ...what,
            ]
              .filter(Boolean)
              .join(' · ')}
          </bdi>
        }
        acts={
          <>
            {direct
              .filter((name) => acts.includes(name))
              .map((name) => (
                <Button key={name} kind="primary" busy={busy} onClick={() => act(name)}>
                  {t(`gates.act.${name}`)}
                </Button>
              ))}
            {view.mayIssueVoucher && (
              <Button busy={busy} onClick={() => act('issueVoucher', { subjectToWeighing: one.kind === 'bulk' })}>
                {t('gates.act.issueVoucher')}
              </Button>
            )}
          </>
        }
      />
      {problem && <Message kind="error" live title={problem.title || t('web.down.title')} />}
      {acts.includes('nameVehicle') && (
        <Panel title={t('gates.act.nameVehicle')}>
          <TextInput
            name="/vehicle"
            label={t('gates.field.vehicle')}
            value={typed.vehicle}
            onChange={put('vehicle')}
            code
          />
          <TextInput
            name="/driver/name"
            label={t('gates.field.driver')}
            value={typed.driver}
            onChange={put('driver')}
          />
          <TextInput
            name="/driver/licence"
            label={t('gates.field.licence')}
            value={typed.licence}
            onChange={put('licence')}
            code
          />
          <Button
            kind="primary"
            busy={busy}
            onClick={() =>
              act('nameVehicle', {
                vehicle: plateOf(typed.vehicle),
                driver: { name: typed.driver, licence: typed.licence },
              })
            }
          >
            {t('gates.act.nameVehicle')}
          </Button>
        </Panel>
      )}
      {reasoned.some((name) => acts.includes(name)) && (
        <Panel title={t('gates.page.end')}>
          <TextInput name="/reason" label={t('gates.field.reason')} value={typed.reason} onChange={put('reason')} />
          {reasoned
            .filter((name) => acts.includes(name))
            .map((name) => (
              <Button key={name} kind="danger" busy={busy} onClick={() => act(name, { reason: typed.reason })}>
                {t(`gates.act.${name}`)}
              </Button>
            ))}
        </Panel>
      )}
    </>
  )
}

/** A plate as a gate reads it: without blanks, in capital letters. */
export const plateOf = (typed: string): string => typed.replace(/\s+/g, '').toUpperCase()
