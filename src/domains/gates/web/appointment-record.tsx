import { useState } from 'preact/hooks'
import { useSession } from '#apps/web/session.tsx'
import { useAct } from '#apps/web/use-act.ts'
import { Button } from '#design/button/button.tsx'
import { Code } from '#design/code/code.tsx'
import { DescriptionList } from '#design/description-list/description-list.tsx'
import { Menu } from '#design/menu/menu.tsx'
import { Message } from '#design/message/message.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Steps } from '#design/steps/steps.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { Appointment } from '../gate.ts'
import type { AppointmentView } from '../views.ts'
import { GateActDialog, kebab } from './act-dialog.tsx'
import { direct, type ShownAct } from './act-fields.ts'
import { AppointmentHistory } from './appointment-history.tsx'
import { AppointmentState } from './appointment-state.tsx'
import { appointmentSteps } from './appointment-steps.ts'

/** The act a page is for, in the order in which one is looked for; ending an appointment never is. */
const order: readonly ShownAct[] = [
  'acceptCounter',
  'accept',
  'nameVehicle',
  'enter',
  'serve',
  'issueVoucher',
  'leave',
  'nameHaulier',
  'weigh',
  'counterPropose',
  'refuse',
  'cancel',
]

/** What the reader may do now: the act the page is for first. A haulier that is named already is changed, not missing. */
function actsInOrder({ acts, mayIssueVoucher, appointment }: AppointmentView): readonly ShownAct[] {
  const possible = order.filter((act) => (act === 'issueVoucher' ? mayIssueVoucher : acts.includes(act)))
  const isSet = (act: ShownAct) =>
    (act === 'nameVehicle' && appointment.vehicle !== undefined) ||
    (act === 'issueVoucher' && appointment.voucher !== undefined)
  return [...possible.filter((act) => !isSet(act)), ...possible.filter(isSet)]
}

/** An appointment and what the reader may do with it. */
export function AppointmentRecord({ view, onReload }: { view: AppointmentView; onReload: () => void }) {
  const { t } = useWords()
  const [asked, setAsked] = useState<ShownAct>()
  const { busy, problem, send } = useAct<unknown>()
  const now = useNowSentence(view)
  const { appointment: one } = view
  const [primary, ...more] = actsInOrder(view)
  const start = async (act: ShownAct) => {
    if (!direct.includes(act)) return setAsked(act)
    if (await send(`/api/appointments/${one.id}/${kebab(act)}`, {}, view.version)) onReload()
  }
  return (
    <>
      <PageHeader
        kind={t('gates.page.appointment-for', { kind: t(`gates.kind.${one.kind}`) })}
        title={
          <bdi class="code" dir="ltr">
            {one.number}
          </bdi>
        }
        copy={one.number}
        state={<AppointmentState status={one.status} />}
        lead={now}
        acts={
          <>
            {primary && (
              <Button kind={primary === 'cancel' ? 'secondary' : 'primary'} busy={busy} onClick={() => start(primary)}>
                {t(`gates.act.${primary}`)}
              </Button>
            )}
            {more.length > 0 && (
              <Menu label={t('titles.page.acts.more')}>
                {more.map((act) => (
                  <Button key={act} kind="quiet" onClick={() => start(act)}>
                    {t(`gates.act.${act}`)}
                  </Button>
                ))}
              </Menu>
            )}
          </>
        }
      />
      {problem && <Message kind="error" live title={problem.title || t('web.down.title')} />}
      <Steps
        steps={appointmentSteps(one).map(({ name, state, at }) => ({
          name,
          state,
          label: t(`gates.status.${name}`),
          ...(at && { at }),
        }))}
      />
      <div class="gate-columns">
        <div>
          <WhatPanel one={one} />
          <SeenPanel view={view} />
        </div>
        <AppointmentHistory id={one.id} />
      </div>
      {asked && (
        <GateActDialog
          key={asked}
          view={view}
          act={asked}
          onClose={() => setAsked(undefined)}
          onDone={() => {
            setAsked(undefined)
            onReload()
          }}
        />
      )}
    </>
  )
}

