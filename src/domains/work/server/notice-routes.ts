import Type from 'typebox'
import { Id } from '#kernel/elements.ts'
import type { Row, Statement } from '#platform/database/database.ts'
import { badPlace, readPlace, writePlace } from '#platform/database/keyset.ts'
import { type Route, route } from '#platform/http/route.ts'
import { nothing, ok, type Visit } from '#platform/http/visit.ts'
import { type Notice, NoticePage } from '../notice.ts'

const rowsAPage = 30

const ReadNotices = Type.Object(
  { ids: Type.Union([Type.Literal('all'), Type.Array(Id, { minItems: 1, maxItems: 100 })]) },
  { additionalProperties: false },
)

/** A person's notices: to read, to count, and to mark as read. Nobody sees those of somebody else. */
export function noticeRoutes<Caller>(): Route<Visit<Caller>>[] {
  return [
    route({
      id: 'notices.list',
      method: 'GET',
      url: '/api/notices',
      summary: 'The reader’s notices, newest first',
      tag: 'work',
      query: Type.Object({ after: Type.Optional(Type.String({ maxLength: 200 })) }, { additionalProperties: false }),
      gives: NoticePage,
      handle: async ({ query }, visit: Visit<Caller>) => {
        const { results } = await visit.read([pageOf(visit.visitor.user, query.after)])
        const rows = results[0] ?? []
        const last = rows[rowsAPage - 1]
        return ok({
          rows: rows.slice(0, rowsAPage).map(noticeFrom),
          ...(rows.length > rowsAPage && last && { next: writePlace({ value: String(last.at), id: String(last.id) }) }),
        })
      },
    }),
    route({
      id: 'notices.count',
      method: 'GET',
      url: '/api/notices/count',
      summary: 'How many of the reader’s notices are unread',
      tag: 'work',
      gives: Type.Object({ unread: Type.Integer() }),
      handle: async (_, visit: Visit<Caller>) => {
        const { results } = await visit.read([
          {
            name: 'notice.count',
            text: 'select count(*) as unread from notice where account = $1 and read_at is null',
            values: [visit.visitor.user],
          },
        ])
        return ok({ unread: Number(results[0]?.[0]?.unread ?? 0) })
      },
    }),
    route({
      id: 'notices.read',
      method: 'POST',
      url: '/api/notices/read',
      summary: 'Mark notices of the reader as read: some, or all',
      tag: 'work',
      body: ReadNotices,
      handle: async ({ body }, visit: Visit<Caller>) => {
        await visit.read([
          {
            name: 'notice.read',
            text: `update notice set read_at = $2
              where account = $1 and read_at is null and ($3::uuid[] is null or id = any ($3::uuid[]))`,
            values: [visit.visitor.user, visit.at, body.ids === 'all' ? null : body.ids],
          },
        ])
        return nothing
      },
    }),
  ]
}

/** One row more than a page holds tells whether there is another page. */
function pageOf(account: string, after: string | undefined): Statement {
  const place = after === undefined ? undefined : readPlace(after)
  if (place && (place.value === null || Number.isNaN(Date.parse(place.value)))) throw badPlace()
  return {
    name: 'notice.page',
    text: `select id, kind, record, type, about, urgency, at, read_at from notice
      where account = $1 and ($2::timestamptz is null or (at, id) < ($2::timestamptz, $3::uuid))
      order by at desc, id desc limit ${rowsAPage + 1}`,
    values: [account, place?.value ?? null, place?.id ?? null],
  }
}

const noticeFrom = (row: Row): Notice => ({
  id: String(row.id),
  kind: String(row.kind),
  record: String(row.record),
  type: String(row.type),
  about: row.about as Notice['about'],
  urgency: row.urgency as Notice['urgency'],
  at: String(row.at),
  ...(row.read_at !== null && { readAt: String(row.read_at) }),
})
