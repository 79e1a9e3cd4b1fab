import type { Words } from '#design/words/words.tsx'
import type { PortLaw } from '#domains/ports/port-law.ts'
import type { CallAct } from '../../acts.ts'
import {
  answers,
  berthStates,
  movements,
  operations,
  permitKinds,
  serviceKinds,
  serviceMovements,
  settlementWays,
  timeEvents,
  timePlaces,
} from '../../call.ts'
import { awaited, findFormality } from '../../formalities.ts'
import type { CallView } from '../../views.ts'
import { noticeFields } from '../announce/notice-fields.ts'
import type { Asked } from '../fields/asked.ts'

/** What the fields of an act are drawn from. */
export interface FormGround {
  readonly view: CallView
  readonly law: PortLaw
  readonly reader: string
  readonly agents: readonly { readonly id: string; readonly name: string }[]
  readonly t: Words['t']
  readonly formality: (code: string) => string
}

type Fields = (ground: FormGround) => readonly Asked[]

const choices = (t: Words['t'], of: string, values: readonly string[]) =>
  values.map((value) => ({ value, label: t(`calls.${of}.${value}`) }))

const ask =
  (name: string, kind: Asked['kind'], more: Partial<Asked> = {}): ((t: Words['t']) => Asked) =>
  (t) => ({ name: `/${name}`, kind, label: t(`calls.field.${name}`), ...more })
const reason = ask('reason', 'words')
const reasonIfNo = ask('reason', 'words', { optional: true })
const from = ask('from', 'moment')
const until = ask('until', 'moment')

const berthsOf = ({ view, law }: FormGround) =>
  (law.ports.find(({ code }) => code === view.call.port)?.berths ?? []).map(({ code, lengthM, draughtM }) => ({
    value: code,
    label: `${code} · ${lengthM} m · ${draughtM} m`,
  }))
const now = () => new Date().toISOString()

