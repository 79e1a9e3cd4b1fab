import type { Bill } from '#domains/manifests/manifest.ts'
import type { Caller } from '#domains/parties/party.ts'
import type { PortLaw } from '#domains/ports/port-law.ts'
import type { Calendar } from '#kernel/calendar.ts'
import { objects } from '#kernel/decision.ts'
import { evolveAll } from '#kernel/life.ts'
import type { InputOf, LotAct } from './acts.ts'
import type { Circumstances, Company, LotLaw } from './circumstances.ts'
import { lotLife } from './life.ts'
import type { Lot } from './lot.ts'
import { type BirthCircumstances, lotsFrom, type RegisteredManifest } from './lots-from.ts'
import { performAct } from './perform.ts'

/** An imaginary port with its parties, and lots as a manifest brings them. Shared by tests, gallery and demonstration. */

/** A readable id: `idOf(7)` is always the same. */
export const idOf = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

export const organisations = {
  importer: idOf(1),
  customsAgent: idOf(2),
  line: idOf(3),
  forwarder: idOf(4),
  terminal: idOf(5),
  harbour: idOf(6),
  customs: idOf(7),
  plantHealth: idOf(8),
  stranger: idOf(9),
  operator: idOf(10),
  haulier: idOf(11),
} as const

const caller = (
  organisation: keyof typeof organisations,
  kind: Caller['kind'],
  rights: Caller['rights'],
  n: number,
  name: string,
): Caller => ({
  user: idOf(n),
  name,
  organisation: organisations[organisation],
  organisationName: organisation,
  kind,
  rights,
  mandates: [],
})

const works: Caller['rights'] = ['write', 'sign']
const decides: Caller['rights'] = ['decide']
const mandate = (over: Partial<Caller['mandates'][number]> = {}): Caller['mandates'][number] => ({
  id: idOf(201),
  principal: organisations.importer,
  principalName: 'importer',
  scope: ['cargo'],
  maySign: true,
  ...over,
})

/** People one meets around a lot, by what they are to it. */
export const people = {
  importer: caller('importer', 'trader', works, 101, 'Gina'),
  preparer: caller('importer', 'trader', ['write'], 102, 'Gary'),
  customsAgent: { ...caller('customsAgent', 'customs-agent', works, 103, 'Sami'), mandates: [mandate()] },
  revokedAgent: caller('customsAgent', 'customs-agent', works, 104, 'Sami'),
  line: caller('line', 'shipping-agent', works, 105, 'Bella'),
  linePreparer: caller('line', 'shipping-agent', ['write'], 106, 'Ben'),
  forwarder: caller('forwarder', 'forwarder', works, 107, 'Fiona'),
  terminal: caller('terminal', 'terminal', decides, 108, 'Tess'),
  secondTerminal: caller('terminal', 'terminal', decides, 109, 'Theo'),
  harbour: caller('harbour', 'port-authority', decides, 110, 'Hana'),
  secondHarbour: caller('harbour', 'port-authority', decides, 111, 'Hugo'),
  customs: caller('customs', 'customs', decides, 112, 'Carla'),
  secondCustoms: caller('customs', 'customs', decides, 113, 'Cyril'),
  plantHealth: caller('plantHealth', 'department', decides, 114, 'Paula'),
  operator: caller('operator', 'operator', [], 115, 'Clock'),
  haulier: caller('haulier', 'haulier', works, 116, 'Harry'),
  stranger: caller('stranger', 'trader', works, 117, 'Rosa'),
} as const satisfies Record<string, Caller>

const text = (word: string) => ({ fr: word, ar: word, en: word })
type BlockRule = PortLaw['blocks'][number]
const rule = (kind: string, owner: string, over: Partial<BlockRule> = {}): BlockRule => ({
  kind,
  owner,
  name: text(kind),
  lifts: text(kind),
  natures: ['import'],
  hs: [],
  source: 'imaginary',
  ...over,
})

/** What lots ask of the law of the imaginary port; `over` for what a test is about. */

export const aLaw = (over: Partial<LotLaw> = {}): LotLaw => ({
  currency: 'TLD',
  customs: organisations.customs,
  ports: [
    {
      code: 'XTTVL',
      name: text('Testville'),
      authority: organisations.harbour,
      customsOffice: '01',
      berths: [],
      terminals: [],
      nauticalServices: [],
    },
  ],
  blocks: [
    rule('customs', organisations.customs, { natures: ['import', 'transit'], withinHours: 8 }),
    rule('delivery-order', 'carrier-agent', { withinHours: 24 }),
    rule('terminal-charges', 'terminal', { natures: ['import', 'transit'] }),
    rule('port-dues', 'port-authority'),
    rule('plant-health', organisations.plantHealth, { hs: ['06', '10'], withinHours: 16 }),
  ],
  storage: {
    freeDays: 5,
    steps: [
      { fromDay: 1, perContainer: '10.00', perTonne: '0.50' },
      { fromDay: 11, perContainer: '25.00', perTonne: '1.20' },
    ],
    abandonedAfterDays: 45,
    source: 'imaginary',
  },
  ...over,
})

