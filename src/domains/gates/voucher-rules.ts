import { isMore, minus } from '#kernel/decimals.ts'
import { type Decision, type Objections, objection } from '#kernel/decision.ts'
import type { AppointmentInput } from './acts.ts'
import { type Circumstances, stamp } from './circumstances.ts'
import type { AppointmentFact, VoucherFact } from './facts.ts'
import type { Appointment, ExitVoucher } from './gate.ts'
import { guard } from './perform.ts'

const hourMs = 3_600_000

/** Whether the goods of a lot may leave now, as the lot itself says; absent where the terminal holds no such lot. */
export interface LotLeave {
  readonly mayLeave: boolean
  /** Reasons still in the way. */
  readonly blocks: number
}

type NotIssued =
  | 'not-found'
  | 'another-role-does-this'
  | 'right-needed'
  | 'no-goods'
  | 'vehicle-not-named'
  | 'not-released'
  | 'voucher-there'

/**
 * The terminal, and nobody else, gives leave to go out: to one vehicle and driver, for the goods of one appointment, once,
 * and only when every lot of it is released. Source: service ENL-09.
 */
export function issueVoucher(
  appointment: Appointment,
  lots: readonly (LotLeave | undefined)[],
  {
    before,
    subjectToWeighing,
    ...names
  }: {
    readonly id: string
    readonly number: string
    readonly subjectToWeighing: boolean
    /** The voucher last issued for the same appointment. */
    readonly before?: ExitVoucher
  },
  c: Circumstances,
): VoucherGiven | Objections<NotIssued> {
  const forbidden = mayNotIssue(appointment, c)
  if (forbidden) return forbidden
  const { vehicle, driver, status } = appointment
  if (appointment.lots.length === 0) return objection('conflict', 'no-goods')
  if (!vehicle || !driver || !['armed', 'arrived', 'served'].includes(status))
    return objection('conflict', 'vehicle-not-named')
  if (before?.status === 'issued' && before.validUntil > c.at) return objection('conflict', 'voucher-there')
  if (lots.length < appointment.lots.length || lots.some((lot) => !lot?.mayLeave)) {
    const held = lots.find((lot) => lot !== undefined && !lot.mayLeave)
    return objection('conflict', 'not-released', { blocks: held?.blocks ?? 0 })
  }

  const issued: VoucherFact = {
    type: 'VoucherIssued',
    ...stamp(c),
    ...names,
    appointment: appointment.id,
    terminal: appointment.terminal,
    terminalCode: appointment.terminalCode,
    terminalName: appointment.terminalName,
    company: appointment.company,
    ...(appointment.haulier && { haulier: appointment.haulier.id }),
    vehicle,
    driver,
    lots: appointment.lots,
    subjectToWeighing,
    validUntil: new Date(Date.parse(c.at) + c.law.appointments.voucherHours * hourMs).toISOString(),
  }
  return {
    appointment: [{ type: 'VoucherGiven', ...stamp(c), voucher: { id: names.id, number: names.number } }],
    voucher: [issued],
  }
}

export interface VoucherGiven {
  readonly appointment: readonly AppointmentFact[]
  readonly voucher: readonly VoucherFact[]
}

function mayNotIssue({ terminal, company }: Pick<Appointment, 'terminal' | 'company'>, { caller }: Circumstances) {
  if (caller.organisation !== terminal)
    return objection(
      caller.organisation === company ? 'forbidden' : 'absent',
      caller.organisation === company ? 'another-role-does-this' : 'not-found',
    )
  return caller.rights.includes('decide') ? undefined : objection('forbidden', 'right-needed', { right: 'decide' })
}

/** The terminal takes its leave back; gates that are cut off learn it with the next list. */
export function cancelVoucher(
  voucher: ExitVoucher,
  { reason }: { readonly reason: string },
  c: Circumstances,
): Decision<VoucherFact, 'not-found' | 'another-role-does-this' | 'right-needed' | 'voucher-not-in-force'> {
  const forbidden = mayNotIssue(voucher, c)
  if (forbidden) return forbidden
  if (voucher.status !== 'issued') return objection('conflict', 'voucher-not-in-force', { status: voucher.status })

  return [{ type: 'VoucherCancelled', ...stamp(c), reason }]
}

