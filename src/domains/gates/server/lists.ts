import Type from 'typebox'
import { LocalDate, OneOf } from '#kernel/elements.ts'
import type { Row, Statement } from '#platform/database/database.ts'
import { badPlace, readPlace, writePlace } from '#platform/database/keyset.ts'
import type { Appointment } from '../gate.ts'
import { type GateMove, gateDirections } from '../gate-move.ts'
import type { AppointmentPage, AppointmentRow, MovePage } from '../views.ts'

/** What a list of appointments may be asked for. Several statuses are separated by commas. */
export const AppointmentQuery = Type.Object(
  {
    day: Type.Optional(LocalDate),
    status: Type.Optional(Type.String({ maxLength: 200, pattern: '^[a-z,-]*$' })),
    /** Plate as a gate read it. */
    vehicle: Type.Optional(Type.String({ maxLength: 15 })),
    number: Type.Optional(Type.String({ maxLength: 40 })),
    /** A number, the number of an exit voucher, or a plate: whatever a person has before them. */
    words: Type.Optional(Type.String({ maxLength: 40 })),
    lot: Type.Optional(Type.String({ format: 'uuid' })),
    after: Type.Optional(Type.String({ maxLength: 300 })),
  },
  { additionalProperties: false },
)
type AppointmentQuery = Type.Static<typeof AppointmentQuery>

const rowsAPage = 100

/** Appointments the reader is a party to: of a day from its first hour on, else those to come last first. */
export function appointmentPage(query: AppointmentQuery): Statement {
  const place = query.after === undefined ? undefined : readPlace(query.after)
  if (place && Number.isNaN(Date.parse(place.value ?? ''))) throw badPlace()
  const order = query.day === undefined ? 'desc' : 'asc'
  const statuses = query.status?.split(',').filter((one) => one !== '') ?? null
  return {
    name: `appointment.page.${order}`,
    text: `select id, body, starts from appointment where readable_by && guichet_readers()
      and ($1::date is null or day = $1::date) and ($2::text[] is null or status = any ($2::text[]))
      and ($3::text is null or vehicle = $3) and ($4::text is null or number = $4)
      and ($5::uuid is null or lots && array[$5::uuid])
      and ($6::text is null or number = $6 or vehicle = $6
        or id in (select appointment from exit_voucher where number = $6))
      and ($7::timestamptz is null or (starts, id) ${order === 'asc' ? '>' : '<'} ($7::timestamptz, $8::uuid))
      order by starts ${order}, id ${order} limit ${rowsAPage + 1}`,
    values: [
      query.day ?? null,
      statuses,
      query.vehicle ?? null,
      query.number ?? null,
      query.lot ?? null,
      query.words ?? null,
      place?.value ?? null,
      place?.id ?? null,
    ],
  }
}

export function pageFrom(rows: readonly Row[]): AppointmentPage {
  const last = rows.length > rowsAPage ? rows[rowsAPage - 1] : undefined
  return {
    rows: rows.slice(0, rowsAPage).map(({ body }) => rowFrom(body as Appointment)),
    ...(last && { next: writePlace({ value: String(last.starts), id: String(last.id) }) }),
  }
}

const rowFrom = (one: Appointment): AppointmentRow => ({
  id: one.id,
  number: one.number,
  kind: one.kind,
  status: one.status,
  terminal: one.terminalCode,
  terminalName: one.terminalName,
  companyName: one.companyName,
  ...(one.haulier && { haulierName: one.haulier.name }),
  ...(one.vehicle && { vehicle: one.vehicle }),
  from: one.from,
  hour: one.hour,
  day: one.day,
  what: [...one.units, ...one.lots.flatMap(({ units, bill }) => (units.length > 0 ? units : [bill]))],
})

export const readAppointment = (id: string): Statement => ({
  name: 'appointment.whole',
  text: 'select version, body from appointment where id = $1',
  values: [id],
})

