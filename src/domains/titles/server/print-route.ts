import { fileURLToPath } from 'node:url'
import Type from 'typebox'
import type { Caller, Organisation } from '#domains/parties/party.ts'
import { objection } from '#kernel/decision.ts'
import { OneOf } from '#kernel/elements.ts'
import { type Language, languages, type Text } from '#kernel/text.ts'
import { hexOf } from '#platform/crypto/bytes.ts'
import type { Database } from '#platform/database/database.ts'
import type { Typesetter } from '#platform/documents/typeset.ts'
import { lastHead } from '#platform/history/log-store.ts'
import { type KeptFact, keptFactFrom, lastFactOf } from '#platform/history/read-facts.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Title } from '../title.ts'
import { TitleParams } from './act-routes.ts'
import { type PaperProof, type PaperWords, type SignedTitle, titlePaper } from './paper/title-paper.ts'
import type { TitleDesk } from './title-desk.ts'

/** What printing needs beside the titles. */
export interface PrintDesk {
  readonly titles: TitleDesk
  /** The platform's database, for the head of the log. */
  readonly database: Database
  readonly typesetter: Typesetter
  readonly issuer: Text
  readonly publicUrl: string
  readonly wordsOf: (language: Language) => PaperWords
}

/** The layout of the paper. */
export const template = fileURLToPath(new URL('./paper/title-paper.typ', import.meta.url))

/** The paper of a title, for those who may see it. */
export function printRoutes(desk: PrintDesk): Route<Visit<Caller>>[] {
  return [
    route({
      id: 'titles.print',
      method: 'GET',
      url: '/api/titles/:id/print',
      summary: 'The title as a paper: PDF/A with a code that leads to its verification',
      tag: 'titles',
      params: TitleParams,
      query: Type.Object({ language: Type.Optional(OneOf(languages)) }, { additionalProperties: false }),
      handle: async ({ params, query }, visit: Visit<Caller>) => {
        const { results } = await visit.read([
          {
            name: 'title.for-paper',
            text: `select t.version, t.body, o.body as owner from title t left join organisation o on o.id = t.owner where t.id = $1`,
            values: [params.id],
          },
          lastFactOf(params.id),
        ])
        const row = results[0]?.[0]
        const factRow = results[1]?.[0]
        if (!row || !factRow) return objection('absent', 'not-found')
        const title = row.body as Title
        if (!isSigned(title)) return objection('conflict', 'not-signed-yet')
        const language = query.language ?? visit.language
        const head = await lastHead(desk.database)
        const paper = titlePaper(title, desk.titles.law, desk.wordsOf(language), {
          issuer: desk.issuer[language],
          fact: shownFact(keptFactFrom(factRow)),
          ...(head && { head }),
          owner: { identifiers: {}, ...(row.owner as Organisation | null) },
          publicUrl: desk.publicUrl,
        })
        const name = (title.number ?? title.id).replace(/[^\w-]/g, '-')
        return {
          status: 200,
          body: await desk.typesetter.pdf(template, paper, visit.at),
          mediaType: 'application/pdf',
          headers: {
            'content-disposition': `inline; filename="${name}-${language}.pdf"`,
            'content-language': language,
            'x-content-type-options': 'nosniff',
          },
        }
      },
    }),
  ]
}

const isSigned = (title: Title): title is SignedTitle => title.content !== undefined

const shownFact = ({ fact, hash, leafIndex }: KeptFact): PaperProof['fact'] => ({
  number: fact.number,
  hash: hexOf(hash),
  ...(leafIndex !== undefined && { leafIndex }),
})
