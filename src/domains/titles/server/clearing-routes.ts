import { Readable } from 'node:stream'
import type { Caller } from '#domains/parties/party.ts'
import { byteOrderMark, csvLine } from '#platform/documents/csv.ts'
import { type Route, route } from '#platform/http/route.ts'
import { ok, type Visit } from '#platform/http/visit.ts'
import { ClearingPage, type ClearingRow } from '../clearing-row.ts'
import { ClearingQuery, clearingPage, clearingsFrom } from './clearings.ts'
import type { TitleDesk } from './title-desk.ts'

const columns = [
  'number',
  'category',
  'ownerName',
  'bankName',
  'outcome',
  'imputed',
  'settled',
  'gap',
  'currency',
  'reason',
  'justification',
  'at',
  'current',
] as const satisfies readonly (keyof ClearingRow)[]

/**
 * The repertoire of clearings: a bank reads its own, the exchange office those of all banks (exchange regulations: banks
 * render account of the titles domiciled with them). As pages of JSON, or whole as CSV whose columns bear the same names.
 */
export function clearingRoutes(desk: TitleDesk): Route<Visit<Caller>>[] {
  const readPage = async (visit: Visit<Caller>, query: ClearingQuery): Promise<ClearingPage> => {
    const { organisation } = visit.visitor
    const onlyBank = organisation === desk.law.exchangeOffice ? undefined : organisation
    const { results } = await visit.read([clearingPage(query, desk.calendar, onlyBank)])
    return clearingsFrom(results[0] ?? [], query, (id) => desk.nameOf(id, visit.language))
  }

  return [
    route({
      id: 'titles.clearings',
      method: 'GET',
      url: '/api/clearings',
      summary: 'The repertoire of clearings, newest first: pages of JSON, or all of it with Accept: text/csv',
      tag: 'titles',
      query: ClearingQuery,
      gives: ClearingPage,
      handle: async ({ query, raw }, visit: Visit<Caller>) => {
        if (!prefersCsv(raw.headers.accept)) return ok(await readPage(visit, query))
        const first = await readPage(visit, { ...query, limit: '500' })
        const further = (after: string) => readPage(visit, { ...query, limit: '500', after })
        return {
          status: 200,
          body: Readable.from(csvOf(first, further)),
          mediaType: 'text/csv; charset=utf-8',
          headers: { 'content-disposition': `attachment; filename="clearings-${visit.today}.csv"`, vary: 'accept' },
        }
      },
    }),
  ]
}

const prefersCsv = (accept: string | undefined): boolean => /^\s*text\/csv\b/.test(accept ?? '')

/** The first page is read before the answer begins, so that whoever may not read is told so in the ordinary way. */
async function* csvOf(
  first: ClearingPage,
  further: (after: string) => Promise<ClearingPage>,
): AsyncGenerator<string, void, void> {
  yield byteOrderMark + csvLine(columns)
  for (let page = first; ; page = await further(page.next)) {
    yield page.rows.map((row) => csvLine(columns.map((column) => row[column]))).join('')
    if (page.next === undefined) return
  }
}
