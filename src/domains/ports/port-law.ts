import Type from 'typebox'
import { Amount, CurrencyCode, OneOf, TextIn3, Words } from '#kernel/elements.ts'

/**
 * What a country decides about its ports, as data: its pack fills this in (`ports.yaml`), the houses of calls, manifests,
 * cargo and gates read it. Organisations are named by their code in the pack, and by their id once resolved.
 * Every part says where it comes from (`source`), "to be confirmed" where the source is weak.
 */

const Source = Words(1000)
const Code = Type.String({ pattern: '^[A-Z0-9][A-Z0-9-]{0,11}$' })
const OrganisationRef = Type.String({ maxLength: 40 })
const TimeOfDay = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })
const Hours = Type.Integer({ minimum: 0, maximum: 8760 })

/** A place at a quay where one ship lies: lengths and depths in metres. */
const Berth = Type.Object({
  code: Code,
  name: TextIn3,
  quay: Words(60),
  /** Code of the terminal that works it; absent for a public quay. */
  terminal: Type.Optional(Code),
  lengthM: Amount,
  /** Deepest draught allowed alongside. */
  draughtM: Amount,
  /** Classes of dangerous goods (IMDG) that may be handled; empty = none. */
  dangerousClasses: Type.Array(Type.String({ pattern: '^[1-9](\\.[1-6])?$' })),
})

/** What a truck comes for: the kinds of appointment whose places are counted apart. */
export const slotKinds = ['import', 'export', 'empty', 'bulk'] as const
export type SlotKind = (typeof slotKinds)[number]

const Terminal = Type.Object({
  code: Code,
  organisation: OrganisationRef,
  name: TextIn3,
  /** When its gate takes trucks, legal time, and how many an hour of each kind where the terminal has set nothing else. */
  gate: Type.Object({
    from: TimeOfDay,
    until: TimeOfDay,
    perHour: Type.Record(Type.String(), Type.Integer({ minimum: 0, maximum: 1000 })),
  }),
})

const Port = Type.Object({
  /** UN/LOCODE. */
  code: Type.String({ pattern: '^[A-Z]{2}[A-Z2-9]{3}$' }),
  name: TextIn3,
  authority: OrganisationRef,
  customsOffice: Type.String({ maxLength: 10 }),
  berths: Type.Array(Berth, { minItems: 1 }),
  terminals: Type.Array(Terminal, { minItems: 1 }),
  /** Who may be ordered for pilotage, towage and mooring. */
  nauticalServices: Type.Array(OrganisationRef),
})

/** The formalities of a call: IMO FAL forms 1 to 7 and what the conventions of health, waste, ballast and security add. */
const formalityCodes = [
  'general-declaration',
  'cargo-declaration',
  'ships-stores',
  'crew-effects',
  'crew-list',
  'passenger-list',
  'dangerous-goods',
  'special-goods',
  'health-declaration',
  'waste',
  'ballast-water',
  'security',
  'certificates',
] as const
const FormalityCode = OneOf(formalityCodes)

/** A formality as this country asks for it: who answers, how long before arrival it is due, and what waits for the answer. */
const FormalityRule = Type.Object({
  code: FormalityCode,
  name: TextIn3,
  authorities: Type.Array(OrganisationRef, { minItems: 1 }),
  dueHoursBefore: Hours,
  /** `always`, or only where the call has such goods or people. */
  required: OneOf(['always', 'when-concerned'] as const),
  /** What may not happen before every authority has accepted it. */
  before: OneOf(['boarding', 'berthing', 'working', 'sailing', 'nothing'] as const),
  source: Source,
})

/** What a lot is under way to: nature of the bill in customs' words (22 export, 23 import, 24 transit, 28 transhipment). */
export const lotNatures = ['import', 'export', 'transit', 'transhipment', 'remaining-on-board'] as const

/**
 * A block that the law puts on every lot it names, from the moment the lot is registered. `owner` is the organisation
 * that lifts it, or the role: the carrier's agent of the manifest, the terminal of discharge, the port authority.
 */
const BlockRule = Type.Object({
  kind: Type.String({ pattern: '^[a-z][a-z-]{1,39}$' }),
  name: TextIn3,
  owner: Type.String({ maxLength: 40 }),
  /** What lifts it, in a sentence for whoever waits. */
  lifts: TextIn3,
  natures: Type.Array(OneOf(lotNatures), { minItems: 1 }),
  /** Only lots with goods of these HS prefixes; empty = all. */
  hs: Type.Array(Type.String()),
  /** Working hours the owner has from discharge. */
  withinHours: Type.Optional(Type.Integer({ minimum: 1 })),
  /** Lifting it takes two officers of its owner. */
  fourEyes: Type.Optional(Type.Boolean()),
  source: Source,
})

