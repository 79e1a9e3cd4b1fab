import Type from 'typebox'
import { type Calendar, legalDay } from '#kernel/calendar.ts'
import { objection } from '#kernel/decision.ts'
import { Id, Instant, OneOf, TextIn3 } from '#kernel/elements.ts'
import type { Text } from '#kernel/text.ts'
import { throttle } from '#platform/auth/throttle.ts'
import { type Database, query } from '#platform/database/database.ts'
import { HashText } from '#platform/history/hash-text.ts'
import { lastHead } from '#platform/history/log-store.ts'
import { factsOfRecord, keptFactFrom } from '#platform/history/read-facts.ts'
import { verifyChain } from '#platform/history/verify-chain.ts'
import { ProblemError } from '#platform/http/problem.ts'
import { type Route, route } from '#platform/http/route.ts'
import { ok } from '#platform/http/visit.ts'
import { forceOf, forces } from '../force-of-title.ts'
import type { Title } from '../title.ts'

/** What answering for papers needs: the history read as the platform, since whoever holds a paper may be anybody. */
export interface VerifyDesk {
  readonly database: Database
  readonly calendar: Calendar
  readonly now: () => Date
  readonly issuer: Text
}

/** What the code on a paper proves, and no word more of the title. */
const PaperAnswer = Type.Object({
  issuer: TextIn3,
  /** When the last fact the paper shows was recorded. */
  recordedAt: Instant,
  /** Everything up to that fact is as it was recorded: the chain, recomputed now, ends in the hash on the paper. */
  unchanged: Type.Boolean(),
  /** Seal of the log that holds the fact; absent while it waits to be sealed. */
  sealedAt: Type.Optional(Instant),
  force: OneOf(forces),
  /** Something was recorded since: a newer paper would say more. */
  outdated: Type.Boolean(),
  /** The instant this answer is of. */
  at: Instant,
})

/** Wrong codes one sender may try in a quarter of an hour: enough for smudged papers, nothing against 256 bits. */
const wrongCodesFree = 30

/**
 * The code on a paper, checked for whoever scanned it. A wrong code and a title that does not exist get the same answer, so
 * nobody learns here which titles there are; a right one holds the hash of a fact, which only a paper or a proof tells.
 */
export function verifyRoutes<Visitor>(desk: VerifyDesk): Route<Visitor>[] {
  const wrongCodes = throttle({ free: wrongCodesFree })
  return [
    route({
      id: 'titles.verify',
      method: 'GET',
      url: '/api/verify',
      summary: 'Whether a paper is genuine, unchanged, in force and up to date, by the code printed on it',
      tag: 'titles',
      query: Type.Object(
        { record: Id, number: Type.String({ pattern: '^[1-9]\\d{0,8}$' }), hash: HashText },
        { additionalProperties: false },
      ),
      gives: PaperAnswer,
      handle: async ({ query: { record, number, hash }, raw }) => {
        const now = desk.now()
        const seconds = wrongCodes.waitSeconds(raw.ip, now.getTime())
        if (seconds > 0) throw new ProblemError(429, 'too-many-requests', { seconds })
        const [shown] = await query(
          desk.database,
          `select t.body from fact f join title t on t.id = f.record
           where f.record = $1 and f.number = $2 and f.hash = decode($3, 'hex')`,
          [record, Number(number), hash],
        )
        if (!shown) {
          wrongCodes.failed(raw.ip, now.getTime())
          return objection('absent', 'code-proves-nothing')
        }
        return ok(await answerFor(desk, shown.body as Title, Number(number), now.toISOString()))
      },
    }),
  ]
}

async function answerFor(
  { database, calendar, issuer }: VerifyDesk,
  title: Title,
  number: number,
  at: Instant,
): Promise<Type.Static<typeof PaperAnswer>> {
  const [rows = []] = await database.batch([factsOfRecord(title.id)])
  const facts = rows.map(keptFactFrom)
  const upToPaper = facts.slice(0, number)
  const last = upToPaper.at(-1)
  if (last?.fact.number !== number) throw new Error(`fact ${number} of ${title.id} was there a moment ago`)
  const head = last.leafIndex === undefined ? undefined : await lastHead(database)
  return {
    issuer,
    recordedAt: last.fact.at,
    unchanged: verifyChain(upToPaper).ok,
    ...(head && { sealedAt: head.at }),
    force: forceOf(title, legalDay(calendar, at)),
    outdated: facts.length > number,
    at,
  }
}
