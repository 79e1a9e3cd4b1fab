import Type from 'typebox'
import type { Caller } from '#domains/parties/party.ts'
import { objection } from '#kernel/decision.ts'
import { OneOf } from '#kernel/elements.ts'
import { mediaTypeOf } from '#platform/files/media-type.ts'
import { type Route, route } from '#platform/http/route.ts'
import { largestFile, sentFile } from '#platform/http/sent-file.ts'
import type { Visit } from '#platform/http/visit.ts'
import { documentKinds, type Title } from '../title.ts'
import { ActDone, doAct, TitleParams } from './act-routes.ts'
import type { TitleDesk } from './title-desk.ts'

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
      bodyLimit: largestFile + 65_536,
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
