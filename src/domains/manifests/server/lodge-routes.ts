import Type from 'typebox'
import type { Caller } from '#domains/parties/party.ts'
import { onOne } from '#kernel/carry-out.ts'
import { type Objection, objection, objections, objects } from '#kernel/decision.ts'
import { OneOf } from '#kernel/elements.ts'
import { byteOrderMark } from '#platform/documents/csv.ts'
import { type Incoming, type Route, route } from '#platform/http/route.ts'
import { sentFile } from '#platform/http/sent-file.ts'
import { type Given, ok, type Visit } from '#platform/http/visit.ts'
import { StartManifest } from '../acts.ts'
import { countBills } from '../count-bills.ts'
import type { ManifestFact } from '../facts.ts'
import type { Manifest, ManifestHeader } from '../manifest.ts'
import type { Finding } from '../reading.ts'
import { startManifest } from '../start-manifest.ts'
import { LodgeReport } from '../views.ts'
import { ActDone, actAnswer } from './act-answer.ts'
import { lodgeDocument } from './lodge-document.ts'
import { circumstancesOf, idOfManifest, type ManifestDesk } from './manifest-desk.ts'
import { masterOf } from './master-of.ts'
import { type CheckedDocument, checkDocument, readerFor } from './read-document.ts'
import { manifestHouse } from './records.ts'
import { toldFinding } from './told-finding.ts'

/** Largest document taken, in bytes: some fifty thousand containers in any format. */
const largest = 64 * 1_048_576

/** `own`: the answer in the format of the message (CUSRES for CUSCAR …), where it has one. */
const LodgeQuery = Type.Object({ answer: Type.Optional(OneOf(['own'] as const)) }, { additionalProperties: false })

/** Documents in one go: read and checked, or read, checked and lodged; and drafts by screen begun. */
export function lodgeRoutes(desk: ManifestDesk): Route<Visit<Caller>>[] {
  return [
    route({
      id: 'manifests.check',
      method: 'POST',
      url: '/api/manifests/check',
      summary: 'What is found in a manifest, each with its place in the file and its meaning; nothing is kept',
      tag: 'manifests',
      bodyLimit: largest,
      gives: LodgeReport,
      handle: async ({ raw }, visit: Visit<Caller>) => {
        const found = await checked(desk, visit, raw)
        return objects(found) ? found : ok(reportOn(desk, found.checked))
      },
    }),
    route({
      id: 'manifests.lodge',
      method: 'POST',
      url: '/api/manifests/lodge',
      summary:
        'Lodge a manifest in one go: canonical JSON, CSV, EDIFACT CUSCAR or IFCSUM, ASYCUDA XML; as the body or as a file',
      tag: 'manifests',
      keyed: true,
      bodyLimit: largest,
      query: LodgeQuery,
      gives: LodgeReport,
      handle: async ({ raw, query }, visit: Visit<Caller>) => {
        const found = await checked(desk, visit, raw)
        if (objects(found)) return found
        const given = await lodge(desk, visit, found)
        return query.answer === 'own' ? inOwnFormat(desk, found.checked, given, visit.at) : given
      },
    }),
    route({
      id: 'manifests.template',
      method: 'GET',
      url: '/api/manifests/template.csv',
      summary: 'An empty table of a manifest, to fill in with a spreadsheet and lodge as CSV',
      tag: 'manifests',
      handle: async (_, visit: Visit<Caller>) => {
        await visit.read([])
        return {
          status: 200,
          mediaType: 'text/csv; charset=utf-8',
          body: `${byteOrderMark}${desk.template}`,
          headers: { 'content-disposition': 'attachment; filename="manifest.csv"' },
        }
      },
    }),
    route({
      id: 'manifests.start',
      method: 'POST',
      url: '/api/manifests',
      summary: 'Begin a manifest by screen, under the sender’s own reference',
      tag: 'manifests',
      keyed: true,
      body: StartManifest,
      gives: ActDone,
      handle: async ({ body }, visit: Visit<Caller>) => {
        const { header } = body
        const id = idOfManifest(visit.visitor.organisation, header.direction, header.reference)
        const master = await masterOf(visit, header)
        const outcome = await visit.carryOut({
          ...onOne<Manifest, ManifestFact, Caller>({ house: manifestHouse, id }, ({ state }, caller) =>
            startManifest(id, state, body, circumstancesOf(desk, visit, caller), master?.agent),
          ),
          answer: actAnswer(201),
        })
        return 'objections' in outcome ? outcome : { status: outcome.answer.status, body: outcome.answer.body }
      },
    }),
  ]
}

