import Type from 'typebox'
import type { Caller } from '#domains/parties/party.ts'
import { objection, objects } from '#kernel/decision.ts'
import { LocalDate } from '#kernel/elements.ts'
import { signText } from '#platform/history/signed-text.ts'
import { type Route, route } from '#platform/http/route.ts'
import { ok, type Visit } from '#platform/http/visit.ts'
import { VoucherCancellation } from '../acts.ts'
import { terminalOfCode } from '../circumstances.ts'
import { listPurpose, slipPurpose, slipText } from '../exit-slip.ts'
import type { AppointmentFact } from '../facts.ts'
import type { Appointment, ExitVoucher, SlotDay } from '../gate.ts'
import { historyEntryAbout } from '../history-entry.ts'
import { possibleActs } from '../perform.ts'
import { hoursOf, momentsOf } from '../slots.ts'
import { AppointmentPage, AppointmentView, DayView, HistoryEntry, VoucherView } from '../views.ts'
import { cancelVoucher, netOf } from '../voucher-rules.ts'
import { ActDone, answerOf, GateParams, named } from './act-routes.ts'
import { circumstancesOf, dayName, type GateDesk } from './gate-desk.ts'
import { AppointmentQuery, appointmentPage, pageFrom, readAppointment, readVoucher, revokedVouchers } from './lists.ts'
import { voucherHouse } from './records.ts'

const hourMs = 3_600_000

