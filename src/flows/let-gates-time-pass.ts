import { terminalOfCode } from '#domains/gates/circumstances.ts'
import type { Appointment, ExitVoucher, SlotDay } from '#domains/gates/gate.ts'
import { performAct } from '#domains/gates/perform.ts'
import { named } from '#domains/gates/server/act-routes.ts'
import { circumstancesOf, dayName, type GateDesk } from '#domains/gates/server/gate-desk.ts'
import { appointmentHouse, slotDayHouse, voucherHouse } from '#domains/gates/server/records.ts'
import { freePlace } from '#domains/gates/slots.ts'
import { expireVoucher } from '#domains/gates/voucher-rules.ts'
import type { Caller } from '#domains/parties/party.ts'
import type { Door, KnownCaller } from '#domains/parties/server/doors.ts'
import { legalDay } from '#kernel/calendar.ts'
import { type Command, carryOut, type Store } from '#kernel/carry-out.ts'
import { objection, objects } from '#kernel/decision.ts'
import { type Database, query } from '#platform/database/database.ts'
import { clockUser } from './let-time-pass.ts'

export interface GateTimeDeps {
  readonly database: Database
  readonly store: Store<Door, KnownCaller>
  readonly desk: GateDesk
  readonly now: () => Date
  readonly operator: { readonly id: string; readonly name: string }
}

/** Records let through at one go. */
const atOnce = 100

/**
 * At the gate, time alone ends three things: a promised place nobody came to, a wish nobody answered, and a voucher nobody
 * used. Gives true when something happened.
 */
export function gateTimePasser({ database, store, desk, now, operator }: GateTimeDeps): () => Promise<boolean> {
  const caller: Caller = {
    user: clockUser,
    name: 'Guichet',
    organisation: operator.id,
    organisationName: operator.name,
    kind: 'operator',
    rights: [],
    mandates: [],
  }
  const send = async (command: Pick<Command<KnownCaller>, 'records' | 'decide'>): Promise<boolean> => {
    const outcome = await carryOut(
      store,
      { kind: 'platform', caller },
      { ...command, answer: () => ({ status: 204, body: '' }) },
    )
    return 'changes' in outcome && outcome.changes.length > 0
  }

  return async () => {
    const at = now().toISOString()
    const moment = { at, today: legalDay(desk.calendar, at) }
    const due = await query(
      database,
      'select id, body from appointment where wake_at <= $1 order by wake_at, id limit $2',
      [at, atOnce],
    )
    const over = await query(
      database,
      `select id from exit_voucher where status = 'issued' and valid_until <= $1 order by valid_until, id limit $2`,
      [at, atOnce],
    )
    let moved = false
    for (const { id, body } of due) {
      const { terminalCode, day } = body as Appointment
      const terminal = terminalOfCode(desk.law, terminalCode)
      if (!terminal) continue
      const done = await send({
        records: [
          named({ house: appointmentHouse, id }),
          named({ house: slotDayHouse, id: dayName(terminal, day).id }),
        ],
        decide: ([found, foundDay], known) => {
          const appointment = found?.state as Appointment | undefined
          if (!appointment || appointment.day !== day) return [[], []]
          const c = circumstancesOf(desk, moment, known)
          const decision = performAct(appointment, 'letTimePass', {}, c)
          if (objects(decision)) return [[], []]
          const freed = decision.length > 0 ? freePlace(foundDay?.state as SlotDay | undefined, appointment.id, c) : []
          return [decision, freed]
        },
      })
      moved = done || moved
    }
    for (const { id } of over) {
      const done = await send({
        records: [named({ house: voucherHouse, id })],
        decide: ([found], known) => {
          const voucher = found?.state as ExitVoucher | undefined
          return voucher
            ? [expireVoucher(voucher, circumstancesOf(desk, moment, known))]
            : objection('absent', 'not-found')
        },
      })
      moved = done || moved
    }
    return moved
  }
}