/** The fields of each act that has a form of its own kind; `sendFormality` and `declareDues` have grids. */
export const actFields: Readonly<Partial<Record<CallAct, Fields>>> = {
  answerNotice: ({ t }) => [ask('accepted', 'yes', { first: 'yes' })(t), reasonIfNo(t)],
  updateNotice: ({ t, view }) => [...noticeFields(t, view.call.notice), reason(t)],
  reportTimes: ({ t }) => [
    {
      name: '/times/0/event',
      kind: 'choice',
      label: t('calls.field.event'),
      options: choices(t, 'time-event', timeEvents),
    },
    {
      name: '/times/0/place',
      kind: 'choice',
      label: t('calls.field.place'),
      options: choices(t, 'time-place', timePlaces),
    },
    {
      name: '/times/0/type',
      kind: 'choice',
      label: t('calls.field.type'),
      options: choices(t, 'time-type', ['estimated', 'requested', 'planned']),
    },
    { name: '/times/0/at', kind: 'moment', label: t('calls.field.at') },
    { name: '/times/0/reason', kind: 'words', label: t('calls.field.reason'), optional: true },
  ],
  cancel: ({ t }) => [reason(t)],
  proposeAgent: ({ t, agents }) => [
    ask('to', 'choice', { options: agents.map(({ id, name }) => ({ value: id, label: name })) })(t),
    reason(t),
  ],
  takeOver: ({ t }) => [ask('accepted', 'yes', { first: 'yes' })(t), reasonIfNo(t)],
  requestBerth: (ground) => [
    ask('berth', 'choice', { options: berthsOf(ground), optional: true })(ground.t),
    from(ground.t),
    until(ground.t),
    ask('operations', 'many', { options: choices(ground.t, 'purpose', operations) })(ground.t),
    ask('stevedore', 'text')(ground.t),
    ask('draughtM', 'code', { first: ground.view.call.notice.draughtM })(ground.t),
    ask('note', 'words', { optional: true })(ground.t),
  ],
  decideBerth: (ground) => {
    const window = ground.view.call.berth ?? ground.view.call.berthRequest
    return [
      ask('berth', 'choice', { options: berthsOf(ground), first: window?.berth ?? '' })(ground.t),
      ask('from', 'moment', { first: window?.from ?? '' })(ground.t),
      ask('until', 'moment', { first: window?.until ?? '' })(ground.t),
      ask('state', 'choice', { options: choices(ground.t, 'plan-state', berthStates), first: 'proposed' })(ground.t),
      reasonIfNo(ground.t),
    ]
  },
  answerFormality: ({ t, view, law, reader, formality }) => {
    const waiting = law.formalities.flatMap((rule) => {
      const sent = findFormality(view.call, rule.code)
      return sent && awaited(rule, sent).includes(reader) ? [{ value: rule.code, label: formality(rule.code) }] : []
    })
    return [
      ask('code', 'choice', { options: waiting, first: waiting[0]?.value ?? '' })(t),
      ask('answer', 'choice', { options: choices(t, 'answer', answers) })(t),
      reasonIfNo(t),
    ]
  },
  replyToQuestion: ({ t, view, formality }) => {
    const open = view.call.formalities.flatMap(({ code, answers: given }) =>
      given.flatMap(({ answer, reply, authority, reason: question }) =>
        answer === 'question' && reply === undefined ? [{ code, authority, question: question ?? '' }] : [],
      ),
    )
    const [first] = open
    return [
      ask('code', 'choice', {
        options: open.map(({ code, question }) => ({ value: code, label: `${formality(code)} · ${question}` })),
        first: first?.code ?? '',
      })(t),
      ask('authority', 'choice', {
        options: open.map(({ authority }) => ({ value: authority, label: view.names[authority] ?? '' })),
        first: first?.authority ?? '',
      })(t),
      ask('reply', 'words')(t),
    ]
  },
  orderService: ({ t }) => [
    ask('kind', 'choice', { options: choices(t, 'service', serviceKinds) })(t),
    ask('movement', 'choice', { options: choices(t, 'service-movement', serviceMovements) })(t),
    ask('wantedAt', 'moment')(t),
    ask('note', 'words', { optional: true })(t),
  ],
  answerService: (ground) => [
    serviceOf(ground, ['ordered']),
    ask('confirmed', 'yes', { first: 'yes' })(ground.t),
    ask('at', 'moment', { optional: true })(ground.t),
    reasonIfNo(ground.t),
  ],
  reportService: (ground) => [
    serviceOf(ground, ['confirmed']),
    from(ground.t),
    until(ground.t),
    ask('text', 'words')(ground.t),
  ],
  cancelService: (ground) => [serviceOf(ground, ['ordered', 'confirmed']), reason(ground.t)],
  recordMovement: ({ t }) => [
    ask('movement', 'choice', { options: choices(t, 'movement', movements) })(t),
    ask('at', 'moment', { first: now() })(t),
  ],
  requestPermit: ({ t }) => [
    ask('kind', 'choice', { options: choices(t, 'permit', permitKinds) })(t),
    from(t),
    until(t),
    ask('contractor', 'text')(t),
    ask('details', 'words')(t),
  ],
  answerPermit: ({ t, view }) => {
    const open = view.call.permits.filter(({ status }) => status === 'requested')
    return [
      ask('permit', 'choice', {
        options: open.map(({ id, kind, details }) => ({
          value: id,
          label: `${t(`calls.permit.${kind}`)} · ${details}`,
        })),
        first: open[0]?.id ?? '',
      })(t),
      ask('granted', 'yes', { first: 'yes' })(t),
      reasonIfNo(t),
    ]
  },
  settleDues: ({ t }) => [
    ask('how', 'choice', { options: choices(t, 'settled', settlementWays) })(t),
    ask('reference', 'code')(t),
  ],
  noticeDeparture: ({ t, view }) => [
    ask('nextPort', 'code', { first: view.call.notice.nextPort ?? '' })(t),
    ask('etd', 'moment')(t),
  ],
  clearToSail: () => [],
  close: () => [],
}

function serviceOf({ t, view }: FormGround, statuses: readonly string[]): Asked {
  const fitting = view.call.services.filter(({ status }) => statuses.includes(status))
  return ask('service', 'choice', {
    options: fitting.map(({ id, kind, movement }) => ({
      value: id,
      label: `${t(`calls.service.${kind}`)} · ${t(`calls.service-movement.${movement}`)}`,
    })),
    first: fitting[0]?.id ?? '',
  })(t)
}
