import { Readable } from 'node:stream'
import Type from 'typebox'
import type { Caller } from '#domains/parties/party.ts'
import { objection } from '#kernel/decision.ts'
import type { Database } from '#platform/database/database.ts'
import type { Keys } from '#platform/history/keys.ts'
import { isSealed, receiptOf, recordEvidence } from '#platform/history/prove-facts.ts'
import { factOfNumber, factsOfRecord, keptFactFrom } from '#platform/history/read-facts.ts'
import { Receipt } from '#platform/history/receipt.ts'
import { problemOf, type Wording } from '#platform/http/problem.ts'
import { type Route, route } from '#platform/http/route.ts'
import { ok, type Reply, type Visit } from '#platform/http/visit.ts'
import type { Title } from '../title.ts'
import { TitleParams } from './act-routes.ts'

/** What proofs need: the log, read as the platform since it belongs to nobody, and the keys that answer for it. */
export interface ProofDesk {
  readonly database: Database
  readonly keys: Keys
  readonly wording: Wording
}

/** The sealer looks for new facts several times a second. */
const sealedWithinSeconds = 1

/** Proofs of what happened to a title, for those who may see it: to be checked later without us. */
export function proofRoutes({ database, keys, wording }: ProofDesk): Route<Visit<Caller>>[] {
  const notSealedYet = ({ language }: Visit<Caller>): Reply => ({
    status: 409,
    mediaType: 'application/problem+json; charset=utf-8',
    headers: { 'retry-after': String(sealedWithinSeconds) },
    body: problemOf(
      [{ kind: 'conflict', reason: 'not-sealed-yet', about: { seconds: sealedWithinSeconds } }],
      language,
      wording,
    ),
  })

  return [
    route({
      id: 'titles.receipt',
      method: 'GET',
      url: '/api/titles/:id/receipts/:number',
      summary: 'The receipt of one fact of a title: proof, to be checked offline, that it is in the sealed log',
      tag: 'titles',
      params: Type.Object({ ...TitleParams.properties, number: Type.String({ pattern: '^[1-9]\\d{0,8}$' }) }),
      gives: Receipt,
      handle: async ({ params }, visit: Visit<Caller>) => {
        const { results } = await visit.read([factOfNumber(params.id, Number(params.number))])
        const row = results[0]?.[0]
        if (!row) return objection('absent', 'not-found')
        const kept = keptFactFrom(row)
        return isSealed(kept) ? ok(await receiptOf(database, kept, keys.published)) : notSealedYet(visit)
      },
    }),
    route({
      id: 'titles.evidence',
      method: 'GET',
      url: '/api/titles/:id/evidence',
      summary: 'The evidence file of a title: all its facts with their proofs, and the title as it stands (JSON Lines)',
      tag: 'titles',
      params: TitleParams,
      handle: async ({ params }, visit: Visit<Caller>) => {
        const { results } = await visit.read([
          { name: 'title.body', text: 'select body from title where id = $1', values: [params.id] },
          factsOfRecord(params.id),
        ])
        const title = results[0]?.[0]?.body as Title | undefined
        if (!title) return objection('absent', 'not-found')
        const facts = (results[1] ?? []).map(keptFactFrom)
        const sealed = facts.filter(isSealed)
        if (sealed.length < facts.length) return notSealedYet(visit)
        return {
          status: 200,
          body: Readable.from(recordEvidence(database, sealed, title, { keys, exportedAt: visit.at })),
          mediaType: 'application/jsonl; charset=utf-8',
          headers: { 'content-disposition': `attachment; filename="${evidenceName(title)}"` },
        }
      },
    }),
  ]
}

/** Safe as a file name everywhere. */
const evidenceName = ({ number, id }: Title): string => `${(number ?? id).replace(/[^\w-]/g, '-')}.evidence.jsonl`
