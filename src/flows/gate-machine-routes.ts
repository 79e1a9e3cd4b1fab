import Type from 'typebox'
import { BridgeWeighing, PlateRead } from '#domains/gates/acts.ts'
import { stamp, terminalOfCode } from '#domains/gates/circumstances.ts'
import type { ReadingFact } from '#domains/gates/facts.ts'
import type { Appointment } from '#domains/gates/gate.ts'
import { performAct } from '#domains/gates/perform.ts'
import { readPlate } from '#domains/gates/read-plate.ts'
import { ActDone, named } from '#domains/gates/server/act-routes.ts'
import { circumstancesOf } from '#domains/gates/server/gate-desk.ts'
import { trucksOfPlate } from '#domains/gates/server/lists.ts'
import { appointmentHouse, readingHouse } from '#domains/gates/server/records.ts'
import { BarrierAnswer } from '#domains/gates/views.ts'
import type { Caller } from '#domains/parties/party.ts'
import type { AnyFact } from '#kernel/carry-out.ts'
import { objection, objects } from '#kernel/decision.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { Given, Visit } from '#platform/http/visit.ts'
import { type EntryDesk, entryOf, type Passage } from './entry-routes.ts'
import { exitOf, type GateFlowDesk } from './gate-routes.ts'

type MachineDesk = GateFlowDesk & EntryDesk

/** What weighbridges and barriers send by themselves, with credentials of their own or an officer's. */
export const gateMachineRoutes = (desk: MachineDesk): Route<Visit<Caller>>[] => [
  route({
    id: 'weighings.record',
    method: 'POST',
    url: '/api/weighings',
    summary: 'A weighbridge says what a truck inside weighs; the same ticket again is the same weighing',
    tag: 'gates',
    keyed: true,
    body: BridgeWeighing,
    gives: ActDone,
    handle: ({ body }, visit: Visit<Caller>) => weigh(desk, visit, body),
  }),
  route({
    id: 'gateReadings.record',
    method: 'POST',
    url: '/api/gate/:terminal/readings',
    summary: 'A barrier read a plate: lets the truck in or out, or says why it stays closed',
    tag: 'gates',
    keyed: true,
    params: Type.Object({ terminal: Type.String({ maxLength: 12 }) }),
    body: PlateRead,
    gives: BarrierAnswer,
    handle: ({ params, body }, visit: Visit<Caller>) => read(desk, visit, params.terminal, body),
  }),
]

/** The appointment of the truck with this plate, at the terminal of this code, if it is the visitor's. */
async function truckOf(
  { gates }: GateFlowDesk,
  visit: Visit<Caller>,
  code: string,
  vehicle: string,
  statuses: readonly string[],
) {
  const terminal = terminalOfCode(gates.law, code)
  if (!terminal || terminal.organisation !== visit.visitor.organisation) return undefined
  const { results } = await visit.read([trucksOfPlate(terminal.organisation, vehicle, statuses, visit.at)])
  return { terminal, truck: results[0]?.[0]?.body as Appointment | undefined }
}

const inside = ['arrived', 'served'] as const

async function weigh(
  desk: GateFlowDesk,
  visit: Visit<Caller>,
  { terminal: code, vehicle, ...weighing }: BridgeWeighing,
): Promise<Given> {
  const at = await truckOf(desk, visit, code, vehicle, inside)
  if (!at) return objection('absent', 'no-such-terminal', undefined, '/terminal')
  const { truck } = at
  if (!truck) return objection('conflict', 'no-truck-inside', { vehicle }, '/vehicle')
  let facts: readonly AnyFact[] = []
  const outcome = await visit.carryOut({
    records: [named({ house: appointmentHouse, id: truck.id })],
    decide: ([found], caller) => {
      const state = found?.state as Appointment | undefined
      if (!state) return objection('absent', 'not-found')
      const decision = performAct(state, 'weigh', weighing, circumstancesOf(desk.gates, visit, caller))
      if (objects(decision)) return decision
      facts = decision
      return [decision]
    },
    answer: () => ({
      status: 200,
      body: JSON.stringify({
        id: truck.id,
        number: truck.number,
        status: truck.status,
        facts: facts.map(({ type }) => type),
      }),
    }),
  })
  return 'objections' in outcome ? outcome : { status: outcome.answer.status, body: outcome.answer.body }
}

/**
 * A plate, and what follows from it in the same commit: the truck is in, or out with its goods delivered, or nothing has
 * changed and the barrier stays closed. What was read is kept either way.
 */
async function read(desk: MachineDesk, visit: Visit<Caller>, code: string, seen: PlateRead): Promise<Given> {
  const { gates } = desk
  const at = await truckOf(desk, visit, code, seen.vehicle, seen.direction === 'in' ? ['armed'] : inside)
  if (!at) return objection('absent', 'not-found')
  const { terminal, truck } = at
  const passage =
    truck &&
    (seen.direction === 'in'
      ? await entryOf(desk, visit, truck, {
          vehicle: seen.vehicle,
          units: [...truck.units],
          seals: [...(seen.seals ?? [])],
        })
      : await wayOutOf(desk, visit, truck, seen))
  const reading = { house: readingHouse, id: gates.newId() }
  let answer: object = {}
  const outcome = await visit.carryOut({
    records: [named(reading), ...(passage?.records ?? [])],
    decide: ([_, ...found], caller) => {
      if (!caller.rights.includes('decide')) return objection('forbidden', 'right-needed', { right: 'decide' })
      const against = readPlate(found[0]?.state as Appointment | undefined, seen)
      const decision = against ?? passage?.decide(found, caller) ?? []
      const [why] = objects(decision) ? decision.objections : []
      const fact: ReadingFact = {
        type: 'GateRead',
        ...stamp({ at: visit.at, caller }),
        id: reading.id,
        terminal: terminal.organisation,
        terminalCode: terminal.code,
        lane: seen.lane,
        direction: seen.direction,
        vehicle: seen.vehicle,
        ...(seen.badge && { badge: seen.badge }),
        opens: why === undefined,
        ...(why && { reason: why.reason, ...(why.about && { about: { ...why.about } }) }),
        ...(truck && { number: truck.number }),
      }
      const { opens, reason, about, number } = fact
      answer = { id: reading.id, opens, reason, about, number, at: visit.at }
      return [[fact], ...(objects(decision) ? found.map(() => []) : decision)]
    },
    answer: () => ({ status: 201, body: JSON.stringify(answer) }),
  })
  return 'objections' in outcome ? outcome : { status: outcome.answer.status, body: outcome.answer.body }
}

/** Everything its voucher is for goes out on the truck. */
async function wayOutOf(
  desk: GateFlowDesk,
  visit: Visit<Caller>,
  truck: Appointment,
  seen: PlateRead,
): Promise<Passage> {
  const exit = await exitOf(desk, visit, truck)
  return {
    records: exit.records,
    decide: (found, caller) =>
      exit.decide(found, caller, {
        vehicle: seen.vehicle,
        ...(truck.voucher && { voucher: truck.voucher.number }),
        units: truck.lots.flatMap((lot) => lot.units),
        seals: [...(seen.seals ?? [])],
        packages: truck.lots.reduce((total, lot) => total + lot.packages, 0),
      }),
  }
}
