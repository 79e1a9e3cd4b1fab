import pg from 'pg'
import { type Database, DatabaseAway, type Row, type Statement, sqlState } from './database.ts'

const asIs = (text: string) => text
const isoInstant = (text: string) => new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString()

/** How PostgreSQL's types come out, alike in both engines (see `database.ts`). */
const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, isoInstant)
types.setTypeParser(pg.types.builtins.DATE, asIs)
types.setTypeParser(pg.types.builtins.INT8, Number)
types.setTypeParser(pg.types.builtins.NUMERIC, asIs)

export interface PostgresqlOptions {
  /** Connections kept open; 10 when absent. */
  readonly connections?: number
  /** Keep plans under names. Off behind a transaction pooler that mixes connections. */
  readonly namedStatements?: boolean
}

/**
 * A real PostgreSQL (≥ 15). Each batch is pipelined: begin, statements and commit leave in one write and are answered
 * in one read. Throws the first statement's error, and the transaction is then rolled back by the server; throws
 * DatabaseAway when there is no connection, or none any more.
 */
export function openPostgresql(
  url: string,
  { connections = 10, namedStatements = true }: PostgresqlOptions = {},
): Database {
  const pool = new pg.Pool({ connectionString: url, max: connections, types, pipeline: true } as pg.PoolConfig)
  // A connection cut by the server fails what runs on it and is replaced at its next use; without listeners, for idle
  // connections and for those at work, it would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const connect = () =>
    pool.connect().catch((error: unknown) => {
      throw isOfConnection(error) ? new DatabaseAway(error) : error
    })
  const counted = { roundTrips: 0, commits: 0 }

  return {
    engine: 'postgresql',
    counted,
    async batch(statements) {
      const client = await connect()
      let away: DatabaseAway | undefined
      try {
        counted.roundTrips += 1
        counted.commits += 1
        return await pipelined(client, statements, namedStatements)
      } catch (error) {
        if (!isOfConnection(error)) throw error
        away = new DatabaseAway(error)
        throw away
      } finally {
        client.release(away)
      }
    },
    async script(text) {
      const client = await connect()
      try {
        await client.query(`begin;\n${text}\n;commit`)
      } catch (error) {
        await client.query('rollback')
        throw error
      } finally {
        client.release()
      }
    },
    close: () => pool.end(),
  }
}

/** Sends everything at once. Gives the rows of each statement; throws the first statement's error. */
async function pipelined(client: pg.PoolClient, statements: readonly Statement[], named: boolean): Promise<Row[][]> {
  const [only, ...more] = statements
  if (only && more.length === 0) return [(await client.query<Row>(config(only, named))).rows]
  const outcomes = await Promise.allSettled([
    client.query<Row>('begin'),
    ...statements.map((statement) => client.query<Row>(config(statement, named))),
    client.query<Row>('commit'),
  ])
  return outcomes
    .map((outcome) => {
      if (outcome.status === 'rejected') throw outcome.reason
      return outcome.value.rows
    })
    .slice(1, -1)
}

/** Errors without SQLSTATE are of the connection; so are those of a server that is shutting down or starting up. */
const isOfConnection = (error: unknown): boolean =>
  !(error instanceof pg.DatabaseError) || /^(08|57P0)/.test(sqlState(error) ?? '')

const config = ({ text, values, name }: Statement, named: boolean) => ({
  text,
  ...(values && { values: [...values] }),
  ...(named && name && { name }),
})
