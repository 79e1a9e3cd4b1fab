import {
  type Answer,
  type AnyFact,
  type Birth,
  type Change,
  type Key,
  nothingYet,
  type Reading,
  type Store,
  type Written,
} from '#kernel/carry-out.ts'
import { bytesOfHex, hexOf } from '../crypto/bytes.ts'
import { type Database, isRetryable, type Row, type Statement, violatedConstraint } from '../database/database.ts'
import { hashFact } from '../history/fact-hash.ts'
import { type Cell, type RecordSql, type RecordTable, recordSql } from './record-table.ts'

/** How a door is opened in the database: who comes, and what that lets the rest of the batch see. */
export interface Doorkeeper<Door, Caller> {
  /** The first statement of a batch that reads: finds the caller and confines the transaction to what they may see. */
  opening(door: Door): Statement | undefined
  /** The caller from the opening's rows; `undefined` when the door is closed to them. */
  callerFrom(door: Door, rows: readonly Row[]): Caller | undefined
  /** The first statement of a batch that writes for this caller. */
  reopening(door: Door, caller: Caller): Statement | undefined
  /** Whose keys these are: the same key from two organisations is two keys. */
  keyOwner(caller: Caller): string
  keyOwnerAt(door: Door): string | undefined
}

const readAnswer: Omit<Statement, 'values'> = {
  name: 'answer.read',
  text: 'select request, status, body from answer where owner = $1 and key = $2',
}
const keepAnswer: Omit<Statement, 'values'> = {
  name: 'answer.keep',
  text: 'insert into answer (owner, key, request, status, body) values ($1, $2, $3, $4, $5)',
}
const addFacts: Omit<Statement, 'values'> = {
  name: 'fact.add',
  text: `insert into fact (record, number, house, type, at, organisation, actor, body, hash)
    select $1, f.number, $2, f.type, f.at, (f.actor->>'organisation')::uuid, f.actor, f.body, decode(f.hash, 'hex')
    from jsonb_to_recordset($3::jsonb) as f (number int, type text, at timestamptz, actor jsonb, body jsonb, hash text)`,
}

/** Records, facts and kept answers in one database, as `carryOut` needs them. */
export function recordStore<Door, Caller>(
  database: Database,
  tables: readonly RecordTable<never, never>[],
  doorkeeper: Doorkeeper<Door, Caller>,
): Store<Door, Caller> {
  const known = new Map<string, { table: RecordTable<never, never>; sql: RecordSql }>(
    tables.map((table) => [table.house.kind, { table, sql: recordSql(table) }]),
  )
  const of = (kind: string) => {
    const entry = known.get(kind)
    if (!entry) throw new Error(`no table is known for ${kind}`)
    return entry
  }
  return {
    async read(door, key, names): Promise<Reading<Caller>> {
      const opening = doorkeeper.opening(door)
      const owner = doorkeeper.keyOwnerAt(door)
      const results = await database.batch([
        ...(opening ? [opening] : []),
        ...(key && owner ? [{ ...readAnswer, values: [owner, key.text] }] : []),
        ...names.map(({ house, id }) => ({ name: `${house.kind}.read`, text: of(house.kind).sql.read, values: [id] })),
      ])
      const caller = doorkeeper.callerFrom(door, opening ? (results.shift() ?? []) : [])
      const kept = key && owner ? results.shift()?.[0] : undefined
      return {
        caller,
        ...(kept && {
          kept: { request: String(kept.request), answer: { status: Number(kept.status), body: String(kept.body) } },
        }),
        records: results.map(([row]) =>
          row ? { state: row.body, version: Number(row.version), head: String(row.head) } : nothingYet,
        ),
      }
    },

    async write(door, caller, { changes, births = [], beside = [], kept }): Promise<Written> {
      const reopening = doorkeeper.reopening(door, caller)
      const statements = [
        ...(reopening ? [reopening] : []),
        ...changes.flatMap((change) => changeStatements(change, of(change.house.kind))),
        ...births.flatMap((birth) => birthStatements(birth, of(birth.house.kind))),
        ...beside,
        ...(kept ? [answerStatement(doorkeeper.keyOwner(caller), kept.key, kept.answer)] : []),
      ]
      try {
        await database.batch(statements)
        return 'written'
      } catch (error) {
        if (
          isOvertaken(
            error,
            [...changes, ...births].map(({ house }) => of(house.kind).table.table),
          )
        )
          return 'overtaken'
        throw error
      }
    },
  }
}

/** The row of a record and its new facts, chained to the fact before. */
function changeStatements(
  { house, id, from, head, facts, state, isNew }: Change,
  { table, sql }: { table: RecordTable<never, never>; sql: RecordSql },
): Statement[] {
  const chained = chain({ house: house.kind, id, from, head }, facts)
  const cells: Readonly<Record<string, Cell>> = table.cells(state as never)
  const values = [
    id,
    from + facts.length,
    chained.at(-1)?.hash ?? head,
    JSON.stringify(state),
    ...Object.keys(table.columns).map((name) => cells[name] ?? null),
  ]
  return [
    isNew
      ? { name: `${house.kind}.insert`, text: sql.insert, values }
      : { name: `${house.kind}.update`, text: sql.update, values },
    { ...addFacts, values: [id, house.kind, JSON.stringify(chained)] },
  ]
}

/** Records written with one statement, so that a parameter stays well below what the database takes. */
const bornAtOnce = 2_000

/** All records of a birth, thousands with a statement. */
function birthStatements(
  { house, records }: Birth,
  { table, sql }: { table: RecordTable<never, never>; sql: RecordSql },
): Statement[] {
  const statements: Statement[] = []
  for (let i = 0; i < records.length; i += bornAtOnce) {
    const rows = records
      .slice(i, i + bornAtOnce)
      .map(({ id, state }) => ({ ...table.cells(state as never), id, body: state }))
    statements.push({ name: `${house.kind}.bear`, text: sql.bear, values: [JSON.stringify(rows)] })
  }
  return statements
}

interface ChainedFact {
  readonly number: number
  readonly type: string
  readonly at: string
  readonly actor: AnyFact['by']
  readonly body: object
  readonly hash: string
}

function chain(
  after: { house: string; id: string; from: number; head: string },
  facts: readonly AnyFact[],
): ChainedFact[] {
  let previous: Uint8Array | null = after.head === '' ? null : bytesOfHex(after.head)
  return facts.map(({ type, at, by, ...body }, i) => {
    const number = after.from + i + 1
    const hash = hashFact(previous, { record: after.id, kind: after.house, number, type, at, by, body })
    previous = hash
    return { number, type, at, actor: by, body, hash: hexOf(hash) }
  })
}

/** Another writer took the next fact number, the new record's place, or the key; or the database asks to try again. */
function isOvertaken(error: unknown, tables: readonly string[]): boolean {
  const constraint = violatedConstraint(error)
  const ours = ['fact_pkey', 'answer_pkey', ...tables.map((table) => `${table}_pkey`)]
  return isRetryable(error) || (constraint !== undefined && ours.includes(constraint))
}

const answerStatement = (owner: string, key: Key, { status, body }: Answer): Statement => ({
  ...keepAnswer,
  values: [owner, key.text, key.request, status, body],
})
