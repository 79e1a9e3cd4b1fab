import Type from 'typebox'
import { Amount, CountryCode, Id, Instant, LocalDate, OneOf, Words } from '#kernel/elements.ts'

/**
 * A call: one ship in one port, from the notice of its arrival to the day its dues are settled. Names follow the IMO
 * data set of the FAL Convention; times follow the port call standards of DCSA and of the just-in-time guide of IMO:
 * event × place × type, kept as a list, never overwritten.
 */

/** Who acts, as facts keep them. */
export const Actor = Type.Object({ user: Id, name: Type.String(), organisation: Id, organisationName: Type.String() })
export type Actor = Type.Static<typeof Actor>

const LocationCode = Type.String({ pattern: '^[A-Z]{2}[A-Z2-9]{3}$' })

/**
 * announced: notice given, the port authority has not answered; expected: it may come; then where the ship is; sailed:
 * left, something is still owed; closed, refused, cancelled: nothing more happens.
 */
export const callStatuses = [
  'announced',
  'expected',
  'in-roads',
  'in-port',
  'at-berth',
  'working',
  'sailed',
  'closed',
  'refused',
  'cancelled',
] as const
export const CallStatus = OneOf(callStatuses)
export type CallStatus = Type.Static<typeof CallStatus>

export const callPurposes = [
  'discharge',
  'load',
  'passengers',
  'bunkers',
  'repairs',
  'stores',
  'crew-change',
  'refuge',
] as const

/** The notice of arrival (FAL form 1 and the port's own notice). */
export const Notice = Type.Object(
  {
    voyageIn: Words(20),
    voyageOut: Type.Optional(Words(20)),
    lastPort: LocationCode,
    nextPort: Type.Optional(LocationCode),
    purposes: Type.Array(OneOf(callPurposes), { minItems: 1, maxItems: 8 }),
    /** In words: what it brings and takes. */
    cargo: Type.Optional(Words(500)),
    crew: Type.Integer({ minimum: 0, maximum: 9999 }),
    passengers: Type.Integer({ minimum: 0, maximum: 20_000 }),
    /** Draught on arrival, in metres. */
    draughtM: Amount,
    master: Type.Optional(Words(100)),
    /** Are there dangerous goods, or pieces that need special handling? */
    dangerous: Type.Boolean(),
    special: Type.Boolean(),
  },
  { additionalProperties: false },
)
export type Notice = Type.Static<typeof Notice>

export const timeEvents = ['arrival', 'departure', 'start', 'completion'] as const
/** Start and completion at the berth are those of cargo work. */
export const timePlaces = ['roads', 'port', 'berth'] as const
export const timeTypes = ['estimated', 'requested', 'planned', 'actual'] as const
export const TimeStamp = Type.Object({
  event: OneOf(timeEvents),
  place: OneOf(timePlaces),
  type: OneOf(timeTypes),
  /** When it happens or happened. */
  at: Instant,
  /** When this was said, by whom. */
  saidAt: Instant,
  by: Actor,
  reason: Type.Optional(Words(500)),
})
export type TimeStamp = Type.Static<typeof TimeStamp>

/** The ship as its file had it when it was announced or last updated. */
export const CallShip = Type.Object({
  id: Id,
  imo: Type.String(),
  name: Type.String(),
  callSign: Type.String(),
  flag: CountryCode,
  type: Type.String(),
  loaM: Amount,
  draughtM: Amount,
  grossTonnage: Amount,
  netTonnage: Amount,
})
export type CallShip = Type.Static<typeof CallShip>

export const operations = ['discharge', 'load', 'passengers', 'bunkers', 'repairs', 'stores'] as const
export const BerthRequest = Type.Object(
  {
    /** Code of a berth, where one is wished. */
    berth: Type.Optional(Words(12)),
    from: Instant,
    until: Instant,
    operations: Type.Array(OneOf(operations), { minItems: 1, maxItems: 6 }),
    /** Who will work the ship. */
    stevedore: Words(200),
    draughtM: Amount,
    note: Type.Optional(Words(1000)),
  },
  { additionalProperties: false },
)
export type BerthRequest = Type.Static<typeof BerthRequest>

