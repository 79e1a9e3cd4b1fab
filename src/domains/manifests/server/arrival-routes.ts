import Type from 'typebox'
import type { Caller } from '#domains/parties/party.ts'
import { objection } from '#kernel/decision.ts'
import type { Row } from '#platform/database/database.ts'
import { type Route, route } from '#platform/http/route.ts'
import { ok, type Visit } from '#platform/http/visit.ts'
import { type ArrivalNotice, ArrivalNotices, natureAwaited } from '../arrival-notice.ts'
import { ManifestParams } from './act-answer.ts'

const rowsAPage = 100
const Query = Type.Object(
  { after: Type.Optional(Type.String({ pattern: '^\\d{1,6}-(expected|arrived)-[0-9a-f-]{36}$' })) },
  { additionalProperties: false },
)

/** What importers were told of the goods of a manifest, for whoever answers for it. */
export const arrivalRoutes = (): Route<Visit<Caller>>[] => [
  route({
    id: 'manifests.arrivalNotices',
    method: 'GET',
    url: '/api/manifests/:id/arrival-notices',
    summary: 'Which consignees were told of the arrival, of what and when, and when they read it; bill by bill',
    tag: 'manifests',
    params: ManifestParams,
    query: Query,
    gives: ArrivalNotices,
    handle: async ({ params, query }, visit: Visit<Caller>) => {
      const [line = '0', stage = '', ...id] = query.after?.split('-') ?? []
      const { results } = await visit.read([
        { name: 'manifest.there', text: 'select id from manifest where id = $1', values: [params.id] },
        {
          name: 'arrival.page',
          text: `select a.body, a.line, a.stage, a.lot, arrival_read_at(a.lot, a.consignee, a.stage) as read_at from arrival_notice a
            where a.manifest = $1 and (a.line, a.stage, a.lot::text) > ($2::int, $3, $4) order by a.line, a.stage, a.lot::text limit $5::int`,
          values: [params.id, Number(line), stage, id.join('-'), rowsAPage + 1],
        },
        {
          name: 'arrival.unknown',
          text: `select count(*) as bills from manifest_bill b where b.manifest = $1 and b.body->>'nature' = any ($2::text[])
            and not exists (select from arrival_notice a where a.manifest = b.manifest and a.body->>'bill' = b.number)`,
          values: [params.id, [...natureAwaited]],
        },
      ])
      if (!results[0]?.[0]) return objection('absent', 'not-found')
      const rows = results[1] ?? []
      const last = rows[rowsAPage - 1]
      return ok({
        rows: rows.slice(0, rowsAPage).map(noticeFrom),
        unknown: Number(results[2]?.[0]?.bills ?? 0),
        ...(rows.length > rowsAPage && last && { next: `${last.line}-${last.stage}-${last.lot}` }),
      })
    },
  }),
]

const noticeFrom = (row: Row): ArrivalNotice => ({
  ...(row.body as ArrivalNotice),
  ...(row.read_at !== null && { readAt: String(row.read_at) }),
})
