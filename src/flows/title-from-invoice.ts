import Type from 'typebox'
import { readInvoice } from '#connectors/ubl/read-invoice.ts'
import type { Caller } from '#domains/parties/party.ts'
import type { TitleFact } from '#domains/titles/facts.ts'
import { titleLife } from '#domains/titles/life.ts'
import { performAct } from '#domains/titles/perform.ts'
import { actAnswer } from '#domains/titles/server/act-routes.ts'
import { titleHouse } from '#domains/titles/server/records.ts'
import { circumstancesOf, type TitleDesk } from '#domains/titles/server/title-desk.ts'
import { startTitle } from '#domains/titles/start-title.ts'
import type { Title } from '#domains/titles/title.ts'
import { onOne } from '#kernel/carry-out.ts'
import { type Decision, objects } from '#kernel/decision.ts'
import { evolveAll } from '#kernel/life.ts'
import { type Route, route } from '#platform/http/route.ts'
import { sentFile } from '#platform/http/sent-file.ts'
import { ok, type Visit } from '#platform/http/visit.ts'

const largestInvoice = 5 * 1_048_576

/** When a supplier's invoice comes in, a title is drafted from what it says, with the invoice attached. */
export function invoiceRoutes(desk: TitleDesk): Route<Visit<Caller>>[] {
  return [
    route({
      id: 'invoices.read',
      method: 'POST',
      url: '/api/invoices/read',
      summary: 'What an electronic invoice (UBL, PEPPOL, CII) says, as the draft of a title; nothing is kept',
      tag: 'titles',
      bodyLimit: largestInvoice,
      handle: async ({ raw }, visit: Visit<Caller>) => {
        await visit.read([])
        const read = readInvoice((await sentFile(raw)).bytes, desk.newId)
        return objects(read) ? read : ok(read)
      },
    }),
    route({
      id: 'titles.startFromInvoice',
      method: 'POST',
      url: '/api/titles/from-invoice',
      summary: 'Start a title from a supplier’s electronic invoice, which is attached to it',
      tag: 'titles',
      keyed: true,
      bodyLimit: largestInvoice,
      query: Type.Object(
        { category: Type.String({ maxLength: 10 }), owner: Type.Optional(Type.String({ format: 'uuid' })) },
        { additionalProperties: false },
      ),
      handle: async ({ query, raw }, visit: Visit<Caller>) => {
        const { name, bytes } = await sentFile(raw)
        const read = readInvoice(bytes, desk.newId)
        if (objects(read)) return read
        const { draft, takenOver, notes, invoice } = read
        const sha256 = await desk.files.put(bytes)
        const file = {
          id: desk.newId(),
          kind: 'invoice',
          name,
          mediaType: 'application/xml',
          size: bytes.length,
          sha256,
        } as const
        const id = desk.newId()
        const outcome = await visit.carryOut({
          ...onOne<Title, TitleFact, Caller>({ house: titleHouse, id }, (_, caller): Decision<TitleFact> => {
            const c = circumstancesOf(desk, visit, caller, { file })
            const started = startTitle(id, { ...query, draft, takenOver }, c)
            if (objects(started)) return started
            const attached = performAct(
              evolveAll(titleLife, undefined, started),
              'attachDocument',
              { document: file.id },
              c,
            )
            return objects(attached) ? attached : [...started, ...attached]
          }),
          answer: (changes) => {
            const { status, body } = actAnswer(201)(changes)
            return { status, body: JSON.stringify({ ...JSON.parse(body), notes, invoice }) }
          },
        })
        return 'objections' in outcome ? outcome : { status: outcome.answer.status, body: outcome.answer.body }
      },
    }),
  ]
}
