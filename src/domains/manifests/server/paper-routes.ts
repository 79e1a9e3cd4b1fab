import Type from 'typebox'
import type { Caller } from '#domains/parties/party.ts'
import { objection } from '#kernel/decision.ts'
import { mediaTypeOf } from '#platform/files/media-type.ts'
import { type Route, route } from '#platform/http/route.ts'
import { largestFile, sentFile } from '#platform/http/sent-file.ts'
import type { Visit } from '#platform/http/visit.ts'
import { PaperKind } from '../acts.ts'
import type { Manifest } from '../manifest.ts'
import { ActDone, ManifestParams } from './act-answer.ts'
import { doAct } from './act-routes.ts'
import type { ManifestDesk } from './manifest-desk.ts'

/** Papers of a manifest: proofs of an amendment, bills of lading, a stowage plan. Given back to those who may see it. */
export function paperRoutes(desk: ManifestDesk): Route<Visit<Caller>>[] {
  return [
    route({
      id: 'manifests.attachPaper',
      method: 'POST',
      url: '/api/manifests/:id/papers',
      summary: 'Attach a paper: one file as multipart/form-data; PDF, PNG, JPEG, XML, XLSX, DOCX, 20 MB at most',
      tag: 'manifests',
      keyed: true,
      bodyLimit: largestFile + 65_536,
      params: ManifestParams,
      query: Type.Object({ kind: PaperKind }),
      gives: ActDone,
      handle: async ({ params, query, raw }, visit: Visit<Caller>) => {
        const { name, bytes } = await sentFile(raw)
        const mediaType = mediaTypeOf(bytes, name) ?? messageTypeOf(bytes)
        if (!mediaType) return objection('invalid', 'file-type-not-accepted', { name }, '/file')
        const sha256 = await desk.files.put(bytes)
        const paper = {
          id: desk.newId(),
          kind: query.kind,
          name: name.slice(0, 200),
          mediaType,
          size: bytes.length,
          sha256,
        }
        return doAct(desk, visit, params.id, 'attachPaper', { paper: paper.id }, { paper })
      },
    }),
    route({
      id: 'manifests.readPaper',
      method: 'GET',
      url: '/api/manifests/:id/papers/:paper',
      summary: 'A paper of a manifest, as it was sent',
      tag: 'manifests',
      params: Type.Object({ id: Type.String({ format: 'uuid' }), paper: Type.String({ format: 'uuid' }) }),
      handle: async ({ params }, visit: Visit<Caller>) => {
        const { results } = await visit.read([{ text: 'select body from manifest where id = $1', values: [params.id] }])
        const manifest = results[0]?.[0]?.body as Manifest | undefined
        const paper = manifest?.papers.find(({ id }) => id === params.paper)
        if (!paper) return objection('absent', 'not-found')
        return {
          status: 200,
          body: desk.files.open(paper.sha256),
          mediaType: paper.mediaType,
          headers: {
            'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(paper.name)}`,
            'x-content-type-options': 'nosniff',
          },
        }
      },
    }),
  ]
}

/** A stowage plan comes as an EDIFACT message. */
const messageTypeOf = (bytes: Buffer): string | undefined =>
  /^\s*UN[AB]/.test(bytes.subarray(0, 20).toString('latin1')) ? 'application/edifact' : undefined
