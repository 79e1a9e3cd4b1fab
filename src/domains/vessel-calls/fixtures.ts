import type { Caller, OrganisationKind } from '#domains/parties/party.ts'
import type { PortLaw } from '#domains/ports/port-law.ts'
import { objects } from '#kernel/decision.ts'
import { evolveAll } from '#kernel/life.ts'
import type { CallAct, InputOf } from './acts.ts'
import { announceCall } from './announce-call.ts'
import type { Call, CallStatus } from './call.ts'
import type { Circumstances } from './circumstances.ts'
import { callLife } from './life.ts'
import { performAct } from './perform.ts'
import type { Ship } from './ship.ts'

/** A small port of an imaginary country, a ship, and calls at every point of their life. Shared by the tests of this house. */

const idOf = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const organisations = {
  agent: idOf(1),
  otherAgent: idOf(2),
  office: idOf(3),
  health: idOf(4),
  pilots: idOf(5),
  terminal: idOf(6),
  customs: idOf(7),
}

const name = { fr: 'X', ar: 'س', en: 'X' }
const source = 'Imaginary.'
const hours = { from: '07:00', until: '19:00', perHour: {} }

type CallLaw = Pick<
  PortLaw,
  'currency' | 'customs' | 'callNumbering' | 'ports' | 'deadlines' | 'formalities' | 'informed' | 'dues'
>
const ofCalls: CallLaw = {
  currency: 'XTS',
  customs: organisations.customs,
  callNumbering: '{port}{year}{sequence:6}{check}',
  ports: [
    {
      code: 'XTTVL',
      name,
      authority: organisations.office,
      customsOffice: '01',
      berths: [
        {
          code: 'E1',
          name,
          quay: 'East',
          terminal: 'EAST',
          lengthM: '300',
          draughtM: '13.5',
          dangerousClasses: ['2.1', '3'],
        },
        { code: 'P1', name, quay: 'Public', lengthM: '150', draughtM: '7.5', dangerousClasses: [] },
      ],
      terminals: [{ code: 'EAST', organisation: organisations.terminal, name, gate: hours }],
      nauticalServices: [organisations.pilots],
    },
  ],
  deadlines: { noticeHours: 48, dangerousGoodsHours: 48, berthRequestHours: 24, source },
  formalities: [
    {
      code: 'health-declaration',
      name,
      authorities: [organisations.health],
      dueHoursBefore: 24,
      required: 'always',
      before: 'boarding',
      source,
    },
    {
      code: 'dangerous-goods',
      name,
      authorities: [organisations.office],
      dueHoursBefore: 48,
      required: 'when-concerned',
      before: 'berthing',
      source,
    },
  ],
  informed: [],
  dues: {
    ship: [
      { code: 'ship', name, unit: 'gt', hs: [], amount: '0.50' },
      { code: 'call', name, unit: 'call', hs: [], amount: '100.00' },
    ],
    goods: [
      { code: 'cereals', name, unit: 'tonne', hs: ['10'], amount: '0.40' },
      { code: 'rice', name, unit: 'tonne', hs: ['1006'], amount: '0.333' },
      { code: 'other', name, unit: 'tonne', hs: [], amount: '1.00' },
      { code: 'containers', name, unit: 'container', hs: [], amount: '20.00' },
      { code: 'passengers', name, unit: 'passenger', hs: [], amount: '2.00' },
    ],
    source,
  },
}
/** What calls read of the law; the rest of it is of other houses. */
export const law = ofCalls as PortLaw

const person = (n: number, organisation: string, kind: OrganisationKind, rights: Caller['rights']): Caller => ({
  user: idOf(n),
  name: `Person ${n}`,
  organisation,
  organisationName: `Organisation ${n}`,
  kind,
  rights,
  mandates: [],
})
export const people = {
  agent: person(101, organisations.agent, 'shipping-agent', ['write', 'sign']),
  clerk: person(102, organisations.agent, 'shipping-agent', ['write']),
  otherAgent: person(103, organisations.otherAgent, 'shipping-agent', ['write', 'sign']),
  office: person(104, organisations.office, 'port-authority', ['decide']),
  health: person(105, organisations.health, 'department', ['decide']),
  pilot: person(106, organisations.pilots, 'nautical-services', ['decide']),
  terminal: person(107, organisations.terminal, 'terminal', ['decide']),
  customs: person(108, organisations.customs, 'customs', ['decide']),
} as const

const at = '2026-11-23T09:00:00.000Z'
export const moment = (caller: Caller, over: Partial<Circumstances> = {}): Circumstances => ({
  at,
  today: '2026-11-23',
  caller,
  law,
  calendar: { offsets: [], workingDays: [1], hours: [], specialHours: [], holidays: [] },
  newId: () => idOf(900),
  codes: {
    isCountry: (code) => code !== 'ZZ',
    isPlace: () => true,
    isShipType: () => true,
    isDangerous: (un) => un === '1203',
  },
  agentNamed: (id) => (id === organisations.otherAgent ? 'Other agent' : undefined),
  windows: [],
  nextNumber: () => 'N-1',
  ...over,
})

const aShip: Ship = {
  id: idOf(50),
  imo: '9074729',
  name: 'Corona',
  callSign: 'ABCD',
  flag: 'MT',
  type: '152',
  loaM: '148',
  beamM: '23',
  draughtM: '9',
  grossTonnage: '9600',
  netTonnage: '4800',
  owner: 'Owner',
  certificates: [],
  openedBy: 'Agent',
  updatedBy: 'Agent',
  createdAt: at,
  updatedAt: at,
}

