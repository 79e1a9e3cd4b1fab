import pg from 'pg'
import type { Database, Row, Statement } from './database.ts'

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
 * in one read. Throws the first statement's error; the transaction is then rolled back by the server.
 */
export function openPostgresql(
  url: string,
  { connections = 10, namedStatements = true }: PostgresqlOptions = {},
): Database {
  const pool = new pg.Pool({ connectionString: url, max: connections, types, pipeline: true } as pg.PoolConfig)
  // An idle connection cut by the server is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => undefined)
  const counted = { roundTrips: 0, commits: 0 }

  return {
    engine: 'postgresql',
    counted,
    async batch(statements) {
      const client = await pool.connect()
      let broken: Error | undefined
      try {
        counted.roundTrips += 1
        counted.commits += 1
        const [only, ...more] = statements
        if (only && more.length === 0) return [(await client.query(config(only, namedStatements))).rows]
        const outcomes = await Promise.allSettled([
          client.query('begin'),
          ...statements.map((statement) => client.query(config(statement, namedStatements))),
          client.query('commit'),
        ])
        const failed = outcomes.find((outcome) => outcome.status === 'rejected')
        if (failed?.status === 'rejected') {
          // Errors without SQLSTATE are of the connection, not of a statement: do not use it again.
          if (!(failed.reason instanceof pg.DatabaseError)) broken = failed.reason
          throw failed.reason
        }
        return outcomes
          .slice(1, -1)
          .map((outcome) => (outcome.status === 'fulfilled' ? (outcome.value.rows as Row[]) : []))
      } finally {
        client.release(broken)
      }
    },
    async script(text) {
      const client = await pool.connect()
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

const config = ({ text, values, name }: Statement, named: boolean) => ({
  text,
  ...(values && { values: [...values] }),
  ...(named && name && { name }),
})
