import { balanceOf } from '#domains/cargo/balance.ts'
import { mayTakeDelivery } from '#domains/cargo/chain.ts'
import type { Lot } from '#domains/cargo/lot.ts'
import { performAct as performLotAct } from '#domains/cargo/perform.ts'
import { type LotDesk, circumstancesOf as lotCircumstances } from '#domains/cargo/server/lot-desk.ts'
import { lotHouse } from '#domains/cargo/server/records.ts'
import { actsForCompany, standingsOf } from '#domains/cargo/standing.ts'
import { mayLeave, openBlocks } from '#domains/cargo/status.ts'
import { type AppointmentInput, appointmentInputs, Proposal, VoucherWish } from '#domains/gates/acts.ts'
import { terminalOfCode } from '#domains/gates/circumstances.ts'
import type { Appointment, ExitVoucher, SlotDay } from '#domains/gates/gate.ts'
import { performAct } from '#domains/gates/perform.ts'
import { type LotSeen, propose } from '#domains/gates/propose.ts'
import { ActDone, answerOf, GateParams, movesOf, named } from '#domains/gates/server/act-routes.ts'
import { circumstancesOf, dayName, type GateDesk, haulierNamed, numberOf } from '#domains/gates/server/gate-desk.ts'
import { readAppointment } from '#domains/gates/server/lists.ts'
import { appointmentHouse, moveHouse, slotDayHouse, voucherHouse } from '#domains/gates/server/records.ts'
import { issueVoucher, leaveWithGoods } from '#domains/gates/voucher-rules.ts'
import type { Caller } from '#domains/parties/party.ts'
import type { AnyFact, Command, Found, RecordName } from '#kernel/carry-out.ts'
import { type Objections, objection, objects } from '#kernel/decision.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { Given, Visit } from '#platform/http/visit.ts'
import { type MasterOf, mastersOf } from './masters-of-lots.ts'

/** What the gate does with lots: places are asked for to take them, vouchers let them out, and going out delivers them. */
export interface GateFlowDesk {
  readonly gates: GateDesk
  readonly lots: LotDesk
}

export const gateRoutes = (desk: GateFlowDesk): Route<Visit<Caller>>[] => [
  route({
    id: 'appointments.propose',
    method: 'POST',
    url: '/api/appointments',
    summary: 'Ask for a truck’s place at a terminal: to take goods of lots one may take, or to bring units',
    tag: 'gates',
    keyed: true,
    body: Proposal,
    gives: ActDone,
    handle: ({ body }, visit: Visit<Caller>) => ask(desk, visit, body),
  }),
  route({
    id: 'appointments.issueVoucher',
    method: 'POST',
    url: '/api/appointments/:id/issue-voucher',
    summary: 'The terminal gives leave to go out, when every lot of the appointment is released',
    tag: 'gates',
    keyed: true,
    params: GateParams,
    body: VoucherWish,
    gives: ActDone,
    handle: ({ params, body }, visit: Visit<Caller>) => issue(desk, visit, params.id, body.subjectToWeighing),
  }),
  route({
    id: 'appointments.leave',
    method: 'POST',
    url: '/api/appointments/:id/leave',
    summary: 'The truck goes out; what it takes is delivered on its lots in the same commit',
    tag: 'gates',
    keyed: true,
    params: GateParams,
    body: appointmentInputs.leave,
    gives: ActDone,
    handle: ({ params, body }, visit: Visit<Caller>) => letOut(desk, visit, params.id, body),
  }),
]

const send = async (visit: Visit<Caller>, command: Omit<Command<Caller>, 'key'>): Promise<Given> => {
  const outcome = await visit.carryOut(command)
  return 'objections' in outcome ? outcome : { status: outcome.answer.status, body: outcome.answer.body }
}

const stateOf = <State>(found: Found<never> | undefined): State | undefined => found?.state as State | undefined

