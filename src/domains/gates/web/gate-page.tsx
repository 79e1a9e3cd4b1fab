import { useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import { useSession } from '#apps/web/session.tsx'
import { useAct } from '#apps/web/use-act.ts'
import { Button } from '#design/button/button.tsx'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { Message } from '#design/message/message.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { TextInput } from '#design/text-input/text-input.tsx'
import { useWords } from '#design/words/words.tsx'
import type { PortLaw } from '#domains/ports/port-law.ts'
import type { AppointmentView, AppointmentPage as Rows } from '../views.ts'
import { plateOf } from './appointment-page.tsx'
import { AppointmentState } from './appointment-state.tsx'
import { type Checked, useGateList } from './use-gate-list.ts'

/** The gate of one's terminal: one field for a plate or a code, what the code is worth, and the truck it is for. */
export function GatePage() {
  const { t } = useWords()
  const { organisation } = useSession()
  const { value } = useLoaded<PortLaw>(
    'ports.law',
    () => api.get('/api/port-law'),
    () => false,
  )
  const mine = value?.ports.flatMap(({ terminals }) => terminals).find((one) => one.organisation === organisation.id)
  return (
    <>
      <PageHeader title={t('gates.page.gate')} lead={t('gates.page.gate-lead')} />
      {mine && <Gate terminal={mine.code} />}
    </>
  )
}

function Gate({ terminal }: { terminal: string }) {
  const { t, format } = useWords()
  const { list, check } = useGateList(terminal)
  const [typed, setTyped] = useState('')
  const [checked, setChecked] = useState<Checked>()
  const [plate, setPlate] = useState('')
  const look = () => {
    const isCode = typed.includes('.')
    const found = isCode ? check(typed) : undefined
    setChecked(found)
    setPlate(isCode ? (found?.slip?.vehicle ?? '') : plateOf(typed))
  }
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          look()
        }}
      >
        <TextInput
          name="/shown"
          label={t('gates.field.shown')}
          hint={t('gates.field.shown-hint')}
          value={typed}
          onChange={setTyped}
          code
        />
        <Button kind="primary" type="submit" icon="search">
          {t('gates.act.look')}
        </Button>
      </form>
      {checked && (
        <Message
          kind={checked.verdict === 'good' ? 'success' : 'error'}
          live
          title={t(`gates.verdict.${checked.verdict}`)}
        >
          {checked.slip && (
            <p>
              <bdi>
                {[checked.slip.number, checked.slip.vehicle, checked.slip.driver, ...checked.slip.units].join(' · ')}
              </bdi>
            </p>
          )}
        </Message>
      )}
      <p>{list ? t('gates.page.list-of', { at: format.instant(list.at) }) : t('gates.page.no-list')}</p>
      {plate !== '' && <TrucksOf key={plate} plate={plate} />}
    </>
  )
}

/** Trucks expected or inside with this plate. */
function TrucksOf({ plate }: { plate: string }) {
  const { t } = useWords()
  const request = `/api/appointments?status=armed,arrived,served&vehicle=${encodeURIComponent(plate)}`
  const { value } = useLoaded<Rows>(request, () => api.get(request), about('appointment'))
  if (!value) return null
  if (value.rows.length === 0) return <EmptyState icon="truck" title={t('gates.page.no-truck', { plate })} />
  return (
    <>
      {value.rows.map(({ id }) => (
        <Truck key={id} id={id} plate={plate} />
      ))}
    </>
  )
}

function Truck({ id, plate }: { id: string; plate: string }) {
  const { t, format } = useWords()
  const loaded = useLoaded<AppointmentView>(
    `appointment/${id}`,
    () => api.get(`/api/appointments/${id}`),
    about('appointment', id),
  )
  const { busy, problem, send } = useAct<unknown>()
  if (!loaded.value) return null
  const { appointment: one, acts } = loaded.value
  const units = one.lots.flatMap((lot) => lot.units)
  const packages = one.lots.reduce((total, lot) => total + lot.packages, 0)
  const act = async (name: string, body: object) => {
    if (await send(`/api/appointments/${id}/${name}`, body)) loaded.reload()
  }
  return (
    <Panel title={one.number}>
      <p>
        <AppointmentState status={one.status} /> <bdi>{one.vehicle}</bdi> <bdi>{one.driver?.name}</bdi>{' '}
        {format.instant(one.from)}{' '}
        <bdi>{[...one.units, ...units, one.voucher?.number].filter(Boolean).join(' · ')}</bdi>
      </p>
      {problem && <Message kind="error" live title={problem.title || t('web.down.title')} />}
      {acts.includes('enter') && (
        <Button
          kind="primary"
          busy={busy}
          onClick={() => act('enter', { vehicle: plate, units: one.units, seals: [] })}
        >
          {t('gates.act.enter')}
        </Button>
      )}
      {acts.includes('serve') && (
        <Button kind="primary" busy={busy} onClick={() => act('serve', {})}>
          {t('gates.act.serve')}
        </Button>
      )}
      {acts.includes('leave') && (
        <Button
          kind="primary"
          busy={busy}
          onClick={() =>
            act('leave', {
              vehicle: plate,
              ...(one.voucher && { voucher: one.voucher.number }),
              units,
              seals: [],
              packages,
            })
          }
        >
          {t('gates.act.leave')}
        </Button>
      )}
    </Panel>
  )
}
