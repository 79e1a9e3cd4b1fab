import type { AppointmentAct } from '../acts.ts'
import type { AppointmentView } from '../views.ts'
import { numbersOf, plateOf } from './plate.ts'

/** An act as a person starts it on a page: those on the appointment, and the voucher issued for it. */
export type ShownAct = Exclude<AppointmentAct, 'letTimePass'> | 'issueVoucher'

/** What a form of an act holds: text as typed. */
export type Typed = Readonly<Record<string, string>>

export interface ActField {
  readonly name: string
  /** Pointer of the value in what is sent, where it is not `/name`. */
  readonly pointer?: string
  readonly as: 'text' | 'code' | 'area' | 'number' | 'haulier' | 'slot' | 'weighing' | 'yes'
  readonly optional?: true
  readonly initial?: string
}

/** Acts that are done with one touch: nothing has to be said. */
export const direct: readonly ShownAct[] = ['accept', 'acceptCounter', 'serve']

/** What each act asks, with what is known already filled in. `plate` is what the gate read. */
export function fieldsOf(act: ShownAct, { appointment: one }: AppointmentView, plate = ''): readonly ActField[] {
  const units = one.lots.flatMap((lot) => lot.units)
  const vehicle: ActField = { name: 'vehicle', as: 'code', initial: plate }
  switch (act) {
    case 'accept':
    case 'acceptCounter':
    case 'serve':
      return []
    case 'refuse':
    case 'cancel':
      return [{ name: 'reason', as: 'area' }]
    case 'counterPropose':
      return [
        { name: 'slot', pointer: '/hour', as: 'slot', initial: `${one.day} ` },
        { name: 'reason', as: 'area', optional: true },
      ]
    case 'nameHaulier':
      return [{ name: 'haulier', as: 'haulier', initial: one.haulier?.id ?? '' }]
    case 'nameVehicle':
      return [
        { ...vehicle, initial: one.vehicle ?? '' },
        { name: 'driver', pointer: '/driver/name', as: 'text', initial: one.driver?.name ?? '' },
        { name: 'licence', pointer: '/driver/licence', as: 'code', initial: one.driver?.licence ?? '' },
        { name: 'badge', pointer: '/driver/badge', as: 'code', optional: true, initial: one.driver?.badge ?? '' },
      ]
    case 'enter':
      return [
        vehicle,
        ...(one.units.length > 0
          ? ([{ name: 'units', as: 'code', optional: true, initial: one.units.join(' ') }] as const)
          : []),
        { name: 'seals', as: 'code', optional: true },
        { name: 'note', as: 'area', optional: true },
      ]
    case 'weigh':
      return [
        { name: 'kind', as: 'weighing', initial: one.weighings.length % 2 === 0 ? 'gross' : 'tare' },
        { name: 'kg', as: 'number' },
        { name: 'bridge', as: 'code', initial: one.weighings.at(-1)?.bridge ?? '' },
        { name: 'ticket', as: 'code', optional: true },
      ]
    case 'issueVoucher':
      return [{ name: 'subjectToWeighing', as: 'yes', initial: one.kind === 'bulk' ? 'yes' : '' }]
    case 'leave':
      return [
        vehicle,
        ...(one.lots.length > 0
          ? ([
              { name: 'voucher', as: 'code', initial: one.voucher?.number ?? '' },
              { name: 'units', as: 'code', optional: true, initial: units.join(' ') },
              {
                name: 'packages',
                as: 'number',
                initial: String(one.lots.reduce((total, lot) => total + lot.packages, 0)),
              },
              { name: 'last', as: 'yes' },
            ] as const)
          : []),
        { name: 'seals', as: 'code', optional: true },
      ]
  }
}

/** What is sent for what was typed. */
export function inputOf(act: ShownAct, typed: Typed): object {
  const said = (name: string) => (typed[name] ?? '').trim()
  const given = (...names: readonly string[]) =>
    Object.fromEntries(names.flatMap((name) => (said(name) === '' ? [] : [[name, said(name)]])))
  const [day = '', hour = ''] = (typed.slot ?? '').split(' ')
  switch (act) {
    case 'accept':
    case 'acceptCounter':
    case 'serve':
      return {}
    case 'refuse':
    case 'cancel':
      return { reason: said('reason') }
    case 'counterPropose':
      return { day, hour, ...given('reason') }
    case 'nameHaulier':
      return { haulier: said('haulier') }
    case 'nameVehicle':
      return {
        vehicle: plateOf(said('vehicle')),
        driver: { name: said('driver'), licence: said('licence'), ...given('badge') },
      }
    case 'enter':
      return {
        vehicle: plateOf(said('vehicle')),
        units: numbersOf(said('units')),
        seals: numbersOf(said('seals')),
        ...given('note'),
      }
    case 'weigh':
      return { kind: said('kind'), kg: said('kg'), bridge: said('bridge'), ...given('ticket') }
    case 'issueVoucher':
      return { subjectToWeighing: said('subjectToWeighing') === 'yes' }
    case 'leave':
      return {
        vehicle: plateOf(said('vehicle')),
        ...given('voucher'),
        units: numbersOf(said('units')),
        seals: numbersOf(said('seals')),
        packages: Number.parseInt(said('packages') || '0', 10),
        ...(said('last') === 'yes' && { last: true }),
      }
  }
}
