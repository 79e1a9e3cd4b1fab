import Type from 'typebox'
import type { Caller } from '#domains/parties/party.ts'
import { onOne } from '#kernel/carry-out.ts'
import { objection } from '#kernel/decision.ts'
import { type Route, route } from '#platform/http/route.ts'
import { created, nothing, ok, type Visit } from '#platform/http/visit.ts'
import { StartTitle } from '../acts.ts'
import type { TitleFact } from '../facts.ts'
import { type StartingPoint, startTitle } from '../start-title.ts'
import { type Title, TitleDraft } from '../title.ts'
import { Template } from '../views.ts'
import { ActDone, actAnswer } from './act-routes.ts'
import { titleHouse } from './records.ts'
import { circumstancesOf, type TitleDesk } from './title-desk.ts'

const TemplateInput = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 100 }),
    category: Type.String({ maxLength: 10 }),
    draft: TitleDraft,
    owner: Type.Optional(Type.String({ format: 'uuid' })),
  },
  { additionalProperties: false },
)
const TemplateParams = Type.Object({ id: Type.String({ format: 'uuid' }) })

/** A new title, and the templates it may start from. */
export function startRoutes(desk: TitleDesk): Route<Visit<Caller>>[] {
  return [
    route({
      id: 'titles.start',
      method: 'POST',
      url: '/api/titles',
      summary: 'Start a title: empty, with a draft, from a template, or from an earlier title',
      tag: 'titles',
      keyed: true,
      body: StartTitle,
      gives: ActDone,
      handle: async ({ body }, visit: Visit<Caller>) => {
        const from = body.from && (await startingPoint(visit, body.from))
        if (body.from && !from) return objection('absent', 'not-found', undefined, '/from')
        const id = desk.newId()
        const outcome = await visit.carryOut({
          ...onOne<Title, TitleFact, Caller>({ house: titleHouse, id }, (_, caller) =>
            startTitle(id, body, circumstancesOf(desk, visit, caller), from),
          ),
          answer: actAnswer(201),
        })
        return 'objections' in outcome ? outcome : { status: outcome.answer.status, body: outcome.answer.body }
      },
    }),
    route({
      id: 'templates.list',
      method: 'GET',
      url: '/api/title-templates',
      summary: 'Templates of one’s own company and of those one holds a mandate of',
      tag: 'titles',
      gives: Type.Object({ templates: Type.Array(Template) }),
      handle: async (_, visit: Visit<Caller>) => {
        const { results } = await visit.read([
          {
            name: 'template.list',
            text: `select id, owner, category, name, draft, updated_at as "updatedAt" from title_template
              where array[owner::text, owner || ':' || category, owner || ':*'] && guichet_readers() order by name limit 500`,
          },
        ])
        return ok({ templates: results[0] ?? [] })
      },
    }),
    route({
      id: 'templates.save',
      method: 'POST',
      url: '/api/title-templates',
      summary: 'Keep a draft under a name, to start from again',
      tag: 'titles',
      body: TemplateInput,
      gives: Type.Object({ id: Type.String() }),
      handle: async ({ body }, visit: Visit<Caller>) => {
        const id = desk.newId()
        const owner = body.owner ?? visit.visitor.organisation
        // Row security lets in only what concerns the visitor's company or a principal; the rest is told as absent.
        const { results } = await visit.read([
          {
            text: `insert into title_template (id, owner, category, name, draft, updated_at)
              select $1, $2::uuid, $3, $4, $5::jsonb, $6
              where array[$2::text, $2 || ':' || $3, $2 || ':*'] && guichet_readers() returning id`,
            values: [id, owner, body.category, body.name, JSON.stringify(body.draft), visit.at],
          },
        ])
        return results[0]?.length ? created({ id }) : objection('absent', 'not-found', undefined, '/owner')
      },
    }),
    route({
      id: 'templates.delete',
      method: 'DELETE',
      url: '/api/title-templates/:id',
      summary: 'Remove a template',
      tag: 'titles',
      params: TemplateParams,
      handle: async ({ params }, visit: Visit<Caller>) => {
        const { results } = await visit.read([
          {
            text: `delete from title_template where id = $1
              and array[owner::text, owner || ':' || category, owner || ':*'] && guichet_readers() returning id`,
            values: [params.id],
          },
        ])
        return results[0]?.length ? nothing : objection('absent', 'not-found')
      },
    }),
  ]
}

/** The earlier title or template a new one starts from, if the visitor may see it. */
async function startingPoint(
  visit: Visit<Caller>,
  from: NonNullable<StartTitle['from']>,
): Promise<StartingPoint | undefined> {
  if ('title' in from) {
    const { results } = await visit.read([{ text: 'select body from title where id = $1', values: [from.title] }])
    const title = results[0]?.[0]?.body as Title | undefined
    return title && { title }
  }
  const { results } = await visit.read([
    {
      text: 'select id, owner, category, name, draft, updated_at as "updatedAt" from title_template where id = $1',
      values: [from.template],
    },
  ])
  const template = results[0]?.[0] as Template | undefined
  return template && { template }
}
