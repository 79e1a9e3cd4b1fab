import type { Caller } from '#domains/parties/party.ts'
import { objects } from '#kernel/decision.ts'
import { evolveAll } from '#kernel/life.ts'
import type { TransitAct, TransitInput } from './acts.ts'
import type { Circumstances, LotSeen, WarehouseLaw } from './circumstances.ts'
import { startTransit } from './declare.ts'
import { transitLife } from './life.ts'
import { performAct } from './perform.ts'
import type { Declaration, Transit, TransitStatus } from './transit.ts'

/** An imaginary port with a warehouse inland, another on a hill, and a transit on its way. Shared by the tests of this house. */
const idOf = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const text = (word: string) => ({ fr: word, ar: word, en: word })

const organisations = {
  stores: idOf(1),
  hill: idOf(2),
  terminal: idOf(3),
  harbour: idOf(4),
  customs: idOf(5),
  operator: idOf(6),
  stranger: idOf(7),
} as const

const caller = (organisation: keyof typeof organisations, kind: Caller['kind'], rights: Caller['rights']): Caller => ({
  user: idOf(100 + Object.keys(organisations).indexOf(organisation)),
  name: organisation,
  organisation: organisations[organisation],
  organisationName: organisation,
  kind,
  rights,
  mandates: [],
})
export const people = {
  keeper: caller('stores', 'warehouse', ['write', 'sign']),
  preparer: caller('stores', 'warehouse', ['write']),
  hill: caller('hill', 'warehouse', ['write', 'sign']),
  terminal: caller('terminal', 'terminal', ['decide']),
  customs: caller('customs', 'customs', ['decide']),
  customsClerk: caller('customs', 'customs', ['write']),
  operator: caller('operator', 'operator', []),
  stranger: caller('stranger', 'trader', ['write', 'sign']),
} as const

export const aLaw = {
  customs: organisations.customs,
  ports: [
    {
      code: 'XTTVL',
      name: text('Testville'),
      authority: organisations.harbour,
      customsOffice: '01',
      berths: [],
      terminals: [
        {
          code: 'EAST',
          organisation: organisations.terminal,
          name: text('East'),
          gate: { from: '07:00', until: '19:00', perHour: {} },
        },
      ],
      nauticalServices: [],
    },
  ],
  manifest: { housePackagesTolerance: 0, houseMassTolerancePercent: '0.5' } as WarehouseLaw['manifest'],
  warehouses: {
    places: [
      { code: 'INLAND', organisation: organisations.stores, name: text('Inland'), customsOffice: '02', kind: 'both' },
      { code: 'HILL', organisation: organisations.hill, name: text('Hill'), customsOffice: '02', kind: 'closed' },
    ],
    numbering: 'T{office}{year}{sequence:7}{check}',
    guarantees: [{ code: 'G', name: text('General') }],
    stayDays: 45,
    warnDaysBefore: 10,
    transferRestartsStay: false,
    transitHours: 12,
    warnHoursBefore: 2,
    source: 'imaginary',
  },
} satisfies WarehouseLaw

export const aSeenLot = (over: Partial<LotSeen> = {}): LotSeen => ({
  id: idOf(500),
  bill: 'BL-1',
  manifestNumber: '01100202600000017K',
  goods: 'Pumps',
  packages: 20,
  grossKg: '8000',
  master: false,
  keeper: organisations.terminal,
  mine: true,
  landed: true,
  gone: false,
  underTransit: false,
  blocksHere: 0,
  ...over,
})

export const aDeclaration = (over: Partial<Declaration> = {}): Declaration => ({
  origin: 'EAST',
  destination: 'INLAND',
  lots: [idOf(500)],
  guarantee: { kind: 'G', reference: 'GUA-1', amount: '50000', currency: 'XTS' },
  itinerary: 'Ring road',
  vehicle: 'TL1234',
  sealed: [{ unit: 'MSKU6011672', seals: ['S-1'] }],
  ...over,
})

let made = 10_000
/** Monday 5 January 2026, nine in the morning of a country on UTC. */
export const aMoment = (who: Caller, over: Partial<Circumstances> = {}): Circumstances => ({
  at: '2026-01-05T09:00:00.000Z',
  today: '2026-01-05',
  caller: who,
  law: aLaw,
  calendar: {
    offsets: [{ from: '2020-01-01T00:00:00.000Z', minutes: 0 }],
    workingDays: [1, 2, 3, 4, 5],
    hours: [{ from: '08:00', until: '16:00' }],
    specialHours: [],
    holidays: [],
  },
  newId: () => idOf(made++),
  nextNumber: () => 'T0120260000001X',
  lots: [aSeenLot()],
  ...over,
})

export const aTransit = (over: Partial<Declaration> = {}, lots: readonly LotSeen[] = [aSeenLot()]): Transit => {
  const facts = startTransit(
    aDeclaration(over),
    { id: idOf(900), reference: 'W20260000001A' },
    aMoment(people.keeper, { lots }),
  )
  if (objects(facts)) throw new Error(JSON.stringify(facts.objections))
  return evolveAll(transitLife, undefined, facts)
}

const lotsThere = ({ lots, origin }: Transit): LotSeen[] =>
  lots.map(({ id, bill, packages, grossKg, master }) =>
    aSeenLot({ id, bill, packages, grossKg, master, keeper: origin.organisation }),
  )

/** One act on the way, done by someone at some moment. */
export type Deed = {
  readonly [Act in TransitAct]: readonly [
    act: Act,
    input: TransitInput<Act>,
    who: Caller,
    over?: Partial<Circumstances>,
  ]
}[TransitAct]

/** The transit after these deeds; throws with the objections when one is objected to. */
const after = (transit: Transit, ...deeds: readonly Deed[]): Transit =>
  deeds.reduce((current, [act, input, who, over]) => {
    const decision = performAct(current, act, input as never, aMoment(who, { lots: lotsThere(current), ...over }))
    if (objects(decision)) throw new Error(`${act}: ${JSON.stringify(decision.objections)}`)
    return evolveAll(transitLife, current, decision)
  }, transit)

export const sealed = [{ unit: 'MSKU6011672', seals: ['S-1'] }]
const way: readonly (readonly [TransitStatus, readonly Deed[]])[] = [
  ['sent', [['send', {}, people.keeper]]],
  ['accepted', [['accept', {}, people.customs]]],
  [
    'in-transit',
    [
      ['checkSeals', { where: 'departure', units: sealed }, people.customs],
      ['depart', { vehicle: 'TL1234' }, people.customs],
    ],
  ],
  [
    'arrived',
    [
      ['reportArrival', { units: sealed }, people.keeper],
      ['checkSeals', { where: 'arrival', units: sealed }, people.customs],
      ['authoriseEntry', {}, people.customs],
    ],
  ],
  [
    'cleared',
    [
      [
        'draftStrip',
        { withCustoms: false, lines: [{ lot: idOf(500), packages: 20, grossKg: '8000', houses: [] }] },
        people.keeper,
      ],
      ['sendStrip', {}, people.keeper],
      ['acceptStrip', {}, people.customs],
    ],
  ],
]

/** The transit as far on its ordinary way. */
export function aTransitThat(status: TransitStatus, from: Transit = aTransit()): Transit {
  if (status === 'new') return from
  if (status === 'rejected') return after(aTransitThat('sent', from), ['reject', { reason: 'Too low' }, people.customs])
  if (status === 'cancelled') return after(from, ['cancel', { reason: 'No truck' }, people.keeper])
  let current = from
  for (const [reached, deeds] of way) {
    current = after(current, ...deeds)
    if (reached === status) return current
  }
  return current
}
