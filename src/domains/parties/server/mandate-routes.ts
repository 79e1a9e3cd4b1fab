import Type from 'typebox'
import { onOne } from '#kernel/carry-out.ts'
import { objection } from '#kernel/decision.ts'
import type { Instant, LocalDate } from '#kernel/elements.ts'
import { type Route, route } from '#platform/http/route.ts'
import { ok, type Visit } from '#platform/http/visit.ts'
import { mandateActInputs, mandateActs, ProposeMandate } from '../mandate-acts.ts'
import type { MandateCircumstances } from '../mandate-circumstances.ts'
import type { MandateFact } from '../mandate-facts.ts'
import { type Caller, Mandate, type Organisation } from '../party.ts'
import { performMandateAct, possibleMandateActs } from '../perform-mandate-act.ts'
import { proposeMandate } from '../propose-mandate.ts'
import type { Directory } from './directory.ts'
import { mandateHouse } from './mandate-records.ts'

export interface PartyDesk {
  readonly directory: Directory
  readonly newId: () => string
}

const MandateParams = Type.Object({ id: Type.String({ format: 'uuid' }) })
const ownMandates = {
  name: 'mandate.own',
  text: `select body from mandate where array[principal::text, agent::text] && guichet_readers() order by updated_at desc limit 500`,
}

/** Mandates of one's own organisation, given and held, and the organisations and colleagues one may name. */
export function mandateRoutes(desk: PartyDesk): Route<Visit<Caller>>[] {
  return [
    route({
      id: 'mandates.list',
      method: 'GET',
      url: '/api/mandates',
      summary: 'Mandates one’s organisation has given or holds, newest first, with what may be done to each',
      tag: 'parties',
      gives: Type.Object({ mandates: Type.Array(Type.Object({ mandate: Mandate, acts: Type.Array(Type.String()) })) }),
      handle: async (_, visit: Visit<Caller>) => {
        const { caller, results } = await visit.read([ownMandates])
        const mandates = (results[0] ?? []).map(({ body }) => body as Mandate)
        const c = circumstances(desk, visit, caller, mandates)
        return ok({ mandates: mandates.map((mandate) => ({ mandate, acts: possibleMandateActs(mandate, c) })) })
      },
    }),
    route({
      id: 'mandates.propose',
      method: 'POST',
      url: '/api/mandates',
      summary: 'Propose a mandate to an agent',
      tag: 'parties',
      keyed: true,
      body: ProposeMandate,
      handle: async ({ body }, visit: Visit<Caller>) => {
        const { results } = await visit.read([ownMandates])
        const others = (results[0] ?? []).map((row) => row.body as Mandate).filter(({ agent }) => agent === body.agent)
        const agent = desk.directory.find(body.agent)
        const id = desk.newId()
        const outcome = await visit.carryOut({
          ...onOne<Mandate, MandateFact, Caller>({ house: mandateHouse, id }, (_, caller) =>
            proposeMandate(body, {
              ...circumstances(desk, visit, caller, others),
              newId: () => id,
              ...(agent && { agent }),
            }),
          ),
          answer: () => ({ status: 201, body: JSON.stringify({ id }) }),
        })
        return 'objections' in outcome ? outcome : { status: outcome.answer.status, body: outcome.answer.body }
      },
    }),
    ...mandateActs.map((act) =>
      route({
        id: `mandates.${act}`,
        method: 'POST',
        url: `/api/mandates/:id/${act}`,
        summary: `Mandate: ${act}`,
        tag: 'parties',
        keyed: true,
        params: MandateParams,
        body: mandateActInputs[act],
        handle: async ({ params, body }, visit: Visit<Caller>) => {
          const outcome = await visit.carryOut({
            ...onOne<Mandate, MandateFact, Caller>({ house: mandateHouse, id: params.id }, ({ state }, caller) =>
              state
                ? performMandateAct(state, act, body as never, circumstances(desk, visit, caller, []))
                : objection('absent', 'not-found'),
            ),
            answer: ([change]) => ({
              status: 200,
              body: JSON.stringify({ id: params.id, status: (change?.state as Mandate | undefined)?.status }),
            }),
          })
          return 'objections' in outcome ? outcome : { status: outcome.answer.status, body: outcome.answer.body }
        },
      }),
    ),
    route({
      id: 'organisations.list',
      method: 'GET',
      url: '/api/organisations',
      summary: 'Public bodies, banks and agents one may name in a form',
      tag: 'parties',
      query: Type.Object(
        { kind: Type.Optional(Type.String({ pattern: '^[a-z-]{1,30}$' })) },
        { additionalProperties: false },
      ),
      handle: async ({ query }, visit: Visit<Caller>) => {
        await visit.read([])
        const all = query.kind ? desk.directory.ofKind(query.kind as Organisation['kind']) : desk.directory.all()
        return ok({
          organisations: all.map(({ id, code, kind, name, names, system }) => ({
            id,
            code,
            kind,
            name,
            names,
            system: system?.channel,
          })),
        })
      },
    }),
    route({
      id: 'colleagues.list',
      method: 'GET',
      url: '/api/colleagues',
      summary: 'Active people of one’s own organisation',
      tag: 'parties',
      handle: async (_, visit: Visit<Caller>) => {
        const { results } = await visit.read([
          {
            name: 'colleague.list',
            text: `select id, name, rights from account where organisation = $1 and status = 'active' order by name limit 1000`,
            values: [visit.visitor.organisation],
          },
        ])
        return ok({ colleagues: results[0] ?? [] })
      },
    }),
  ]
}

function circumstances(
  { newId }: PartyDesk,
  { at, today }: { readonly at: Instant; readonly today: LocalDate },
  caller: Caller,
  others: readonly Mandate[],
): MandateCircumstances {
  return { at, today, caller, newId, others }
}