/** A voucher nobody used ends by itself. */
export const expireVoucher = ({ status, validUntil }: ExitVoucher, c: Circumstances): VoucherFact[] =>
  status === 'issued' && validUntil <= c.at ? [{ type: 'VoucherExpired', ...stamp(c) }] : []

/** Net mass by the weighbridge: the last gross less the last tare; nothing while one is missing or tare is the heavier. */
export function netOf({ weighings }: Pick<Appointment, 'weighings'>): string | undefined {
  const last = (wanted: 'gross' | 'tare') => weighings.filter(({ kind }) => kind === wanted).at(-1)?.kg
  const gross = last('gross')
  const tare = last('tare')
  return gross !== undefined && tare !== undefined && isMore(gross, tare) ? minus(gross, tare) : undefined
}

export interface GoodsLeft {
  readonly appointment: readonly AppointmentFact[]
  readonly voucher: readonly VoucherFact[]
  /** What leaves of each lot, in the order of the voucher. */
  readonly lots: readonly { readonly units: readonly string[]; readonly packages: number; readonly grossKg?: string }[]
}

/**
 * Goods go out when the officer at the gate lets them, on the very vehicle that came in and that the voucher names, under
 * a voucher of this appointment that is in force. Knowing its number or holding its code is not enough: both are only
 * looked up. Each lot must still be released; that is the lot's own rule, in the same commit. Source: services ENL-09, ENL-10.
 */
export function leaveWithGoods(
  appointment: Appointment,
  voucher: ExitVoucher | undefined,
  { vehicle, voucher: number, units, seals, packages }: AppointmentInput<'leave'>,
  c: Circumstances,
): GoodsLeft | ReturnType<typeof objection> {
  const guarded = guard(appointment, 'leave', c)
  if (guarded) return guarded
  if (!voucher && !appointment.voucher) return objection('conflict', 'voucher-needed', undefined, '/voucher')
  if (!voucher || voucher.number !== number || voucher.appointment !== appointment.id)
    return objection('conflict', 'voucher-of-another', undefined, '/voucher')
  if (voucher.status !== 'issued' || voucher.validUntil <= c.at)
    return objection(
      'conflict',
      'voucher-not-in-force',
      { status: voucher.status === 'issued' ? 'expired' : voucher.status },
      '/voucher',
    )
  const named = appointment.gateIn?.vehicle
  if (vehicle !== named || vehicle !== voucher.vehicle)
    return objection('conflict', 'wrong-vehicle', { read: vehicle, named: voucher.vehicle }, '/vehicle')

  const allowed = voucher.lots.flatMap((lot) => lot.units)
  const stranger = units.findIndex((unit) => !allowed.includes(unit))
  if (stranger >= 0) return objection('conflict', 'unit-not-on-voucher', undefined, `/units/${stranger}`)
  const most = voucher.lots.reduce((total, lot) => total + lot.packages, 0)
  if (packages > most) return objection('conflict', 'more-than-voucher', { most }, '/packages')
  const net = netOf(appointment)
  if (voucher.subjectToWeighing && net === undefined) return objection('conflict', 'weighing-needed')

  return {
    appointment: [
      {
        type: 'TruckLeft',
        ...stamp(c),
        vehicle,
        voucher: voucher.number,
        units: [...units],
        seals: [...seals],
        packages,
        ...(net !== undefined && { netKg: net }),
      },
    ],
    voucher: [{ type: 'VoucherUsed', ...stamp(c), vehicle }],
    lots: spread(voucher, units, packages, net),
  }
}

/** What leaves, lot by lot; a weighed load is of one lot, the first. */
function spread(
  { lots }: ExitVoucher,
  units: readonly string[],
  packages: number,
  net: string | undefined,
): GoodsLeft['lots'] {
  let left = packages
  return lots.map((lot, i) => {
    const count = Math.min(left, lot.packages)
    left -= count
    return {
      units: lot.units.filter((unit) => units.includes(unit)),
      packages: count,
      ...(i === 0 && lots.length === 1 && net !== undefined && { grossKg: net }),
    }
  })
}
