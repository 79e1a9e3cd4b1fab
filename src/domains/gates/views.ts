import Type from 'typebox'
import { slotKinds } from '#domains/ports/port-law.ts'
import { Id, Instant, LocalDate, OneOf, TextIn3 } from '#kernel/elements.ts'
import { Appointment, AppointmentStatus, ExitVoucher, SlotHour } from './gate.ts'
import { GateMove, GateReading } from './gate-move.ts'

/** What the routes of this house give to a reader. */

const SlotView = Type.Object({
  hour: SlotHour,
  kind: OneOf(slotKinds),
  places: Type.Integer(),
  /** Places that are taken: how many, never whose. */
  taken: Type.Integer(),
  /** Whether one may still ask for a place. */
  open: Type.Boolean(),
  closed: Type.Optional(Type.String()),
})
export type SlotView = Type.Static<typeof SlotView>

export const DayView = Type.Object({
  terminal: Type.String(),
  name: TextIn3,
  day: LocalDate,
  slots: Type.Array(SlotView),
  /** The reader keeps this gate. */
  mine: Type.Boolean(),
})
export type DayView = Type.Static<typeof DayView>

export const AppointmentView = Type.Object({
  appointment: Appointment,
  version: Type.Integer(),
  acts: Type.Array(Type.String()),
  /** Cancelling is free until then. */
  freeUntil: Instant,
  /** Net mass by the weighbridge. */
  netKg: Type.Optional(Type.String()),
  /** The reader may issue or cancel an exit voucher now. */
  mayIssueVoucher: Type.Boolean(),
})
export type AppointmentView = Type.Static<typeof AppointmentView>

export const AppointmentRow = Type.Object({
  id: Id,
  number: Type.String(),
  kind: OneOf(slotKinds),
  status: AppointmentStatus,
  terminal: Type.String(),
  terminalName: Type.String(),
  companyName: Type.String(),
  haulierName: Type.Optional(Type.String()),
  vehicle: Type.Optional(Type.String()),
  from: Instant,
  hour: SlotHour,
  day: LocalDate,
  what: Type.Array(Type.String()),
})
export type AppointmentRow = Type.Static<typeof AppointmentRow>
export const AppointmentPage = Type.Object({ rows: Type.Array(AppointmentRow), next: Type.Optional(Type.String()) })
export type AppointmentPage = Type.Static<typeof AppointmentPage>

export const VoucherView = Type.Object({
  voucher: ExitVoucher,
  version: Type.Integer(),
  /** Signed: what the code says, checked at the gate without network. Holding it gives no right. */
  code: Type.String(),
  acts: Type.Array(Type.String()),
})
export type VoucherView = Type.Static<typeof VoucherView>

export const HistoryEntry = Type.Object({
  number: Type.Integer(),
  type: Type.String(),
  at: Instant,
  about: Type.Record(Type.String(), Type.String()),
})
export type HistoryEntry = Type.Static<typeof HistoryEntry>

export const MovePage = Type.Object({ rows: Type.Array(GateMove), next: Type.Optional(Type.String()) })
export type MovePage = Type.Static<typeof MovePage>

/** What a barrier does, and why it stays closed: what a machine acts on. */
export const BarrierAnswer = Type.Object({
  id: Id,
  opens: Type.Boolean(),
  reason: Type.Optional(Type.String()),
  about: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
  number: Type.Optional(Type.String()),
  at: Instant,
})
export const ReadingPage = Type.Object({ rows: Type.Array(GateReading) })
export type ReadingPage = Type.Static<typeof ReadingPage>
