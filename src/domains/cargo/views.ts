import Type from 'typebox'
import { Id, Instant, LocalDate, OneOf, TextIn3 } from '#kernel/elements.ts'
import { Actor, Block, DeliveryOrder, Lot, LotStatus, storageStates } from './lot.ts'

/** What readers are given: pages, API and files alike. */

/** An act of the reader's, and why not where it cannot be done now. */
export const PossibleAct = Type.Object({
  act: Type.String(),
  possible: Type.Boolean(),
  primary: Type.Boolean(),
  why: Type.Optional(
    Type.Object({
      reason: Type.String(),
      about: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
    }),
  ),
})
export type PossibleAct = Type.Static<typeof PossibleAct>

/** A block with its words, and what the reader may do with it now. */
const BlockView = Type.Object({
  ...Block.properties,
  name: Type.Optional(TextIn3),
  lifts: Type.Optional(TextIn3),
  ownerName: Type.String(),
  acts: Type.Array(Type.String()),
})
export type BlockView = Type.Static<typeof BlockView>

const OrderView = Type.Object({
  ...DeliveryOrder.properties,
  inForce: Type.Boolean(),
  acts: Type.Array(Type.String()),
})
export type OrderView = Type.Static<typeof OrderView>

const BalanceView = Type.Object({
  packages: Type.Object({ total: Type.Number(), delivered: Type.Number(), left: Type.Number() }),
  grossKg: Type.Object({ total: Type.String(), delivered: Type.String(), left: Type.String() }),
  units: Type.Object({ delivered: Type.Array(Type.String()), left: Type.Array(Type.String()) }),
})

const OutTurnView = Type.Object({
  declared: Type.Integer(),
  found: Type.Integer(),
  excess: Type.Integer(),
  shortage: Type.Integer(),
  unitsShort: Type.Array(Type.String()),
  damages: Type.Array(Type.Object({ of: Type.String(), damage: Type.String() })),
})

const StorageView = Type.Object({
  landedOn: LocalDate,
  freeUntil: LocalDate,
  days: Type.Integer(),
  steps: Type.Array(
    Type.Object({
      fromDay: Type.Integer(),
      days: Type.Integer(),
      containers: Type.Integer(),
      tonnes: Type.String(),
      amount: Type.String(),
    }),
  ),
  amount: Type.String(),
  currency: Type.String(),
  until: LocalDate,
  stayUntil: LocalDate,
  state: OneOf(storageStates),
  /** What is on no invoice yet. */
  due: Type.String(),
})

export const stepNames = ['ship', 'order', 'controls', 'paid', 'gate'] as const
export const StepView = Type.Object({
  step: OneOf(stepNames),
  state: OneOf(['done', 'now', 'later'] as const),
  open: Type.Integer(),
})
export type StepView = Type.Static<typeof StepView>

export const LotView = Type.Object({
  lot: Lot,
  version: Type.Integer(),
  acts: Type.Array(PossibleAct),
  blocks: Type.Array(BlockView),
  orders: Type.Array(OrderView),
  chain: Type.Object({
    complete: Type.Boolean(),
    freightUnpaid: Type.Boolean(),
    /** For a house lot: whether its master's order has reached the forwarder. */
    master: Type.Optional(Type.Boolean()),
  }),
  mayLeave: Type.Boolean(),
  balance: BalanceView,
  /** How what came differs from the bill, once all of it is on land. */
  outTurn: Type.Optional(OutTurnView),
  storage: Type.Optional(StorageView),
  steps: Type.Array(StepView),
  portName: Type.Optional(TextIn3),
})
export type LotView = Type.Static<typeof LotView>

export const LotRow = Type.Object({
  id: Id,
  bill: Type.String(),
  manifestNumber: Type.String(),
  vessel: Type.String(),
  call: Type.String(),
  port: Type.String(),
  direction: Type.String(),
  status: LotStatus,
  agentName: Type.String(),
  consigneeName: Type.Optional(Type.String()),
  goods: Type.Optional(Type.String()),
  packages: Type.Integer(),
  grossKg: Type.String(),
  units: Type.Integer(),
  unit: Type.Optional(Type.String()),
  /** Blocks still there, and whether one of them is the reader's. */
  blocked: Type.Integer(),
  mine: Type.Boolean(),
  heldBy: Type.Array(Type.String()),
  until: Type.Optional(Instant),
  updatedAt: Instant,
})
export type LotRow = Type.Static<typeof LotRow>

export const LotPage = Type.Object({ rows: Type.Array(LotRow), next: Type.Optional(Type.String()) })
export type LotPage = Type.Static<typeof LotPage>

/** May this unit leave? For each lot it carries that the reader is a party to. */
export const ReleaseAnswer = Type.Object({
  unit: Type.String(),
  mayLeave: Type.Boolean(),
  lots: Type.Array(
    Type.Object({
      id: Id,
      bill: Type.String(),
      status: LotStatus,
      mayLeave: Type.Boolean(),
      blocks: Type.Array(Type.Object({ kind: Type.String(), owner: Id, ownerName: Type.String(), since: Instant })),
    }),
  ),
  at: Instant,
})
export type ReleaseAnswer = Type.Static<typeof ReleaseAnswer>

export const HistoryEntry = Type.Object({
  number: Type.Integer(),
  type: Type.String(),
  at: Instant,
  by: Actor,
  about: Type.Record(Type.String(), Type.String()),
  hash: Type.String(),
  sealed: Type.Optional(Type.Integer()),
})
export type HistoryEntry = Type.Static<typeof HistoryEntry>