/** A terminal's places, one's appointments, vouchers with their code, and the list for gates that are cut off. */
export function readRoutes(desk: GateDesk): Route<Visit<Caller>>[] {
  return [
    route({
      id: 'slots.read',
      method: 'GET',
      url: '/api/slots',
      summary:
        'Places of a terminal on a day, hour by hour and kind by kind: how many there are and how many are taken',
      tag: 'gates',
      query: Type.Object({ terminal: Type.String({ maxLength: 12 }), day: LocalDate }, { additionalProperties: false }),
      gives: DayView,
      handle: async ({ query }, visit: Visit<Caller>) => {
        const terminal = terminalOfCode(desk.law, query.terminal)
        if (!terminal) return objection('absent', 'no-such-terminal')
        const { id } = dayName(terminal, query.day)
        const { caller, results } = await visit.read([
          { name: 'slot-day.whole', text: 'select body from slot_day where id = $1', values: [id] },
        ])
        const hours = hoursOf(results[0]?.[0]?.body as SlotDay | undefined, terminal)
        return ok({
          terminal: terminal.code,
          name: terminal.name,
          day: query.day,
          mine: caller.organisation === terminal.organisation,
          slots: hours.map(({ hour, kind, places, taken, closed }) => ({
            hour,
            kind,
            places,
            taken: taken.length,
            open: closed === undefined && taken.length < places && momentsOf(desk, query.day, hour).until > visit.at,
            ...(closed !== undefined && { closed }),
          })),
        })
      },
    }),
    route({
      id: 'appointments.list',
      method: 'GET',
      url: '/api/appointments',
      summary: 'Appointments the reader is a party to: of a day from its first hour on, else the latest first',
      tag: 'gates',
      query: AppointmentQuery,
      gives: AppointmentPage,
      handle: async ({ query }, visit: Visit<Caller>) => {
        const { results } = await visit.read([appointmentPage(query)])
        return ok(pageFrom(results[0] ?? []))
      },
    }),
    route({
      id: 'appointments.read',
      method: 'GET',
      url: '/api/appointments/:id',
      summary: 'One appointment, and what the reader may do',
      tag: 'gates',
      params: GateParams,
      gives: AppointmentView,
      handle: async ({ params }, visit: Visit<Caller>) => {
        const { caller, results } = await visit.read([readAppointment(params.id)])
        const row = results[0]?.[0]
        if (!row) return objection('absent', 'not-found')
        const appointment = row.body as Appointment
        const netKg = netOf(appointment)
        return ok({
          appointment,
          version: Number(row.version),
          acts: possibleActs(appointment, { caller }),
          freeUntil: new Date(
            Date.parse(appointment.from) - desk.law.appointments.freeUntilHours * hourMs,
          ).toISOString(),
          ...(netKg !== undefined && { netKg }),
          mayIssueVoucher:
            caller.organisation === appointment.terminal &&
            caller.rights.includes('decide') &&
            appointment.lots.length > 0 &&
            ['armed', 'arrived', 'served'].includes(appointment.status),
        })
      },
    }),
    route({
      id: 'appointments.history',
      method: 'GET',
      url: '/api/appointments/:id/history',
      summary: 'Everything that happened to an appointment, in order',
      tag: 'gates',
      params: GateParams,
      gives: Type.Object({ entries: Type.Array(HistoryEntry) }),
      handle: async ({ params }, visit: Visit<Caller>) => {
        const { results } = await visit.read([
          readAppointment(params.id),
          {
            name: 'appointment.history',
            text: 'select number, type, at, actor, body from fact where record = $1 order by number',
            values: [params.id],
          },
        ])
        if (!results[0]?.[0]) return objection('absent', 'not-found')
        return ok({
          entries: (results[1] ?? []).map(({ number, type, at, actor, body }) => ({
            number: Number(number),
            type: String(type),
            at: String(at),
            about: historyEntryAbout({ type, at, by: actor, ...(body as object) } as AppointmentFact),
          })),
        })
      },
    }),
    route({
      id: 'exitVouchers.read',
      method: 'GET',
      url: '/api/exit-vouchers/:id',
      summary: 'One exit voucher with its signed code, which a gate checks without network and which gives no right',
      tag: 'gates',
      params: GateParams,
      gives: VoucherView,
      handle: async ({ params }, visit: Visit<Caller>) => {
        const { caller, results } = await visit.read([readVoucher(params.id)])
        const row = results[0]?.[0]
        if (!row) return objection('absent', 'not-found')
        const voucher = row.body as ExitVoucher
        const c = circumstancesOf(desk, visit, caller)
        return ok({
          voucher,
          version: Number(row.version),
          code: signText(slipPurpose, slipText(voucher), desk.signing),
          acts: objects(cancelVoucher(voucher, { reason: '-' }, c)) ? [] : ['cancel'],
        })
      },
    }),
    route({
      id: 'exitVouchers.cancel',
      method: 'POST',
      url: '/api/exit-vouchers/:id/cancel',
      summary: 'The terminal takes a voucher back',
      tag: 'gates',
      keyed: true,
      params: GateParams,
      body: VoucherCancellation,
      gives: ActDone,
      handle: async ({ params, body }, visit: Visit<Caller>) => {
        const outcome = await visit.carryOut({
          records: [named({ house: voucherHouse, id: params.id })],
          decide: ([found], caller) => {
            const { state } = (found as unknown as { state?: ExitVoucher } | undefined) ?? {}
            if (!state) return objection('absent', 'not-found')
            const decision = cancelVoucher(state, body, circumstancesOf(desk, visit, caller))
            return objects(decision) ? decision : [decision]
          },
          answer: answerOf,
        })
        return 'objections' in outcome ? outcome : { status: outcome.answer.status, body: outcome.answer.body }
      },
    }),
    route({
      id: 'gate.revoked',
      method: 'GET',
      url: '/api/gate/:terminal/revoked',
      summary: 'Signed list of vouchers a gate must not accept, for gates that lose the network; good for five minutes',
      tag: 'gates',
      params: Type.Object({ terminal: Type.String({ maxLength: 12 }) }),
      gives: Type.Object({ list: Type.String(), at: Type.String() }),
      handle: async ({ params }, visit: Visit<Caller>) => {
        const terminal = terminalOfCode(desk.law, params.terminal)
        if (!terminal || terminal.organisation !== visit.visitor.organisation) return objection('absent', 'not-found')
        const { results } = await visit.read([revokedVouchers(terminal.organisation, visit.at)])
        const list = { terminal: terminal.code, at: visit.at, revoked: (results[0] ?? []).map(({ id }) => String(id)) }
        return ok({ list: signText(listPurpose, JSON.stringify(list), desk.signing), at: visit.at })
      },
    }),
  ]
}