/** Where it is, who has it, until when, in a sentence. */
function useNowSentence({ appointment: one, freeUntil }: AppointmentView): string {
  const { t, format } = useWords()
  const { organisation } = useSession()
  return t(`gates.now.${one.status}`, {
    terminal: one.terminalName,
    company: one.companyName,
    haulier: one.haulier?.name ?? t('gates.page.no-haulier'),
    vehicle: one.vehicle ?? '',
    from: format.instant(one.from),
    until: format.instant(one.until),
    free: organisation.id === one.company ? t('gates.page.free-until', { at: format.instant(freeUntil) }) : '',
    reason: one.reason ?? '',
  })
}

/** What the truck comes for, where and when, and who drives. */
function WhatPanel({ one }: { one: Appointment }) {
  const { t } = useWords()
  return (
    <Panel title={t('gates.page.what')}>
      <DescriptionList
        items={[
          { term: t('gates.column.terminal'), value: one.terminalName },
          { term: t('gates.column.from'), value: <Instant at={one.from} /> },
          { term: t('gates.column.company'), value: one.companyName },
          {
            term: t('gates.page.lots'),
            value:
              one.lots.length > 0 ? (
                <ul class="gate-lots">
                  {one.lots.map(({ lot, bill, units, packages }) => (
                    <li key={lot}>
                      <a href={`/lots/${lot}`}>
                        <Code>{bill}</Code>
                      </a>{' '}
                      <bdi>{units.join(', ')}</bdi> {t('gates.page.packages', { count: packages })}
                    </li>
                  ))}
                </ul>
              ) : undefined,
          },
          {
            term: t('gates.input.units'),
            value: one.units.length > 0 ? <bdi class="code">{one.units.join(', ')}</bdi> : undefined,
          },
          { term: t('gates.input.haulier'), value: one.haulier?.name },
          {
            term: t('gates.column.vehicle'),
            value: one.vehicle && (
              <bdi class="gate-plate" dir="auto">
                {one.vehicle}
              </bdi>
            ),
          },
          { term: t('gates.input.driver'), value: one.driver && `${one.driver.name} · ${one.driver.licence}` },
          {
            term: t('gates.input.voucher'),
            value: one.voucher && (
              <a href={`/exit-vouchers/${one.voucher.id}`}>
                <Code>{one.voucher.number}</Code>
              </a>
            ),
          },
          { term: t('gates.input.note'), value: one.note },
          { term: t('gates.input.reason'), value: one.reason },
        ]}
      />
    </Panel>
  )
}

/** What was seen at the gate: in, on the weighbridge, out. Nothing before the truck came. */
function SeenPanel({ view: { appointment: one, netKg } }: { view: AppointmentView }) {
  const { t, format } = useWords()
  const { gateIn, gateOut, weighings } = one
  if (!gateIn) return null
  const kg = (mass: string) => format.quantity(mass, 'kg')
  return (
    <Panel title={t('gates.page.seen')}>
      <DescriptionList
        items={[
          { term: t('gates.page.in'), value: <Instant at={gateIn.at} /> },
          { term: t('gates.page.in-vehicle'), value: <bdi class="code">{gateIn.vehicle}</bdi> },
          { term: t('gates.page.in-seals'), value: gateIn.seals.join(', ') || undefined },
          { term: t('gates.page.in-note'), value: gateIn.note },
          {
            term: t('gates.page.weighings'),
            value:
              weighings.length > 0 ? (
                <ul class="gate-lots">
                  {weighings.map(({ kind, kg: mass, bridge, ticket, at }) => (
                    <li key={`${kind}${at}`}>
                      {t(`gates.weighing.${kind}`)} <bdi>{kg(mass)}</bdi> ·{' '}
                      <bdi>{[bridge, ticket].filter(Boolean).join(' · ')}</bdi> · <Instant at={at} />
                    </li>
                  ))}
                </ul>
              ) : undefined,
          },
          { term: t('gates.page.net'), value: netKg && <bdi>{kg(netKg)}</bdi> },
          { term: t('gates.page.out'), value: gateOut && <Instant at={gateOut.at} /> },
          { term: t('gates.page.out-seals'), value: gateOut?.seals.join(', ') || undefined },
        ]}
      />
    </Panel>
  )
}
