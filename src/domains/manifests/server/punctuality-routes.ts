import Type from 'typebox'
import type { Caller } from '#domains/parties/party.ts'
import { LocalDate } from '#kernel/elements.ts'
import type { Row, Statement } from '#platform/database/database.ts'
import { byteOrderMark, csvLine } from '#platform/documents/csv.ts'
import { type Route, route } from '#platform/http/route.ts'
import { ok, type Visit } from '#platform/http/visit.ts'
import { PunctualityRow } from '../views.ts'

const Query = Type.Object(
  {
    from: Type.Optional(LocalDate),
    until: Type.Optional(LocalDate),
    port: Type.Optional(Type.String({ maxLength: 5 })),
  },
  { additionalProperties: false },
)

/** How import manifests kept their time, by agent and port, of ships that arrived between two days: each reader of what he may see. */
export function punctualityRoutes(): Route<Visit<Caller>>[] {
  return [
    route({
      id: 'manifests.punctuality',
      method: 'GET',
      url: '/api/manifests/punctuality',
      summary:
        'Punctuality of import manifests by agent and port: on time, within the legal time, hours before arrival',
      tag: 'manifests',
      query: Query,
      gives: Type.Object({ rows: Type.Array(PunctualityRow) }),
      handle: async ({ query }, visit: Visit<Caller>) => {
        const { results } = await visit.read([figures(query)])
        return ok({ rows: (results[0] ?? []).map(rowFrom) })
      },
    }),
    route({
      id: 'manifests.punctualityTable',
      method: 'GET',
      url: '/api/manifests/punctuality.csv',
      summary: 'The same as a table for spreadsheets',
      tag: 'manifests',
      query: Query,
      handle: async ({ query }, visit: Visit<Caller>) => {
        const { results } = await visit.read([figures(query)])
        const lines = (results[0] ?? []).map(rowFrom).map((row) => csvLine(columns.map((name) => row[name])))
        return {
          status: 200,
          mediaType: 'text/csv; charset=utf-8',
          body: `${byteOrderMark}${csvLine(columns)}${lines.join('')}`,
          headers: { 'content-disposition': 'attachment; filename="punctuality.csv"' },
        }
      },
    }),
  ]
}

const columns = [
  'agentName',
  'port',
  'manifests',
  'onTime',
  'inTime',
  'meanHoursBefore',
  'medianHoursBefore',
] as const satisfies readonly (keyof PunctualityRow)[]

const figures = ({ from, until, port }: Type.Static<typeof Query>): Statement => ({
  name: 'manifest.punctuality',
  text: `select agent, agent_name, port, count(*)::int as manifests, (count(*) filter (where on_time))::int as on_time,
      (count(*) filter (where in_time))::int as in_time, round(avg(hours_before), 1) as mean,
      round(percentile_cont(0.5) within group (order by hours_before)::numeric, 1) as median
    from manifest
    where readable_by && guichet_readers() and hours_before is not null and status not in ('draft', 'refused', 'cancelled')
      and ($1::date is null or arrival >= $1::date) and ($2::date is null or arrival < $2::date + 1)
      and ($3::text is null or port = $3)
    group by agent, agent_name, port order by agent_name, port limit 1000`,
  values: [from ?? null, until ?? null, port ?? null],
})

const rowFrom = (row: Row): PunctualityRow => ({
  agent: String(row.agent),
  agentName: String(row.agent_name),
  port: String(row.port),
  manifests: Number(row.manifests),
  onTime: Number(row.on_time),
  inTime: Number(row.in_time),
  meanHoursBefore: Number(row.mean),
  medianHoursBefore: Number(row.median),
})
