import Type from 'typebox'
import type { Caller } from '#domains/parties/party.ts'
import { objection, objects } from '#kernel/decision.ts'
import { byteOrderMark, csvLine } from '#platform/documents/csv.ts'
import { readCsv } from '#platform/documents/read-csv.ts'
import { ProblemError } from '#platform/http/problem.ts'
import { type Incoming, type Route, route } from '#platform/http/route.ts'
import { ok, type Visit } from '#platform/http/visit.ts'
import { FormContent } from '../call.ts'
import { formFaults } from '../check-form.ts'
import { type Form, forms } from '../forms.ts'
import { linesFrom } from '../lines-from-table.ts'
import type { CallDesk } from './call-desk.ts'

const FormParams = Type.Object({ code: Type.String({ pattern: '^[a-z][a-z-]{1,39}$' }) })
const formOf = (code: string): Form | undefined => (Object.hasOwn(forms, code) ? forms[code] : undefined)
const largestSheet = 8 * 1_048_576

/** The forms of formalities, their spreadsheets, and reading a filled-in spreadsheet. */
export function formRoutes(desk: CallDesk): Route<Visit<Caller>>[] {
  return [
    route({
      id: 'forms.list',
      method: 'GET',
      url: '/api/call-forms',
      summary: 'Fields and columns of the form of each formality: from them come screen, spreadsheet and checks',
      tag: 'calls',
      handle: async (_, visit: Visit<Caller>) => {
        await visit.read([])
        return { ...ok({ forms }), headers: { 'cache-control': 'private, max-age=3600' } }
      },
    }),
    route({
      id: 'forms.template',
      method: 'GET',
      url: '/api/call-forms/:code/template',
      summary: 'A spreadsheet (CSV, UTF-8) with the columns of a formality’s lines and one example',
      tag: 'calls',
      params: FormParams,
      handle: async ({ params: { code } }, visit: Visit<Caller>) => {
        await visit.read([])
        const columns = formOf(code)?.columns ?? []
        if (columns.length === 0) return objection('absent', 'not-found')
        return {
          status: 200,
          body: `${byteOrderMark}${csvLine(columns.map(({ name }) => name))}${csvLine(columns.map(({ example }) => example))}`,
          mediaType: 'text/csv; charset=utf-8',
          headers: { 'content-disposition': `attachment; filename="${code}.csv"` },
        }
      },
    }),
    route({
      id: 'forms.readSheet',
      method: 'POST',
      url: '/api/call-forms/:code/read',
      summary: 'The lines of a filled-in spreadsheet, or an error for each cell that is wrong; nothing is kept',
      tag: 'calls',
      bodyLimit: largestSheet + 65_536,
      params: FormParams,
      gives: Type.Object({ lines: FormContent.properties.lines }),
      handle: async ({ params: { code }, raw }, visit: Visit<Caller>) => {
        await visit.read([])
        const form = formOf(code)
        if (!form || form.columns.length === 0) return objection('absent', 'not-found')
        const read = linesFrom(readCsv(await sentSheet(raw)), form.columns)
        if (objects(read)) return read
        const faults = formFaults(code, { ...form, head: [] }, { head: {}, lines: [...read] }, desk.codes)
        const [first, ...others] = faults
        return first ? { objections: [first, ...others] } : ok({ lines: read })
      },
    }),
  ]
}

/** The bytes of the one file of a multipart request. */
async function sentSheet(raw: Incoming['raw']): Promise<Uint8Array> {
  if (!raw.isMultipart()) throw new ProblemError(415, 'unsupported-media-type')
  const part = await raw.file({ limits: { fileSize: largestSheet, files: 1 } })
  if (!part) throw new ProblemError(422, 'file-missing', undefined, '/file')
  const bytes = await part.toBuffer()
  if (bytes.length === 0) throw new ProblemError(422, 'file-empty', undefined, '/file')
  return bytes
}
