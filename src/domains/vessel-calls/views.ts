import Type from 'typebox'
import { Id, Instant, OneOf } from '#kernel/elements.ts'
import { BerthPlan, Bulletin, Call, CallStatus } from './call.ts'
import { Ship } from './ship.ts'

/** What the routes of this house give to a reader. */

/** One thing a call needs. */
export const Task = Type.Object({
  task: OneOf(['notice', 'formality', 'berth', 'service', 'permit', 'dues', 'departure', 'clearance'] as const),
  /** Formality, service or permit. */
  code: Type.Optional(Type.String()),
  state: OneOf(['not-done', 'doing', 'done'] as const),
  formality: Type.Optional(OneOf(['not-sent', 'waiting', 'question', 'refused', 'accepted'] as const)),
  /** Organisations that have it. */
  holders: Type.Array(Type.String()),
  until: Type.Optional(Instant),
})
export type Task = Type.Static<typeof Task>

export const PossibleAct = Type.Object({
  act: Type.String(),
  possible: Type.Boolean(),
  why: Type.Optional(
    Type.Object({ reason: Type.String(), about: Type.Optional(Type.Record(Type.String(), Type.Unknown())) }),
  ),
})
export type PossibleAct = Type.Static<typeof PossibleAct>

const Conflict = Type.Object({ reason: Type.String(), about: Type.Record(Type.String(), Type.String()) })

export const CallView = Type.Object({
  call: Call,
  version: Type.Integer(),
  acts: Type.Array(PossibleAct),
  tasks: Type.Array(Task),
  /** What is open, the earliest deadline first. */
  open: Type.Array(Task),
  /** What stands in the way of going on board, berthing, working and sailing: codes of formalities. */
  waits: Type.Record(Type.String(), Type.Array(Type.String())),
  /** Organisations by id, in the reader's language. */
  names: Type.Record(Type.String(), Type.String()),
})
export type CallView = Type.Static<typeof CallView>

/** A line of the port board. */
export const CallRow = Type.Object({
  id: Id,
  number: Type.String(),
  status: CallStatus,
  port: Type.String(),
  ship: Type.String(),
  imo: Type.String(),
  agentName: Type.String(),
  eta: Type.Optional(Instant),
  etd: Type.Optional(Instant),
  berth: Type.Optional(Type.String()),
  /** How many things are open, who has the first, until when; whether the reader has any. */
  open: Type.Integer(),
  heldBy: Type.Array(Type.String()),
  until: Type.Optional(Instant),
  mine: Type.Boolean(),
  updatedAt: Instant,
})
export type CallRow = Type.Static<typeof CallRow>
export const CallPage = Type.Object({ rows: Type.Array(CallRow), next: Type.Optional(Type.String()) })
export type CallPage = Type.Static<typeof CallPage>

export const HistoryEntry = Type.Object({
  number: Type.Integer(),
  type: Type.String(),
  at: Instant,
  by: Type.Object({ name: Type.String(), organisation: Type.String(), organisationName: Type.String() }),
  about: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
})
export type HistoryEntry = Type.Static<typeof HistoryEntry>

/** A ship in the berth plan: what is asked for, what is decided, and what it collides with. */
export const PlanLine = Type.Object({
  id: Id,
  version: Type.Integer(),
  number: Type.String(),
  ship: Type.String(),
  status: CallStatus,
  loaM: Type.String(),
  berth: Type.Optional(Type.String()),
  from: Instant,
  until: Instant,
  state: OneOf(['requested', 'proposed', 'confirmed'] as const),
  conflicts: Type.Array(Conflict),
})
export type PlanLine = Type.Static<typeof PlanLine>
export const PlanView = Type.Object({
  lines: Type.Array(PlanLine),
  published: Type.Optional(BerthPlan),
  /** May the reader decide about berths? */
  decides: Type.Boolean(),
})
export type PlanView = Type.Static<typeof PlanView>

export const ShipPage = Type.Object({ rows: Type.Array(Ship), next: Type.Optional(Type.String()) })
export const ShipView = Type.Object({ ship: Ship, version: Type.Integer(), mayWrite: Type.Boolean() })
export type ShipView = Type.Static<typeof ShipView>
export const BulletinList = Type.Object({ rows: Type.Array(Bulletin) })
export type BulletinList = Type.Static<typeof BulletinList>