/** A bill of one container of pumps for the importer; `over` for what a test is about. */
export const aBill = (over: Partial<Bill> = {}): Bill => ({
  number: 'BL-1',
  kind: 'direct',
  nature: 'import',
  consignee: { name: 'Importer Ltd', identifiers: { TIN: 'T1' } },
  portOfLoading: 'ESALG',
  portOfDischarge: 'XTTVL',
  freight: 'prepaid',
  packages: 20,
  grossKg: '12000',
  items: [
    { number: 1, description: 'Pumps', hs: '841370', packages: 20, grossKg: '12000', equipment: ['MSKU0000017'] },
  ],
  equipment: [{ number: 'MSKU0000017', sizeType: '22G1', filling: 'full', seals: ['S1'] }],
  ...over,
})

export const aManifest: RegisteredManifest = {
  id: idOf(900),
  number: '01100202600000017K',
  header: {
    direction: 'import',
    kind: 'cargo',
    port: 'XTTVL',
    call: 'XTTVL2026000001A',
    vessel: { name: 'Blue Whale', imo: '9074729' },
    voyage: '17E',
    reference: 'M-1',
  },
  agent: organisations.line,
  agentName: 'line',
}

let made = 10_000

/** What the world around a manifest is like at registration: Monday 5 January 2026, ten in the morning. */
export const atBirth = (over: Partial<BirthCircumstances> = {}): BirthCircumstances => ({
  at: '2026-01-05T09:00:00.000Z',
  law: aLaw(),
  newId: () => idOf(made++),
  terminal: { id: organisations.terminal, name: 'terminal' },
  companyOf: ({ TIN }) =>
    TIN === 'T1'
      ? { id: organisations.importer, name: 'importer' }
      : TIN === 'T4'
        ? { id: organisations.forwarder, name: 'forwarder' }
        : undefined,
  ...over,
})

/** The lot of one bill, as it is born. */
export function aLot(bill: Partial<Bill> = {}, over: Partial<BirthCircumstances> = {}): Lot {
  const [lot] = lotsFrom(aManifest, [aBill(bill)], atBirth(over))
  if (!lot) throw new Error('a bill gives a lot')
  return lot
}

/** Offices open from Monday to Friday, 08:00 to 16:00; legal time is one hour ahead of UTC. */
const aCalendar: Calendar = {
  offsets: [{ from: '2020-01-01T00:00:00.000Z', minutes: 60 }],
  workingDays: [1, 2, 3, 4, 5],
  hours: [{ from: '08:00', until: '16:00' }],
  specialHours: [],
  holidays: [],
}

const companies: readonly Company[] = Object.values(people).map((one) => ({
  id: one.organisation,
  name: one.organisationName,
  kind: one.kind,
}))

/** Monday 5 January 2026, ten in the morning, before this caller; `over` for what a test is about. */
export function aMoment(who: Caller, over: Partial<Circumstances> = {}): Circumstances {
  return {
    at: '2026-01-05T09:00:00.000Z',
    today: over.at?.slice(0, 10) ?? '2026-01-05',
    caller: who,
    law: aLaw(),
    calendar: aCalendar,
    newId: () => idOf(made++),
    nextNumber: () => `DO2026${made++}`,
    companyOf: (id) => companies.find((one) => one.id === id),
    knownBy: atBirth().companyOf,
    ...over,
  }
}

/** One act on the way of a lot, done by someone at some moment. */
export type Deed = {
  readonly [Act in LotAct]: readonly [act: Act, input: InputOf<Act>, who: Caller, over?: Partial<Circumstances>]
}[LotAct]

/** The lot after these deeds; throws with the objections when one is objected to. */
export const after = (lot: Lot, ...deeds: readonly Deed[]): Lot =>
  deeds.reduce((current, [act, input, who, over]) => {
    const decision = performAct(current, act, input as never, aMoment(who, over))
    if (objects(decision)) throw new Error(`${act}: ${JSON.stringify(decision.objections)}`)
    return evolveAll(lotLife, current, decision)
  }, lot)

export const all = (lot: Lot): InputOf<'land'> => ({
  packages: lot.bill.packages,
  equipment: lot.bill.equipment.map(({ number }) => ({ number, seals: [] })),
  complete: true,
})

export const aLandedLot = (bill: Partial<Bill> = {}): Lot => {
  const lot = aLot(bill)
  return after(lot, ['land', all(lot), people.terminal])
}

/** The order of the draft, issued to whom the bill names. */
export const issued = (lot: Lot, input: InputOf<'issueOrder'> = {}): Lot =>
  after(lot, ['issueOrder', { order: lot.deliveryOrders[0]?.id ?? '', ...input }, people.line])

const lifts: readonly Deed[] = [
  ['liftBlock', { block: 'customs', reference: 'D-1' }, people.customs],
  ['liftBlock', { block: 'terminal-charges', reference: 'F-1' }, people.terminal],
  ['liftBlock', { block: 'port-dues', reference: 'P-1' }, people.harbour],
]
export const aReleasedLot = (bill: Partial<Bill> = {}): Lot => after(issued(aLandedLot(bill)), ...lifts)
