import Type from 'typebox'
import type { Caller } from '#domains/parties/party.ts'
import { type Answer, type Change, onOne } from '#kernel/carry-out.ts'
import { objection } from '#kernel/decision.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { Given, Visit } from '#platform/http/visit.ts'
import { actInputs, type InputOf, type TitleAct, titleActs } from '../acts.ts'
import type { Circumstances } from '../circumstances.ts'
import type { TitleFact } from '../facts.ts'
import { performAct } from '../perform.ts'
import type { Title } from '../title.ts'
import { titleHouse } from './records.ts'
import { circumstancesOf, seriesOf, type TitleDesk } from './title-desk.ts'

export const TitleParams = Type.Object({ id: Type.String({ format: 'uuid' }) })

/** What an act gives back: where the title stands now, and the number of the last fact, for which a receipt can be had. */
export const ActDone = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  status: Type.String(),
  number: Type.Optional(Type.String()),
  facts: Type.Array(Type.String()),
  at: Type.String(),
})

/** Acts that people and machines call by name; the clock's and the ones with a file have ways of their own. */
export const namedActs = titleActs.filter((act) => !['letTimePass', 'attachDocument'].includes(act))

/** One route per act: `POST /api/titles/{id}/{act}`. */
export function actRoutes(desk: TitleDesk): Route<Visit<Caller>>[] {
  return namedActs.map((act) =>
    route({
      id: `titles.${act}`,
      method: 'POST',
      url: `/api/titles/:id/${kebab(act)}`,
      summary: `Title: ${kebab(act).replaceAll('-', ' ')}`,
      tag: 'titles',
      keyed: true,
      params: TitleParams,
      body: actInputs[act],
      gives: ActDone,
      handle: ({ params, body }, visit: Visit<Caller>) =>
        withMore[act]?.(desk, visit, params.id, body) ?? doAct(desk, visit, params.id, act, body),
    }),
  )
}

/** `requestChangeOfBank` → `request-change-of-bank`. */
export const kebab = (act: string): string => act.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Performs an act on one title as the visitor. A title the visitor may not see is absent. */
export async function doAct(
  desk: TitleDesk,
  visit: Visit<Caller>,
  id: string,
  act: TitleAct,
  input: unknown,
  extra: Partial<Pick<Circumstances, 'file' | 'colleague'>> & { reserved?: number } = {},
): Promise<Given> {
  const outcome = await visit.carryOut({
    ...onOne<Title, TitleFact, Caller>(
      { house: titleHouse, id, ...(visit.expects !== undefined && { expects: visit.expects }) },
      ({ state }, caller) =>
        state
          ? performAct(state, act, input as never, circumstancesOf(desk, visit, caller, extra))
          : objection('absent', 'not-found'),
    ),
    answer: actAnswer(200),
  })
  return 'objections' in outcome ? outcome : { status: outcome.answer.status, body: outcome.answer.body }
}

/** The answer to a change of one title, ready to be kept under the sender's key. */
export const actAnswer =
  (status: number) =>
  ([change]: readonly Change[]): Answer => {
    const title = change?.state as Title | undefined
    return {
      status,
      body: JSON.stringify({
        id: change?.id,
        version: (change?.from ?? 0) + (change?.facts.length ?? 0),
        status: title?.status,
        ...(title?.number && { number: title.number }),
        facts: change?.facts.map(({ type }) => type) ?? [],
        at: change?.facts.at(-1)?.at,
      }),
    }
  }

/** Acts whose rule needs to know more than the title and the caller. */
const withMore: Partial<
  Record<TitleAct, (desk: TitleDesk, visit: Visit<Caller>, id: string, input: unknown) => Promise<Given>>
> = { sign, handOver }

/** A title is handed over to an active person of the visitor's own organisation; anybody else is nobody the rule knows. */
async function handOver(desk: TitleDesk, visit: Visit<Caller>, id: string, input: unknown): Promise<Given> {
  const { to } = input as InputOf<'handOver'>
  const { results } = await visit.read([
    {
      name: 'title.colleague',
      text: `select id, name from account where id = $1 and organisation = $2 and status = 'active'`,
      values: [to, visit.visitor.organisation],
    },
  ])
  const [row] = results[0] ?? []
  const colleague = row && { id: String(row.id), name: String(row.name) }
  return doAct(desk, visit, id, 'handOver', input, colleague && { colleague })
}

/** Signing takes a registration number of the category's series; one is reserved before the decision. */
async function sign(desk: TitleDesk, visit: Visit<Caller>, id: string, input: unknown): Promise<Given> {
  const { results } = await visit.read([
    { name: 'title.category', text: 'select category from title where id = $1', values: [id] },
  ])
  const category = results[0]?.[0]?.category
  if (typeof category !== 'string') return objection('absent', 'not-found')
  return doAct(desk, visit, id, 'sign', input, { reserved: await desk.nextNumber(seriesOf(category, visit.today)) })
}
