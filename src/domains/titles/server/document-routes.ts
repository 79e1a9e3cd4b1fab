import Type from 'typebox'
import type { Caller } from '#domains/parties/party.ts'
import { objection } from '#kernel/decision.ts'
import { OneOf } from '#kernel/elements.ts'
import { mediaTypeOf } from '#platform/files/media-type.ts'
import { ProblemError } from '#platform/http/problem.ts'
import { type Incoming, type Route, route } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { documentKinds, type Title } from '../title.ts'
import { ActDone, doAct, TitleParams } from './act-routes.ts'
import type { TitleDesk } from './title-desk.ts'

const largest = 20 * 1_048_576

/** Papers of a title: sent as a file, kept by content, given back only to those who may see the title. */
export function documentRoutes(desk: TitleDesk): Route<Visit<Caller>>[] {
  return [
    route({
      id: 'titles.attachDocument',
      method: 'POST',
      url: '/api/titles/:id/documents',
      summary: 'Attach a paper: one file as multipart/form-data; PDF, PNG, JPEG, XML, XLSX or DOCX, 20 MB at most',
      tag: 'titles',
      keyed: true,
      bodyLimit: largest + 65_536,
      params: TitleParams,
      query: Type.Object({ kind: OneOf(documentKinds) }),
      gives: ActDone,
      handle: async ({ params, query, raw }, visit: Visit<Caller>) => {
        const { name, bytes } = await sentFile(raw)
        const mediaType = mediaTypeOf(bytes, name)
        if (!mediaType) return objection('invalid', 'file-type-not-accepted', { name }, '/file')
        const id = desk.newId()
        const sha256 = await desk.files.put(bytes)
        const file = { id, kind: query.kind, name: name.slice(0, 200), mediaType, size: bytes.length, sha256 }
        return doAct(desk, visit, params.id, 'attachDocument', { document: id }, { file })
      },
    }),
    route({
      id: 'titles.readDocument',
      method: 'GET',
      url: '/api/titles/:id/documents/:document',
      summary: 'A paper of a title, as it was sent',
      tag: 'titles',
      params: Type.Object({ id: Type.String({ format: 'uuid' }), document: Type.String({ format: 'uuid' }) }),
      handle: async ({ params }, visit: Visit<Caller>) => {
        const { results } = await visit.read([{ text: 'select body from title where id = $1', values: [params.id] }])
        const title = results[0]?.[0]?.body as Title | undefined
        const document = title?.documents.find(({ id }) => id === params.document)
        if (!document) return objection('absent', 'not-found')
        return {
          status: 200,
          body: desk.files.open(document.sha256),
          mediaType: document.mediaType,
          headers: {
            'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(document.name)}`,
            'x-content-type-options': 'nosniff',
            'content-length': String(document.size),
          },
        }
      },
    }),
  ]
}

/** The one file of a multipart request, whole; objects with 'file-missing' or 'body-too-large'. */
export async function sentFile(raw: Incoming['raw']): Promise<{ name: string; bytes: Buffer }> {
  if (!raw.isMultipart()) throw new ProblemError(415, 'unsupported-media-type')
  const part = await raw.file({ limits: { fileSize: largest, files: 1 } })
  if (!part) throw new ProblemError(422, 'file-missing', undefined, '/file')
  const bytes = await part.toBuffer()
  if (bytes.length === 0) throw new ProblemError(422, 'file-empty', undefined, '/file')
  return { name: part.filename, bytes }
}
