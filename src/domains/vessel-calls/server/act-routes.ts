import Type from 'typebox'
import type { Caller } from '#domains/parties/party.ts'
import { type Answer, type Change, onOne } from '#kernel/carry-out.ts'
import { objection } from '#kernel/decision.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { Given, Visit } from '#platform/http/visit.ts'
import { AnnounceCall, actInputs, type CallAct, callActs } from '../acts.ts'
import { announceCall } from '../announce-call.ts'
import type { OtherWindow } from '../berth-conflicts.ts'
import type { Call } from '../call.ts'
import type { CallFact } from '../facts.ts'
import { performAct } from '../perform.ts'
import type { Ship } from '../ship.ts'
import { type CallDesk, circumstancesOf, reserve } from './call-desk.ts'
import { otherWindows } from './lists.ts'
import { callHouse } from './records.ts'

export const CallParams = Type.Object({ id: Type.String({ format: 'uuid' }) })

/** What an act gives back: where the record stands now, and what happened. */
export const ActDone = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  status: Type.Optional(Type.String()),
  number: Type.Optional(Type.String()),
  facts: Type.Array(Type.String()),
  at: Type.String(),
})

/** Announcing a call, and one route per act: `POST /api/calls/{id}/{act}`. */
export function callActRoutes(desk: CallDesk): Route<Visit<Caller>>[] {
  return [
    route({
      id: 'calls.announce',
      method: 'POST',
      url: '/api/calls',
      summary: 'Announce that a ship will come: the call gets its number',
      tag: 'calls',
      keyed: true,
      body: AnnounceCall,
      gives: ActDone,
      handle: async ({ body }, visit: Visit<Caller>) => {
        const { results } = await visit.read([
          { name: 'ship.of-call', text: 'select body from ship where imo = $1', values: [body.imo] },
        ])
        const ship = results[0]?.[0]?.body as Ship | undefined
        const known = desk.law.ports.some(({ code }) => code === body.port)
        const reserved = known ? await reserve(desk, 'call', body.port, visit.today) : undefined
        const id = desk.newId()
        const outcome = await visit.carryOut({
          ...onOne<Call, CallFact, Caller>({ house: callHouse, id }, (_, caller) =>
            announceCall(id, body, ship, circumstancesOf(desk, visit, caller, reserved && { reserved })),
          ),
          answer: actAnswer(201),
        })
        return 'objections' in outcome ? outcome : { status: outcome.answer.status, body: outcome.answer.body }
      },
    }),
    ...callActs.map((act) =>
      route({
        id: `calls.${act}`,
        method: 'POST',
        url: `/api/calls/:id/${kebab(act)}`,
        summary: `Call: ${kebab(act).replaceAll('-', ' ')}`,
        tag: 'calls',
        keyed: true,
        ...(act === 'sendFormality' && { bodyLimit: largestForm }),
        params: CallParams,
        body: actInputs[act],
        gives: ActDone,
        handle: ({ params, body }, visit: Visit<Caller>) => doAct(desk, visit, params.id, act, body),
      }),
    ),
  ]
}

/** A passenger list of a large ship. */
const largestForm = 8 * 1_048_576

const kebab = (act: string): string => act.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Performs an act on one call as the visitor. A call the visitor may not see is absent. */
async function doAct(desk: CallDesk, visit: Visit<Caller>, id: string, act: CallAct, input: unknown): Promise<Given> {
  const extra = await moreFor(desk, visit, id, act)
  if (extra === undefined) return objection('absent', 'no-such-call')
  const outcome = await visit.carryOut({
    ...onOne<Call, CallFact, Caller>(
      { house: callHouse, id, ...(visit.expects !== undefined && { expects: visit.expects }) },
      ({ state }, caller) =>
        state
          ? performAct(state, act, input as never, circumstancesOf(desk, visit, caller, extra))
          : objection('absent', 'no-such-call'),
    ),
    answer: actAnswer(200),
  })
  return 'objections' in outcome ? outcome : { status: outcome.answer.status, body: outcome.answer.body }
}

/** What an act needs to know beside the call: other windows in the port, or a number for its invoice. */
async function moreFor(desk: CallDesk, visit: Visit<Caller>, id: string, act: CallAct) {
  if (act !== 'decideBerth' && act !== 'declareDues') return {}
  const { results } = await visit.read([
    { name: 'call.port', text: 'select port from vessel_call where id = $1', values: [id] },
    ...(act === 'decideBerth' ? [otherWindows(id)] : []),
  ])
  const port = results[0]?.[0]?.port
  if (typeof port !== 'string') return undefined
  if (act === 'decideBerth') return { windows: (results[1] ?? []) as unknown as OtherWindow[] }
  return { reserved: await reserve(desk, 'invoice', port, visit.today) }
}

/** The answer to a change of one record, ready to be kept under the sender's key. */
export const actAnswer =
  (status: number) =>
  ([change]: readonly Change[]): Answer => {
    const state = change?.state as Partial<Pick<Call, 'status' | 'number'>> | undefined
    return {
      status,
      body: JSON.stringify({
        id: change?.id,
        version: (change?.from ?? 0) + (change?.facts.length ?? 0),
        ...(state?.status && { status: state.status }),
        ...(state?.number && { number: state.number }),
        facts: change?.facts.map(({ type }) => type) ?? [],
        at: change?.facts.at(-1)?.at,
      }),
    }
  }