interface Found {
  readonly checked: CheckedDocument
  readonly bytes: Buffer
  readonly name: string | undefined
  readonly masterAgent: string | undefined
}

async function checked(desk: ManifestDesk, visit: Visit<Caller>, raw: Incoming['raw']) {
  const { bytes, name, mediaType } = await bytesSent(raw)
  const reader = readerFor(desk, bytes, mediaType)
  if (!reader) return objection('invalid', 'manifest-format-unknown', {}, '/file')
  const read = reader.read(bytes)
  const header = (read.document as { header?: ManifestHeader } | undefined)?.header
  const master = header ? await masterOf(visit, header) : undefined
  return { checked: checkDocument(desk, reader.format, read, master?.bill), bytes, name, masterAgent: master?.agent }
}

/** The bytes of the document: the file of a form, or the body itself. JSON that was read on the way in is written again. */
async function bytesSent(raw: Incoming['raw']): Promise<{ bytes: Buffer; name?: string; mediaType: string }> {
  const mediaType = String(raw.headers['content-type'] ?? '').split(';')[0] ?? ''
  if (raw.isMultipart()) return { ...(await sentFile(raw, largest)), mediaType: '' }
  const { body } = raw
  if (Buffer.isBuffer(body)) return { bytes: body, mediaType }
  return { bytes: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body ?? null)), mediaType }
}

async function lodge(
  desk: ManifestDesk,
  visit: Visit<Caller>,
  { checked: found, bytes, name, masterAgent }: Found,
): Promise<Given> {
  const { document, findings, format } = found
  const refusing = findings.filter(({ severity }) => severity === 'refuses')
  if (!document || refusing.length > 0)
    return refusing.length > 0 ? objections(refusing.map(objectionOf)) : objection('invalid', 'manifest-empty')
  const sha256 = await desk.files.put(bytes)
  return lodgeDocument(desk, visit, {
    document,
    findings,
    source: { format, sha256, size: bytes.length, ...(name !== undefined && { name: name.slice(0, 200) }) },
    ...(masterAgent !== undefined && { masterAgent }),
  })
}

/** A finding as an objection: its place goes along with the values of its text. */
export const objectionOf = ({ reason, field, about, place }: Finding): Objection => ({
  kind: 'invalid',
  reason,
  ...(field !== undefined && { field }),
  about: { ...about, ...place },
})

function reportOn(desk: ManifestDesk, { document, findings, format }: CheckedDocument): LodgeReport {
  return {
    accepted: document !== undefined && !findings.some(({ severity }) => severity === 'refuses'),
    format,
    counts: countBills(document?.bills ?? []),
    findings: findings.map((finding) => toldFinding(desk, finding)),
  }
}

/** The outcome in the words of the sender's own standard; as it is, where that has no answers. */
function inOwnFormat(desk: ManifestDesk, { read, findings }: CheckedDocument, given: Given, at: string): Given {
  if (!read.answer) return given
  const refused = objects(given)
  const report = refused ? undefined : (JSON.parse(String(given.body)) as LodgeReport)
  const more = refused
    ? given.objections
        .filter(({ reason }) => !findings.some((one) => one.reason === reason))
        .map(({ reason, about }): Finding => ({ reason, severity: 'refuses', ...(about && { about }) }))
    : []
  const { mediaType, body } = read.answer({
    accepted: !refused,
    status: report?.status ?? 'refused',
    ...(report?.number !== undefined && { number: report.number }),
    ...(report?.id !== undefined && { id: report.id }),
    findings: [...findings, ...more],
    sentence: ({ reason, about }) => desk.wording(desk.language, `objection.${reason}`, about),
    at,
  })
  return { status: refused ? 422 : given.status, mediaType, body: typeof body === 'string' ? body : Buffer.from(body) }
}