/** One command names the day and the appointment: a place is never given twice. */
async function ask({ gates, lots }: GateFlowDesk, visit: Visit<Caller>, input: Proposal): Promise<Given> {
  const terminal = terminalOfCode(gates.law, input.terminal)
  if (!terminal) return objection('invalid', 'no-such-terminal', undefined, '/terminal')
  const day = dayName(terminal, input.day)
  const haulier = await haulierNamed(gates, input.haulier)
  const names = {
    id: gates.newId(),
    number: await numberOf(gates, 'A', visit.today),
    terminalName: gates.nameOf(terminal.organisation),
  }
  return send(visit, {
    records: [
      named({ house: appointmentHouse, id: names.id }),
      named({ house: slotDayHouse, id: day.id }),
      ...input.lots.map(({ lot }) => named({ house: lotHouse, id: lot })),
    ],
    decide: ([_, foundDay, ...foundLots], caller) => {
      const seen = foundLots.map((found) => {
        const lot = stateOf<Lot>(found)
        return lot && lotSeen(lot, caller, lots)
      })
      const c = circumstancesOf(gates, visit, caller, haulier)
      const decision = propose(input, day, stateOf<SlotDay>(foundDay), seen, names, c)
      return objects(decision) ? decision : [decision.appointment, decision.slotDay, ...foundLots.map(() => [])]
    },
    answer: (changes) => ({ ...answerOf(changes), status: 201 }),
  })
}

/** In whose name the caller may take a lot: the consignee's or right holder's they act for, else their own as representative. */
function lotSeen(lot: Lot, caller: Caller, { law }: LotDesk): LotSeen {
  const standings = standingsOf(lot, caller, law)
  const { packages, units } = balanceOf(lot)
  const holders = [
    lot.consignee,
    ...lot.deliveryOrders.filter(({ status }) => status !== 'draft').map((one) => one.beneficiary),
  ]
  const principal = holders.find((company) => company !== undefined && actsForCompany(caller, company))
  const company =
    principal ?? (standings.includes('representative') ? (lot.consignee ?? caller.organisation) : undefined)
  return {
    id: lot.id,
    bill: lot.bill.number,
    ...(lot.terminal && { terminal: lot.terminal }),
    agent: lot.agent,
    ...(company && { takenFor: { id: company, name: nameOfCompany(company, lot, caller) } }),
    unitsLeft: units.left,
    packagesLeft: packages.left,
  }
}

const nameOfCompany = (company: string, lot: Lot, caller: Caller): string =>
  (company === caller.organisation ? caller.organisationName : undefined) ??
  caller.mandates.find(({ principal }) => principal === company)?.principalName ??
  lot.consigneeName ??
  ''

/** The voucher and the lots are read together; a lot that is not released then has no voucher. */
async function issue(
  { gates, lots }: GateFlowDesk,
  visit: Visit<Caller>,
  id: string,
  subjectToWeighing: boolean,
): Promise<Given> {
  const seen = await appointmentSeen(visit, id)
  if (!seen) return objection('absent', 'not-found')
  const lotIds = seen.lots.map(({ lot }) => lot)
  const masterOf = await mastersOf(lots.database, lotIds)
  const names = { id: gates.newId(), number: await numberOf(gates, 'X', visit.today), subjectToWeighing }
  return send(visit, {
    records: [
      named({ house: voucherHouse, id: names.id }),
      named({ house: appointmentHouse, id }),
      ...lotIds.map((lot) => named({ house: lotHouse, id: lot })),
      ...(seen.voucher ? [named({ house: voucherHouse, id: seen.voucher.id })] : []),
    ],
    decide: ([_, found, ...rest], caller) => {
      const appointment = stateOf<Appointment>(found)
      if (!appointment) return objection('absent', 'not-found')
      if (appointment.voucher?.id !== seen.voucher?.id) return objection('conflict', 'voucher-there')
      const leaves = lotIds.map((_, i) => leaveOf(stateOf<Lot>(rest[i]), masterOf))
      const before = stateOf<ExitVoucher>(rest[lotIds.length])
      const c = circumstancesOf(gates, visit, caller)
      const decision = issueVoucher(appointment, leaves, { ...names, ...(before && { before }) }, c)
      return objects(decision) ? decision : [decision.voucher, decision.appointment, ...rest.map(() => [])]
    },
    answer: (changes) => ({ ...answerOf(changes), status: 201 }),
  })
}