export const readVoucher = (id: string): Statement => ({
  name: 'exit-voucher.whole',
  text: 'select version, body from exit_voucher where id = $1',
  values: [id],
})

/**
 * Vouchers of a terminal that a gate cut off must not accept though their time is not over: used, cancelled, of a truck
 * that will not come or that changed, or of a lot that is blocked again.
 */
export const revokedVouchers = (terminal: string, at: string): Statement => ({
  name: 'exit-voucher.revoked',
  text: `select v.id from exit_voucher v join appointment a on a.id = v.appointment
    where v.terminal = $1 and v.valid_until > $2 and (v.status <> 'issued'
      or a.status in ('refused', 'missed', 'cancelled', 'completed') or a.vehicle is distinct from v.vehicle
      or exists (select from lot l where l.id = any (v.lots) and (l.blocked > 0 or l.status not in ('released', 'partly-delivered'))))
    order by v.id`,
  values: [terminal, at],
})

/** What a list of moves through gates may be asked for. */
export const MoveQuery = Type.Object(
  {
    /** Days of legal time are days of the terminal's clock. */
    from: Type.Optional(Type.String({ format: 'date-time' })),
    until: Type.Optional(Type.String({ format: 'date-time' })),
    direction: Type.Optional(OneOf(gateDirections)),
    unit: Type.Optional(Type.String({ maxLength: 17 })),
    /** Unit, plate, or number of the appointment. */
    words: Type.Optional(Type.String({ maxLength: 40 })),
    after: Type.Optional(Type.String({ maxLength: 300 })),
  },
  { additionalProperties: false },
)
type MoveQuery = Type.Static<typeof MoveQuery>

/** Moves the reader may see, the latest first. */
export function movePage(query: MoveQuery, most = rowsAPage): Statement {
  const place = query.after === undefined ? undefined : readPlace(query.after)
  if (place && Number.isNaN(Date.parse(place.value ?? ''))) throw badPlace()
  return {
    name: `gate-move.page.${most}`,
    text: `select id, body, at from gate_move where readable_by && guichet_readers()
      and ($1::timestamptz is null or at >= $1) and ($2::timestamptz is null or at < $2)
      and ($3::text is null or direction = $3) and ($4::text is null or units @> array[$4::text])
      and ($5::text is null or vehicle = $5 or number = $5 or units @> array[$5::text])
      and ($6::timestamptz is null or (at, id) < ($6::timestamptz, $7::uuid))
      order by at desc, id desc limit ${most + 1}`,
    values: [
      query.from ?? null,
      query.until ?? null,
      query.direction ?? null,
      query.unit ?? null,
      query.words ?? null,
      place?.value ?? null,
      place?.id ?? null,
    ],
  }
}

export function movesFrom(rows: readonly Row[]): MovePage {
  const last = rows.length > rowsAPage ? rows[rowsAPage - 1] : undefined
  return {
    rows: rows.slice(0, rowsAPage).map(({ body }) => body as GateMove),
    ...(last && { next: writePlace({ value: String(last.at), id: String(last.id) }) }),
  }
}

export const readMove = (id: string): Statement => ({
  name: 'gate-move.whole',
  text: 'select body from gate_move where id = $1',
  values: [id],
})

/** The last that a terminal's barriers read. */
export const lastReadings = (terminal: string): Statement => ({
  name: 'gate-reading.last',
  text: 'select body from gate_reading where terminal = $1 order by at desc, id desc limit 50',
  values: [terminal],
})

/** Trucks with this plate that a terminal expects or has inside, the nearest first. */
export const trucksOfPlate = (
  terminal: string,
  vehicle: string,
  statuses: readonly string[],
  at: string,
): Statement => ({
  name: 'appointment.of-plate',
  text: `select id, body from appointment where terminal = $1 and vehicle = $2 and status = any ($3::text[])
    order by abs(extract(epoch from starts - $4::timestamptz)), id limit 1`,
  values: [terminal, vehicle, [...statuses], at],
})
