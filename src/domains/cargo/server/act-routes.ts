import Type from 'typebox'
import type { Caller } from '#domains/parties/party.ts'
import { type Answer, type Change, onOne } from '#kernel/carry-out.ts'
import { objection } from '#kernel/decision.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { Given, Visit } from '#platform/http/visit.ts'
import { actInputs, type LotAct, lotActs, platformActs } from '../acts.ts'
import type { LotFact } from '../facts.ts'
import type { Lot } from '../lot.ts'
import { performAct } from '../perform.ts'
import { circumstancesOf, knowledgeFor, type LotDesk } from './lot-desk.ts'
import { lotHouse } from './records.ts'

export const LotParams = Type.Object({ id: Type.String({ format: 'uuid' }) })

/** What an act gives back: where the lot stands now, the numbers of orders it made, and the number of its last fact. */
const ActDone = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  status: Type.String(),
  orders: Type.Optional(Type.Array(Type.String())),
  facts: Type.Array(Type.String()),
  at: Type.String(),
})

/** Acts that people and machines call by name; what manifests and the clock do has ways of its own. */
const namedActs = lotActs.filter((act) => !platformActs.includes(act))

/** One route per act: `POST /api/lots/{id}/{act}`. */
export const actRoutes = (desk: LotDesk): Route<Visit<Caller>>[] =>
  namedActs.map((act) =>
    route({
      id: `lots.${act}`,
      method: 'POST',
      url: `/api/lots/:id/${kebab(act)}`,
      summary: `Lot: ${kebab(act).replaceAll('-', ' ')}`,
      tag: 'cargo',
      keyed: true,
      params: LotParams,
      body: actInputs[act],
      gives: ActDone,
      handle: ({ params, body }, visit: Visit<Caller>) => doAct(desk, visit, params.id, act, body),
    }),
  )

/** `putBackBlock` → `put-back-block`. */
const kebab = (act: string): string => act.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Performs an act on one lot as the visitor. A lot the visitor may not see is absent. */
export async function doAct(
  desk: LotDesk,
  visit: Visit<Caller>,
  id: string,
  act: LotAct,
  input: unknown,
): Promise<Given> {
  const known = await knowledgeFor(desk, visit.today, id, act, input)
  const outcome = await visit.carryOut({
    ...onOne<Lot, LotFact, Caller>(
      { house: lotHouse, id, ...(visit.expects !== undefined && { expects: visit.expects }) },
      ({ state }, caller) =>
        state
          ? performAct(state, act, input as never, circumstancesOf(desk, visit, caller, known))
          : objection('absent', 'not-found'),
    ),
    answer: actAnswer,
  })
  return 'objections' in outcome ? outcome : { status: outcome.answer.status, body: outcome.answer.body }
}

/** The answer to a change of one lot, ready to be kept under the sender's key. */
function actAnswer([change]: readonly Change[]): Answer {
  const lot = change?.state as Lot | undefined
  const facts = (change?.facts ?? []) as unknown as readonly LotFact[]
  const orders = facts.flatMap((fact) => (fact.type === 'DeliveryOrderIssued' ? (fact.order.number ?? []) : []))
  return {
    status: 200,
    body: JSON.stringify({
      id: change?.id,
      version: (change?.from ?? 0) + facts.length,
      status: lot?.status,
      ...(orders.length > 0 && { orders }),
      facts: facts.map(({ type }) => type),
      at: facts.at(-1)?.at,
    }),
  }
}