/** Whether a lot may leave, by the very rules by which it is delivered. */
function leaveOf(lot: Lot | undefined, masterOf: MasterOf) {
  if (!lot) return undefined
  const ordered = lot.deliveryOrders.length === 0 || mayTakeDelivery(lot, masterOf(lot))
  return { mayLeave: lot.houses === undefined && mayLeave(lot) && ordered, blocks: openBlocks(lot).length }
}

/** The truck, its voucher, every lot it takes from, and the record of the gate: they change together or not at all. */
async function letOut(
  desk: GateFlowDesk,
  visit: Visit<Caller>,
  id: string,
  input: AppointmentInput<'leave'>,
): Promise<Given> {
  const seen = await appointmentSeen(visit, id)
  if (!seen) return objection('absent', 'not-found')
  const exit = await exitOf(desk, visit, seen)
  const [appointment, ...others] = exit.records
  if (!appointment) return objection('absent', 'not-found')
  return send(visit, {
    records: [{ ...appointment, ...(visit.expects !== undefined && { expects: visit.expects }) }, ...others],
    decide: (found, caller) => exit.decide(found, caller, input),
    answer: answerOf,
  })
}

/** What going out names and how it is decided, for the officer at the gate and for a barrier that reads plates alike. */
export interface Exit {
  readonly records: readonly RecordName<never, never>[]
  readonly decide: (
    found: readonly Found<never>[],
    caller: Caller,
    input: AppointmentInput<'leave'>,
  ) => Objections | readonly (readonly AnyFact[])[]
}

export async function exitOf(
  { gates, lots }: GateFlowDesk,
  visit: Visit<Caller>,
  { id, ...seen }: Pick<Appointment, 'id' | 'lots' | 'voucher'>,
): Promise<Exit> {
  const lotIds = seen.lots.map(({ lot }) => lot)
  const masterOf = await mastersOf(lots.database, lotIds)
  const move = gates.newId()
  return {
    records: [
      named({ house: appointmentHouse, id }),
      named({ house: moveHouse, id: move }),
      ...lotIds.map((lot) => named({ house: lotHouse, id: lot })),
      ...(seen.voucher ? [named({ house: voucherHouse, id: seen.voucher.id })] : []),
    ],
    decide: ([found, _, ...rest], caller, input) => {
      const appointment = stateOf<Appointment>(found)
      if (!appointment) return objection('absent', 'not-found')
      const c = circumstancesOf(gates, visit, caller)
      if (lotIds.length === 0) {
        const decision = performAct(appointment, 'leave', input, c)
        if (objects(decision)) return decision
        return [decision, movesOf(appointment, decision, move, gates.law), ...rest.map(() => [])]
      }
      const voucher = stateOf<ExitVoucher>(rest[lotIds.length])
      const decision = leaveWithGoods(appointment, voucher, input, c)
      if (objects(decision)) return decision
      const delivered = []
      for (const [i, share] of decision.lots.entries()) {
        const lot = stateOf<Lot>(rest[i])
        if (!lot) return objection('conflict', 'not-released', { blocks: 0 })
        const { units, packages, grossKg } = share
        if (units.length === 0 && packages === 0 && grossKg === undefined) {
          delivered.push([])
          continue
        }
        const master = masterOf(lot)
        const facts = performLotAct(
          lot,
          'deliver',
          {
            ...(voucher && { voucher: voucher.number }),
            packages,
            ...(grossKg !== undefined && { grossKg }),
            equipment: [...units],
            vehicle: input.vehicle,
            ...(input.last !== undefined && { last: input.last }),
          },
          lotCircumstances(lots, visit, caller, { companies: [], knownBy: () => undefined, ...(master && { master }) }),
        )
        if (objects(facts)) return facts
        delivered.push(facts)
      }
      if (delivered.every((facts) => facts.length === 0)) return objection('invalid', 'nothing-leaves')
      const moved = movesOf(appointment, decision.appointment, move, gates.law)
      return [decision.appointment, moved, ...delivered, decision.voucher]
    },
  }
}

const appointmentSeen = async (visit: Visit<Caller>, id: string): Promise<Appointment | undefined> => {
  const { results } = await visit.read([readAppointment(id)])
  return results[0]?.[0]?.body as Appointment | undefined
}