/** An amount for each unit; `unit` is `gt` (ship's gross tonnage), `tonne`, `container`, `passenger` or `call`. */
const DueRate = Type.Object({
  code: Type.String({ pattern: '^[a-z][a-z-]{1,39}$' }),
  name: TextIn3,
  unit: OneOf(['call', 'gt', 'tonne', 'container', 'passenger'] as const),
  /** HS prefixes it is for; empty = every other. Only for `tonne`. */
  hs: Type.Array(Type.String()),
  amount: Amount,
})

export const PortLaw = Type.Object({
  currency: CurrencyCode,
  ports: Type.Array(Port, { minItems: 1 }),
  customs: OrganisationRef,
  /** Call numbers: `{port}`, `{year}`, `{sequence:6}` and `{check}` are replaced; never used again. */
  callNumbering: Words(80),
  deadlines: Type.Object({
    /** Hours before arrival. */
    noticeHours: Hours,
    dangerousGoodsHours: Hours,
    berthRequestHours: Hours,
    /** Minutes between two ships at one berth; an hour when absent. */
    berthMarginMinutes: Type.Optional(Type.Integer({ minimum: 0, maximum: 1440 })),
    source: Source,
  }),
  formalities: Type.Array(FormalityRule),
  /** Who is told of an arrival beside the authorities of the formalities. */
  informed: Type.Array(OrganisationRef),
  manifest: Type.Object({
    /** `{office}`, `{regime}`, `{year}`, `{sequence:7}`, `{check}`. */
    numbering: Words(80),
    /** Regime code in the number, by direction. */
    regimes: Type.Object({ import: Words(6), export: Words(6) }),
    /** Due so many hours after arrival; days on which offices are closed do not count. */
    hoursAfterArrival: Hours,
    /** `automatic`: what nothing is found against gets its number by itself; else an officer registers. */
    registration: OneOf(['officer', 'automatic'] as const),
    /** What this country fills in differently in the manifest of ASYCUDA World; absent: as most installations do. */
    awmds: Type.Optional(
      Type.Object({
        billTypes: Type.Record(Type.String(), OneOf(['master', 'house', 'direct'] as const)),
        empty: Type.Array(Type.String()),
        traderScheme: Type.Optional(Type.String({ maxLength: 20 })),
      }),
    ),
    /** Only counted as on time by the observatory when lodged before the ship arrives. */
    expectedBeforeArrival: Type.Boolean(),
    /** By how much house bills together may differ from their master. */
    housePackagesTolerance: Type.Integer({ minimum: 0 }),
    houseMassTolerancePercent: Amount,
    /** Reasons an amendment may give, once it is registered. */
    amendmentReasons: Type.Array(Type.Object({ code: Code, name: TextIn3 }), { minItems: 1 }),
    source: Source,
  }),
  blocks: Type.Array(BlockRule, { minItems: 1 }),
  deliveryOrders: Type.Object({
    /** `{year}`, `{sequence:8}`, `{check}`. */
    numbering: Words(80),
    source: Source,
  }),
  dues: Type.Object({ ship: Type.Array(DueRate), goods: Type.Array(DueRate), source: Source }),
  storage: Type.Object({
    freeDays: Type.Integer({ minimum: 0 }),
    /** From this day of storage on, so much a day for each container or tonne. */
    steps: Type.Array(Type.Object({ fromDay: Type.Integer({ minimum: 1 }), perContainer: Amount, perTonne: Amount })),
    /** After so many days goods count as left behind. */
    abandonedAfterDays: Type.Integer({ minimum: 1 }),
    source: Source,
  }),
  warehouses: Type.Object({
    /** Organisations that hold a customs warehouse, with its approval and the office it is under. */
    places: Type.Array(
      Type.Object({
        code: Code,
        organisation: OrganisationRef,
        name: TextIn3,
        customsOffice: Type.String(),
        /** A closed building, an open area, or both. */
        kind: OneOf(['closed', 'open', 'both'] as const),
      }),
    ),
    /** Numbers of accepted transits: `{office}` of departure, `{year}`, `{sequence:7}`, `{check}`. */
    numbering: Words(80),
    /** Kinds of guarantee a transit may be covered by. */
    guarantees: Type.Array(Type.Object({ code: Code, name: TextIn3 }), { minItems: 1 }),
    /** How long goods may stay, and how many days before its keeper and customs are told. */
    stayDays: Type.Integer({ minimum: 1 }),
    warnDaysBefore: Type.Integer({ minimum: 1 }),
    /** A transfer to another warehouse begins the stay anew. */
    transferRestartsStay: Type.Boolean(),
    /** How long goods may be on the road, and how many hours before the end the keeper and customs are told. */
    transitHours: Hours,
    warnHoursBefore: Hours,
    source: Source,
  }),
  appointments: Type.Object({
    /** Cancelling or changing is free until so many hours before. */
    freeUntilHours: Hours,
    /** A truck later than this has missed its place. */
    graceMinutes: Type.Integer({ minimum: 0 }),
    /** How long an exit voucher is good for. */
    voucherHours: Hours,
    source: Source,
  }),
})
export type PortLaw = Type.Static<typeof PortLaw>