export const berthStates = ['proposed', 'confirmed'] as const
/** Where the ship will lie, and when. */
export const BerthWindow = Type.Object({ berth: Words(12), from: Instant, until: Instant, state: OneOf(berthStates) })
export type BerthWindow = Type.Static<typeof BerthWindow>

/** What a formality says: a head and lines, as the form of its kind names them (`forms.ts`). All values are text. */
export const FormContent = Type.Object(
  {
    head: Type.Record(Type.String(), Type.String({ maxLength: 2000 })),
    lines: Type.Array(Type.Record(Type.String(), Type.String({ maxLength: 2000 })), { maxItems: 6000 }),
  },
  { additionalProperties: false },
)
export type FormContent = Type.Static<typeof FormContent>

export const answers = ['accepted', 'refused', 'question'] as const
/** What an authority said of a formality as it was then sent. */
export const FormalityAnswer = Type.Object({
  authority: Id,
  answer: OneOf(answers),
  reason: Type.Optional(Words(2000)),
  reply: Type.Optional(Words(2000)),
  at: Instant,
  by: Actor,
})
export type FormalityAnswer = Type.Static<typeof FormalityAnswer>

export const Formality = Type.Object({
  code: Type.String(),
  /** Counts how often it was sent. */
  version: Type.Integer({ minimum: 1 }),
  content: FormContent,
  sentAt: Instant,
  sentBy: Actor,
  /** One answer an authority, to this version. */
  answers: Type.Array(FormalityAnswer),
})
export type Formality = Type.Static<typeof Formality>

export const serviceKinds = ['pilotage', 'towage', 'mooring', 'launch'] as const
export const serviceMovements = ['arrival', 'shift', 'departure'] as const
const serviceStatuses = ['ordered', 'confirmed', 'declined', 'done', 'cancelled'] as const
export const NauticalService = Type.Object({
  id: Id,
  kind: OneOf(serviceKinds),
  movement: OneOf(serviceMovements),
  provider: Id,
  wantedAt: Instant,
  note: Type.Optional(Words(500)),
  status: OneOf(serviceStatuses),
  confirmedAt: Type.Optional(Instant),
  reason: Type.Optional(Words(500)),
  report: Type.Optional(Type.Object({ from: Instant, until: Instant, text: Words(2000) })),
})
export type NauticalService = Type.Static<typeof NauticalService>

export const permitKinds = ['bunkering', 'hot-work', 'diving', 'repairs'] as const
export const CallPermit = Type.Object({
  id: Id,
  kind: OneOf(permitKinds),
  from: Instant,
  until: Instant,
  /** Who does the work. */
  contractor: Words(200),
  details: Words(1000),
  status: OneOf(['requested', 'granted', 'refused'] as const),
  /** Conditions of a yes, reason of a no. */
  reason: Type.Optional(Words(1000)),
})
export type CallPermit = Type.Static<typeof CallPermit>

export const movements = [
  'in-roads',
  'in-port',
  'at-berth',
  'boarded',
  'work-started',
  'work-ended',
  'left-berth',
  'sailed',
] as const
export type Movement = (typeof movements)[number]

/** What dues are declared on; goods in tonnes by HS prefix. */
export const DuesDeclaration = Type.Object(
  {
    goods: Type.Array(
      Type.Object({ hs: Type.String({ pattern: '^\\d{2,10}$' }), tonnes: Amount }, { additionalProperties: false }),
      { maxItems: 500 },
    ),
    containers: Type.Integer({ minimum: 0, maximum: 30_000 }),
    passengers: Type.Integer({ minimum: 0, maximum: 20_000 }),
  },
  { additionalProperties: false },
)
export type DuesDeclaration = Type.Static<typeof DuesDeclaration>

