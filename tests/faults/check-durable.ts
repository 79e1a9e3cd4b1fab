import { isDeepStrictEqual } from 'node:util'
import type { TitleFact } from '#domains/titles/facts.ts'
import { titleLife } from '#domains/titles/life.ts'
import type { Title } from '#domains/titles/title.ts'
import { evolveAll } from '#kernel/life.ts'
import { type Database, query } from '#platform/database/database.ts'
import { checkHistory } from '#platform/history/check-history.ts'
import type { PublicKey } from '#platform/history/public-key.ts'
import type { Acknowledged } from './ledger.ts'

/** What was looked at after a failure, and everything that was not as promised. */
export interface DurableReport {
  readonly titles: number
  readonly facts: number
  readonly sealed: number
  readonly notices: number
  readonly violations: readonly string[]
}

/**
 * Looks into a database nobody writes to: every acknowledged answer is kept once, byte for byte; every fact belongs to
 * exactly one answer; every title is the fold of its facts; chains, log and heads are whole; nobody was told twice.
 */
export async function checkDurable(
  database: Database,
  acknowledged: readonly Acknowledged[],
  publicKeys: readonly PublicKey[],
): Promise<DurableReport> {
  const answers = await keptAnswers(database)
  const told = factsTold(answers)
  const titles = await titlesWithFacts(database)
  const history = await checkHistory(database, publicKeys)
  const { notices, twice } = await noticesOf(database)
  return {
    titles: titles.length,
    facts: history.facts,
    sealed: history.leaves,
    notices,
    violations: [
      ...lostAnswers(acknowledged, answers),
      ...titles.flatMap(notTheFold),
      ...titles.flatMap((title) => notOneAnswerEach(title, told.get(title.id) ?? [])),
      ...history.problems.map((problem) => `history: ${JSON.stringify(problem)}`),
      ...(twice > 0 ? [`${twice} notices were written twice`] : []),
    ],
  }
}

interface KeptAnswer {
  readonly key: string
  readonly status: number
  readonly body: string
}

async function keptAnswers(database: Database): Promise<Map<string, KeptAnswer>> {
  const rows = (await query(database, 'select key, status, body from answer')) as unknown as KeptAnswer[]
  return new Map(rows.map((row) => [row.key, row]))
}

function lostAnswers(acknowledged: readonly Acknowledged[], kept: ReadonlyMap<string, KeptAnswer>): string[] {
  return acknowledged.flatMap(({ request, answer }) => {
    const found = kept.get(request.key ?? '')
    if (!found) return [`${request.path}: acknowledged and lost`]
    return found.status === answer.status && found.body === answer.body
      ? []
      : [`${request.path}: acknowledged as ${answer.body}, kept as ${found.body}`]
  })
}

interface TitleWithFacts {
  readonly id: string
  readonly version: number
  readonly body: Title
  readonly facts: readonly TitleFact[]
}

async function titlesWithFacts(database: Database): Promise<TitleWithFacts[]> {
  const [titles = [], facts = []] = await database.batch([
    { text: 'select id, version, body from title order by id' },
    { text: `select record, type, at, actor, body from fact where house = 'title' order by record, number` },
  ])
  const byRecord = new Map<string, TitleFact[]>()
  for (const { record, type, at, actor, body } of facts) {
    const fact = { type, at, by: actor, ...(body as object) } as TitleFact
    const earlier = byRecord.get(String(record))
    if (earlier) earlier.push(fact)
    else byRecord.set(String(record), [fact])
  }
  return titles.map(({ id, version, body }) => ({
    id: String(id),
    version: Number(version),
    body: body as Title,
    facts: byRecord.get(String(id)) ?? [],
  }))
}

function notTheFold({ id, version, body, facts }: TitleWithFacts): string[] {
  if (facts.length !== version) return [`title ${id}: version ${version}, but ${facts.length} facts`]
  const fold = evolveAll<Title, TitleFact>(titleLife, undefined, facts)
  return isDeepStrictEqual(asStored(fold), body) ? [] : [`title ${id}: is not the fold of its facts`]
}

/** As the database gives it back: without what JSON does not carry. */
const asStored = (title: Title): unknown => JSON.parse(JSON.stringify(title))

/** Facts that the clock states by itself, under nobody's key. */
const ofTheClock = ['DeskReminded', 'DeskEscalated', 'TitleExpired']

/** Each answer speaks of the facts it caused; together they speak of all facts of a title, and of none twice. */
function notOneAnswerEach({ id, facts }: TitleWithFacts, told: readonly string[]): string[] {
  const happened = facts.flatMap(({ type }, i) => (ofTheClock.includes(type) ? [] : [`${i + 1} ${type}`]))
  return isDeepStrictEqual([...told].sort(), happened.sort())
    ? []
    : [`title ${id}: facts ${happened.join(', ')}; answers tell of ${told.join(', ')}`]
}

/** For each title, the facts that kept answers tell of, as number and type. */
function factsTold(kept: ReadonlyMap<string, KeptAnswer>): Map<string, string[]> {
  const byTitle = new Map<string, string[]>()
  for (const { body } of kept.values()) {
    const { id, version, facts } = JSON.parse(body) as { id: string; version: number; facts: string[] }
    const told = facts.map((type, i) => `${version - facts.length + i + 1} ${type}`)
    byTitle.set(id, [...(byTitle.get(id) ?? []), ...told])
  }
  return byTitle
}

async function noticesOf(database: Database): Promise<{ notices: number; twice: number }> {
  const [row] = await query(
    database,
    `select count(*) as notices, count(*) - count(distinct (account, record, type, at, about::text)) as twice from notice`,
  )
  return { notices: Number(row?.notices), twice: Number(row?.twice) }
}
