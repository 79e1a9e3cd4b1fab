/**
 * The database as the rest of the platform sees it: a place that takes batches of statements.
 * A batch is one transaction and one round trip, so what a step costs can be counted by its batches.
 */

/** One SQL statement. Values are text, numbers, booleans, null, Buffers, or arrays of text; JSON travels as text with a cast. */
export interface Statement {
  readonly text: string
  readonly values?: readonly unknown[]
  /** A stable name lets the server keep the plan; only for fixed texts. */
  readonly name?: string
}

/** Times come back as ISO UTC text, days as `YYYY-MM-DD`, bigint as number, numeric as text, bytea as Buffer, json parsed. */
export type Row = Record<string, unknown>

export interface Database {
  readonly engine: 'embedded' | 'postgresql'
  /** Runs all statements in one transaction; nothing remains of it when one fails. Rows of each statement, in order. */
  batch(statements: readonly Statement[]): Promise<Row[][]>
  /** Runs a script of several statements without values, in one transaction. For migrations. */
  script(text: string): Promise<void>
  close(): Promise<void>
  /** Counters since opening, for the budget of a step. */
  readonly counted: { roundTrips: number; commits: number }
}

/** The rows of a single statement. */
export async function query(database: Database, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const [rows] = await database.batch([{ text, values }])
  return rows ?? []
}

/** The SQLSTATE of a database error, or undefined for anything else. */
function sqlState(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** Name of the violated constraint, when there is one. */
export function violatedConstraint(error: unknown): string | undefined {
  if (sqlState(error) !== '23505' || !(error instanceof Error)) return undefined
  return 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : undefined
}

/** Serialization failure or deadlock: the same transaction may be tried again. */
export const isRetryable = (error: unknown): boolean => ['40001', '40P01'].includes(sqlState(error) ?? '')

/**
 * The database cannot be reached, or the connection broke before the answer came. What was under way is done or not
 * done, never half; a keyed request may be sent again as it was.
 */
export class DatabaseAway extends Error {
  constructor(cause: unknown) {
    super(`the database cannot be reached: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}
