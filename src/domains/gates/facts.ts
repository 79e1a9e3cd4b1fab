import type { Actor } from '#domains/cargo/lot.ts'
import type { Instant } from '#kernel/elements.ts'
import type { Appointment, ExitVoucher, Places, SlotDay, Weighing } from './gate.ts'
import type { GateMove, GateReading } from './gate-move.ts'

/**
 * What can happen to a terminal's day, an appointment and an exit voucher. Facts are never changed nor removed; new kinds
 * are added, old ones keep their meaning.
 */
type Fact<Type extends string, Body = unknown> = { readonly type: Type } & {
  readonly at: Instant
  readonly by: Actor
} & Readonly<Body>
type Hour = Pick<Places, 'hour' | 'kind'>

export type SlotDayFact =
  /** The first touch of a day writes the law's places down. */
  | Fact<'SlotDayOpened', Omit<SlotDay, 'updatedAt'>>
  | Fact<'PlacesSet', Hour & { places: number }>
  | Fact<'HoursClosed', { hours: readonly string[]; reason: string }>
  | Fact<'HoursOpened', { hours: readonly string[] }>
  | Fact<'PlaceTaken', Hour & { appointment: string }>
  | Fact<'PlaceFreed', Hour & { appointment: string }>

type Slot = Pick<Appointment, 'day' | 'hour' | 'from' | 'until'>

export type AppointmentFact =
  | Fact<
      'AppointmentProposed',
      Omit<
        Appointment,
        'status' | 'askedBy' | 'weighings' | 'createdAt' | 'updatedAt' | 'gateIn' | 'gateOut' | 'servedAt' | 'voucher'
      >
    >
  | Fact<'AppointmentAccepted'>
  | Fact<'AppointmentRefused', { reason: string }>
  | Fact<'OtherSlotProposed', Slot & { reason?: string }>
  | Fact<'OtherSlotAccepted'>
  | Fact<'HaulierNamed', { haulier: NonNullable<Appointment['haulier']> }>
  | Fact<'VehicleNamed', Required<Pick<Appointment, 'vehicle' | 'driver'>>>
  | Fact<'VoucherGiven', { voucher: NonNullable<Appointment['voucher']> }>
  | Fact<'AppointmentCancelled', { reason: string; late: boolean }>
  | Fact<'AppointmentMissed'>
  /** Nobody answered before the hour was over. */
  | Fact<'AppointmentLapsed'>
  | Fact<'TruckEntered', Omit<NonNullable<Appointment['gateIn']>, 'at' | 'by'>>
  | Fact<'TruckWeighed', { weighing: Omit<Weighing, 'at' | 'by'> }>
  | Fact<'TruckServed'>
  | Fact<'TruckLeft', Omit<NonNullable<Appointment['gateOut']>, 'at' | 'by'>>

export type VoucherFact =
  | Fact<'VoucherIssued', Omit<ExitVoucher, 'status' | 'issuedAt' | 'issuedBy' | 'updatedAt' | 'reason' | 'usedAt'>>
  | Fact<'VoucherUsed', { vehicle: string }>
  | Fact<'VoucherCancelled', { reason: string }>
  | Fact<'VoucherExpired'>

/** What passed the gate, and what a barrier read: each is one fact. */
export type MoveFact = Fact<'GateMoveRecorded', Omit<GateMove, 'at'>>
export type ReadingFact = Fact<'GateRead', Omit<GateReading, 'at' | 'by'>>

export type GateFactType = (SlotDayFact | AppointmentFact | VoucherFact | MoveFact | ReadingFact)['type']
