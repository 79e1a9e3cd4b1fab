import { useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import { useAct } from '#apps/web/use-act.ts'
import { Button } from '#design/button/button.tsx'
import { DescriptionList } from '#design/description-list/description-list.tsx'
import { Message } from '#design/message/message.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { AppointmentView } from '../views.ts'
import { GateActDialog, kebab } from './act-dialog.tsx'
import { direct, type ShownAct } from './act-fields.ts'
import { AppointmentState } from './appointment-state.tsx'

/** What an officer does at the barrier, one after the other. */
const atGate: readonly ShownAct[] = ['enter', 'serve', 'issueVoucher', 'weigh', 'leave']

/** A truck at the gate: what was agreed, what was read, and the next thing to do. */
export function GateTruck({ id, plate }: { id: string; plate: string }) {
  const { t, format } = useWords()
  const loaded = useLoaded<AppointmentView>(
    `appointment/${id}`,
    () => api.get(`/api/appointments/${id}`),
    about('appointment', id),
  )
  const { busy, problem, send } = useAct<unknown>()
  const [asked, setAsked] = useState<ShownAct>()
  const view = loaded.value
  if (!view) return null
  const { appointment: one, acts, netKg, mayIssueVoucher } = view
  const possible = atGate.filter((act) =>
    act === 'issueVoucher' ? mayIssueVoucher && one.voucher === undefined : acts.includes(act),
  )
  const [primary] = possible.includes('leave') && one.lots.length > 0 && !one.voucher ? ['issueVoucher'] : possible
  const start = async (act: ShownAct) => {
    if (!direct.includes(act)) return setAsked(act)
    if (await send(`/api/appointments/${id}/${kebab(act)}`, {}, view.version)) loaded.reload()
  }
  const isOther = plate !== '' && one.vehicle !== undefined && one.vehicle !== plate
  const units = [...one.units, ...one.lots.flatMap((lot) => lot.units)]
  return (
    <Panel title={one.number} acts={<AppointmentState status={one.status} />}>
      {isOther && (
        <Message kind="error" title={t('gates.verdict.other-truck', { read: plate, named: one.vehicle ?? '' })} />
      )}
      {problem && <Message kind="error" live title={problem.title || t('web.down.title')} />}
      <DescriptionList
        items={[
          {
            term: t('gates.column.vehicle'),
            value: one.vehicle && (
              <bdi class="gate-plate" dir="auto">
                {one.vehicle}
              </bdi>
            ),
          },
          { term: t('gates.input.driver'), value: one.driver && `${one.driver.name} · ${one.driver.licence}` },
          { term: t('gates.column.from'), value: <Instant at={one.from} /> },
          { term: t('gates.column.kind'), value: t(`gates.kind.${one.kind}`) },
          { term: t('gates.input.units'), value: units.length > 0 && <bdi class="code">{units.join(', ')}</bdi> },
          {
            term: t('gates.input.voucher'),
            value: one.voucher && <a href={`/exit-vouchers/${one.voucher.id}`}>{one.voucher.number}</a>,
          },
          { term: t('gates.page.net'), value: netKg && <bdi>{format.quantity(netKg, 'kg')}</bdi> },
        ]}
      />
      <div class="gate-row">
        {possible.map((act) => (
          <Button key={act} kind={act === primary ? 'primary' : 'secondary'} busy={busy} onClick={() => start(act)}>
            {t(`gates.act.${act}`)}
          </Button>
        ))}
        <a href={`/appointments/${id}`}>{t('gates.page.to-appointment')}</a>
      </div>
      {asked && (
        <GateActDialog
          key={asked}
          view={view}
          act={asked}
          plate={plate}
          onClose={() => setAsked(undefined)}
          onDone={() => {
            setAsked(undefined)
            loaded.reload()
          }}
        />
      )}
    </Panel>
  )
}
