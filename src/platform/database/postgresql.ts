import pg from 'pg'
import { BatchQuery } from './batch-query.ts'
import { type Database, DatabaseAway } from './database.ts'

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
 * A real PostgreSQL (≥ 15). Each batch leaves in one write, is one transaction and is answered at once. Throws the first
 * statement's error, and the transaction is then rolled back by the server; throws DatabaseAway when there is no
 * connection, or none any more.
 */
export function openPostgresql(
  url: string,
  { connections = 10, namedStatements = true }: PostgresqlOptions = {},
): Database {
  const pool = new pg.Pool({ connectionString: url, max: connections })
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
      const query = new BatchQuery(statements, { types, named: namedStatements })
      const client = await connect()
      let away: DatabaseAway | undefined
      try {
        counted.roundTrips += 1
        counted.commits += 1
        return await client.query(query).done
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

/** Of the connection are errors without SQLSTATE, our own mistakes apart, and those of a server that stops or starts. */
const isOfConnection = (error: unknown): boolean =>
  error instanceof pg.DatabaseError
    ? /^(08|57P0)/.test(error.code ?? '')
    : !(error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError)