export const healthy = {
  head: Object.fromEntries([
    ...[
      'deathOnBoard',
      'infectiousDisease',
      'moreIllThanUsual',
      'illOnBoard',
      'doctorConsulted',
      'conditionKnown',
      'sanitaryMeasures',
      'stowaways',
      'sickAnimal',
    ].map((question) => [question, 'no']),
    ['sanitationCertificateExpires', '2027-03-31'],
  ]),
  lines: [],
}
const window = { berth: 'E1', from: '2026-11-26T06:00:00.000Z', until: '2026-11-26T18:00:00.000Z' }

/** A plausible input of every act, whatever the call. */
export const inputs: { readonly [Act in CallAct]: InputOf<Act> } = {
  answerNotice: { accepted: true },
  updateNotice: {
    notice: {
      voyageIn: '1',
      lastPort: 'ESALG',
      purposes: ['load'],
      crew: 20,
      passengers: 0,
      draughtM: '8',
      dangerous: false,
      special: false,
    },
    reason: 'Typing',
  },
  reportTimes: { times: [{ event: 'arrival', place: 'port', type: 'estimated', at }] },
  cancel: { reason: 'No cargo' },
  proposeAgent: { to: organisations.otherAgent, reason: 'Contract' },
  takeOver: { accepted: true },
  requestBerth: { ...window, operations: ['load'], stevedore: 'East', draughtM: '8' },
  decideBerth: { ...window, state: 'confirmed' },
  sendFormality: { code: 'health-declaration', content: healthy },
  answerFormality: { code: 'health-declaration', answer: 'accepted' },
  replyToQuestion: { code: 'health-declaration', authority: organisations.health, reply: 'So' },
  orderService: { kind: 'pilotage', movement: 'arrival', wantedAt: '2026-11-26T05:00:00.000Z' },
  answerService: { service: idOf(900), confirmed: true },
  reportService: {
    service: idOf(900),
    from: '2026-11-23T07:00:00.000Z',
    until: '2026-11-23T08:00:00.000Z',
    text: 'Done',
  },
  cancelService: { service: idOf(900), reason: 'No need' },
  recordMovement: { movement: 'in-port', at },
  requestPermit: {
    kind: 'diving',
    from: '2026-11-26T05:00:00.000Z',
    until: '2026-11-26T06:00:00.000Z',
    contractor: 'Divers',
    details: 'Hull',
  },
  answerPermit: { permit: idOf(900), granted: true },
  declareDues: { goods: [{ hs: '1001', tonnes: '10' }], containers: 2, passengers: 0 },
  settleDues: { how: 'paid', reference: 'R' },
  noticeDeparture: { nextPort: 'NLRTM', etd: '2026-11-27T06:00:00.000Z' },
  clearToSail: {},
  close: {},
}

type Done = { readonly [Act in CallAct]: readonly [Act, InputOf<Act>, Caller] }[CallAct]

/** The call after these acts; throws when one of them objects. */
function after(call: Call, ...acts: readonly Done[]): Call {
  return acts.reduce((state, [act, input, who]) => {
    const decision = performAct(state, act, input as never, moment(who))
    if (objects(decision)) throw new Error(`${act}: ${JSON.stringify(decision.objections)}`)
    return evolveAll(callLife, state, decision)
  }, call)
}

function anAnnouncedCall(notice: Partial<Call['notice']> = {}): Call {
  const decision = announceCall(
    idOf(60),
    {
      port: 'XTTVL',
      imo: aShip.imo,
      eta: '2026-11-26T06:00:00.000Z',
      etd: '2026-11-27T06:00:00.000Z',
      notice: { ...inputs.updateNotice.notice, ...notice },
    },
    aShip,
    moment(people.agent),
  )
  if (objects(decision)) throw new Error(JSON.stringify(decision.objections))
  return evolveAll(callLife, undefined, decision)
}

const did = <Act extends CallAct>(act: Act, who: Caller, input: InputOf<Act> = inputs[act]): Done =>
  [act, input, who] as unknown as Done
const moved = (movement: InputOf<'recordMovement'>['movement']) =>
  did('recordMovement', people.office, { movement, at })

const expected = after(anAnnouncedCall(), did('answerNotice', people.office))
const inPort = after(
  expected,
  did('requestBerth', people.clerk),
  did('sendFormality', people.agent),
  did('answerFormality', people.health),
  did('orderService', people.agent),
  did('requestPermit', people.agent),
  moved('in-port'),
)
const atBerth = after(inPort, did('decideBerth', people.office), moved('at-berth'), moved('boarded'))
const sailed = after(
  atBerth,
  did('noticeDeparture', people.agent),
  did('declareDues', people.agent),
  did('settleDues', people.office),
  did('clearToSail', people.office),
  moved('sailed'),
)

/** Every status with a call in it. */
export const byStatus: Readonly<Record<CallStatus, Call>> = {
  announced: anAnnouncedCall(),
  expected,
  'in-roads': after(expected, moved('in-roads')),
  'in-port': inPort,
  'at-berth': atBerth,
  working: after(atBerth, moved('work-started')),
  sailed,
  closed: after(sailed, did('close', people.office)),
  refused: after(anAnnouncedCall(), did('answerNotice', people.office, { accepted: false, reason: 'No depth' })),
  cancelled: after(expected, did('cancel', people.agent)),
}
