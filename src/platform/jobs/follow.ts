import {
  type Database,
  isRetryable,
  query,
  type Row,
  type Statement,
  violatedConstraint,
} from '../database/database.ts'

/** A fact as the log holds it: at `place` (its leaf, from 0, without gaps), the `number`-th of its record. */
export interface FollowedFact {
  readonly place: number
  readonly record: string
  readonly house: string
  readonly number: number
  readonly type: string
  readonly at: string
  readonly by: {
    readonly user: string
    readonly name: string
    readonly organisation: string
    readonly organisationName: string
  }
  readonly body: Readonly<Record<string, unknown>>
}

/** What a follower does about facts: the statements that say so in the database. */
export type FollowUp = (facts: readonly FollowedFact[]) => Promise<readonly Statement[]>

/**
 * Goes on one step along the log: up to `limit` facts after those this follower has handled. What `handle` gives is
 * written in the transaction that moves the follower's place, so every fact is handled once, in order, by whichever
 * process comes first. Gives true when there may be more: as many facts as wanted were there, or another process was
 * faster. What comes in while it works waits for the next time, so that the more comes the less each fact costs.
 */
export async function followOnce(database: Database, name: string, handle: FollowUp, limit: number): Promise<boolean> {
  const place = await placeOf(database, name)
  const facts = await factsFrom(database, place, limit)
  const last = facts.at(-1)
  if (!last) return false

  const statements = await handle(facts)
  try {
    await database.batch([...moveStatements(name, place, last.place + 1), ...statements])
  } catch (error) {
    if (violatedConstraint(error) !== 'follower_pkey' && !isRetryable(error)) throw error
    return true
  }
  return facts.length === limit
}

/** The place of the next fact this follower will handle: 0 before the first. */
export async function placeOf(database: Database, name: string): Promise<number> {
  const [row] = await query(database, 'select place from follower where name = $1', [name])
  return Number(row?.place ?? 0)
}

/**
 * Takes the follower away from the place where we found it, and puts it to the new one. Where another process moved it
 * meanwhile there is nothing to take away, so the primary key turns the second row, and the whole batch, away.
 */
const moveStatements = (name: string, from: number, to: number): Statement[] => [
  { text: 'delete from follower where name = $1 and place = $2', values: [name, from] },
  { text: 'insert into follower (name, place) values ($1, $2)', values: [name, to] },
]

async function factsFrom(database: Database, place: number, limit: number): Promise<FollowedFact[]> {
  const rows = await query(
    database,
    `select l.index, f.record, f.house, f.number, f.type, f.at, f.actor, f.body
     from fact_leaf l join fact f on f.record = l.record and f.number = l.number
     where l.index >= $1 order by l.index limit $2`,
    [place, limit],
  )
  return rows.map(factFrom)
}

const factFrom = (row: Row): FollowedFact => ({
  place: Number(row.index),
  record: String(row.record),
  house: String(row.house),
  number: Number(row.number),
  type: String(row.type),
  at: String(row.at),
  by: row.actor as FollowedFact['by'],
  body: row.body as FollowedFact['body'],
})
