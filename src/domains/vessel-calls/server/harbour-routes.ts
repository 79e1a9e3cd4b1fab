import Type from 'typebox'
import type { Caller } from '#domains/parties/party.ts'
import { addDays, instantAt, legalDay } from '#kernel/calendar.ts'
import { onOne } from '#kernel/carry-out.ts'
import { objection } from '#kernel/decision.ts'
import { Instant, LocalDate, OneOf, Words } from '#kernel/elements.ts'
import { type Route, route } from '#platform/http/route.ts'
import { ok, type Visit } from '#platform/http/visit.ts'
import { type BerthPlan, type Bulletin, BulletinInput, type Call, type PlanEntry, planStates } from '../call.ts'
import type { BulletinFact, PlanFact } from '../facts.ts'
import { planLines } from '../plan-lines.ts'
import { publishBulletin, publishPlan, withdrawBulletin } from '../publish.ts'
import { findPort } from '../standing.ts'
import { BulletinList, PlanView } from '../views.ts'
import { ActDone, actAnswer, CallParams } from './act-routes.ts'
import { type CallDesk, circumstancesOf } from './call-desk.ts'
import { plannedCalls } from './lists.ts'
import { bulletinHouse, planHouse } from './records.ts'

const PortCode = Type.String({ pattern: '^[A-Z]{2}[A-Z2-9]{3}$' })
const PlanInput = Type.Object(
  { port: PortCode, day: LocalDate, state: OneOf(planStates), remarks: Type.Optional(Words(2000)) },
  { additionalProperties: false },
)

/** What the harbour office shows everybody: the plan of berths, and bulletins. */
export function harbourRoutes(desk: CallDesk): Route<Visit<Caller>>[] {
  return [...planRoutes(desk), ...bulletinRoutes(desk)]
}

function planRoutes(desk: CallDesk): Route<Visit<Caller>>[] {
  return [
    route({
      id: 'berths.plan',
      method: 'GET',
      url: '/api/berth-plan',
      summary:
        'Windows at berths asked for and decided, as far as the reader may see them, with what collides; and the plan of the day as published',
      tag: 'calls',
      query: Type.Object({ port: PortCode, from: Instant, until: Instant }, { additionalProperties: false }),
      gives: PlanView,
      handle: async ({ query: { port, from, until } }, visit: Visit<Caller>) => {
        const { caller, results } = await visit.read([
          plannedCalls(port, from, until),
          {
            name: 'berth-plan.of-day',
            text: 'select body from berth_plan where port = $1 and day = $2::date',
            values: [port, legalDay(desk.calendar, from)],
          },
        ])
        const calls = (results[0] ?? []).map((row) => ({ call: row.body as Call, version: Number(row.version) }))
        const published = results[1]?.[0]?.body as BerthPlan | undefined
        return ok({
          lines: planLines(calls, desk.law),
          ...(published && { published }),
          decides: findPort(desk.law, port)?.authority === caller.organisation && caller.rights.includes('decide'),
        })
      },
    }),
    route({
      id: 'berths.publish',
      method: 'POST',
      url: '/api/berth-plan',
      summary: 'Publish the plan of a day, provisional or final, to everybody',
      tag: 'calls',
      keyed: true,
      body: PlanInput,
      gives: ActDone,
      handle: async ({ body }, visit: Visit<Caller>) => {
        const midnight = (day: string) => instantAt(desk.calendar, day, '00:00')
        const { results } = await visit.read([
          plannedCalls(body.port, midnight(body.day), midnight(addDays(body.day, 1))),
          {
            name: 'berth-plan.id',
            text: 'select id from berth_plan where port = $1 and day = $2::date',
            values: [body.port, body.day],
          },
        ])
        const entries = (results[0] ?? []).flatMap((row) => entryOf(row.body as Call))
        const id = String(results[1]?.[0]?.id ?? desk.newId())
        const outcome = await visit.carryOut({
          ...onOne<BerthPlan, PlanFact, Caller>({ house: planHouse, id }, ({ state }, caller) =>
            publishPlan(state, { id, ...body }, entries, circumstancesOf(desk, visit, caller)),
          ),
          answer: actAnswer(201),
        })
        return 'objections' in outcome ? outcome : { status: outcome.answer.status, body: outcome.answer.body }
      },
    }),
  ]
}

const entryOf = ({ number, ship, berth }: Call): PlanEntry[] =>
  berth ? [{ call: number, ship: ship.name, ...berth }] : []

function bulletinRoutes(desk: CallDesk): Route<Visit<Caller>>[] {
  return [
    route({
      id: 'bulletins.list',
      method: 'GET',
      url: '/api/bulletins',
      summary: 'Bulletins of weather, tide, depths and warnings that hold now or will',
      tag: 'calls',
      query: Type.Object({ port: Type.Optional(PortCode) }, { additionalProperties: false }),
      gives: BulletinList,
      handle: async ({ query }, visit: Visit<Caller>) => {
        const { results } = await visit.read([
          {
            name: 'bulletin.list',
            text: `select body from bulletin where not withdrawn and until > $1::timestamptz and ($2::text is null or port = $2)
              order by until, id limit 100`,
            values: [visit.at, query.port ?? null],
          },
        ])
        return ok({ rows: (results[0] ?? []).map(({ body }) => body) })
      },
    }),
    route({
      id: 'bulletins.publish',
      method: 'POST',
      url: '/api/bulletins',
      summary: 'Publish a bulletin to everybody',
      tag: 'calls',
      keyed: true,
      body: BulletinInput,
      gives: ActDone,
      handle: async ({ body }, visit: Visit<Caller>) => {
        const id = desk.newId()
        const outcome = await visit.carryOut({
          ...onOne<Bulletin, BulletinFact, Caller>({ house: bulletinHouse, id }, (_, caller) =>
            publishBulletin(id, body, circumstancesOf(desk, visit, caller)),
          ),
          answer: actAnswer(201),
        })
        return 'objections' in outcome ? outcome : { status: outcome.answer.status, body: outcome.answer.body }
      },
    }),
    route({
      id: 'bulletins.withdraw',
      method: 'POST',
      url: '/api/bulletins/:id/withdraw',
      summary: 'Withdraw a bulletin that no longer holds',
      tag: 'calls',
      keyed: true,
      params: CallParams,
      body: Type.Object({ reason: Words(500) }, { additionalProperties: false }),
      gives: ActDone,
      handle: async ({ params, body }, visit: Visit<Caller>) => {
        const outcome = await visit.carryOut({
          ...onOne<Bulletin, BulletinFact, Caller>({ house: bulletinHouse, id: params.id }, ({ state }, caller) =>
            state
              ? withdrawBulletin(state, body.reason, circumstancesOf(desk, visit, caller))
              : objection('absent', 'not-found'),
          ),
          answer: actAnswer(200),
        })
        return 'objections' in outcome ? outcome : { status: outcome.answer.status, body: outcome.answer.body }
      },
    }),
  ]
}