export const DuesLine = Type.Object({ code: Type.String(), quantity: Amount, rate: Amount, amount: Amount })
export type DuesLine = Type.Static<typeof DuesLine>
export const settlementWays = ['paid', 'guaranteed'] as const

export const Dues = Type.Object({
  declaration: DuesDeclaration,
  lines: Type.Array(DuesLine),
  total: Amount,
  currency: Type.String(),
  invoice: Words(40),
  at: Instant,
  settled: Type.Optional(Type.Object({ how: OneOf(settlementWays), reference: Words(60), at: Instant, by: Actor })),
})
export type Dues = Type.Static<typeof Dues>

export const Call = Type.Object({
  id: Id,
  number: Words(40),
  status: CallStatus,
  port: LocationCode,
  ship: CallShip,
  agent: Id,
  agentName: Type.String(),
  /** The agent who is to take over, until they answer. */
  nextAgent: Type.Optional(Type.Object({ organisation: Id, name: Type.String(), reason: Words(500) })),
  /** Agents before; they no longer see the call. */
  formerAgents: Type.Array(Type.String()),
  notice: Notice,
  /** It came without the notice the law asks for, because it had to. */
  emergency: Type.Optional(Words(500)),
  times: Type.Array(TimeStamp),
  berthRequest: Type.Optional(BerthRequest),
  berth: Type.Optional(BerthWindow),
  formalities: Type.Array(Formality),
  services: Type.Array(NauticalService),
  permits: Type.Array(CallPermit),
  /** Free pratique was used: people went on board. */
  boardedAt: Type.Optional(Instant),
  departure: Type.Optional(Type.Object({ nextPort: LocationCode, etd: Instant, at: Instant })),
  clearance: Type.Optional(Type.Object({ at: Instant, by: Actor })),
  dues: Type.Optional(Dues),
  /** Why it was refused or cancelled. */
  reason: Type.Optional(Words(2000)),
  /** Bodies that may see it beside its agent: port authority, authorities, terminals, nautical services, those informed. */
  informed: Type.Array(Id),
  createdAt: Instant,
  updatedAt: Instant,
})
export type Call = Type.Static<typeof Call>

/** A bulletin of the harbour office: what every ship should know. */
const bulletinKinds = ['weather', 'tide', 'depth', 'warning'] as const
export const BulletinInput = Type.Object(
  {
    port: LocationCode,
    kind: OneOf(bulletinKinds),
    text: Words(2000),
    from: Instant,
    until: Instant,
  },
  { additionalProperties: false },
)
export type BulletinInput = Type.Static<typeof BulletinInput>
export const Bulletin = Type.Object({
  id: Id,
  port: LocationCode,
  kind: OneOf(bulletinKinds),
  text: Words(2000),
  from: Instant,
  until: Instant,
  publishedBy: Type.String(),
  publishedAt: Instant,
  withdrawnAt: Type.Optional(Instant),
})
export type Bulletin = Type.Static<typeof Bulletin>

/** The berth plan of a port for a day, as it was last published. */
export const planStates = ['provisional', 'final'] as const
export const PlanEntry = Type.Object({
  call: Type.String(),
  ship: Type.String(),
  berth: Type.String(),
  from: Instant,
  until: Instant,
  state: OneOf(berthStates),
})
export type PlanEntry = Type.Static<typeof PlanEntry>
export const BerthPlan = Type.Object({
  id: Id,
  port: LocationCode,
  day: LocalDate,
  state: OneOf(planStates),
  /** Counts how often it was published. */
  edition: Type.Integer({ minimum: 1 }),
  remarks: Type.Optional(Words(2000)),
  entries: Type.Array(PlanEntry),
  publishedAt: Instant,
  publishedBy: Type.String(),
})
export type BerthPlan = Type.Static<typeof BerthPlan>
