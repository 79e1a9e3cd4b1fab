import type pg from 'pg'
import type { Row, Statement } from './database.ts'

/**
 * All statements of a batch as one message of PostgreSQL's extended protocol: one write, one commit, one answer.
 * Without `begin` the server makes one transaction of everything up to the Sync, and commits or rolls back there
 * (PostgreSQL documentation, "Message Flow", "Pipelining").
 */
export class BatchQuery {
  /** Rows of each statement; rejects with the first error, once the server has said so. */
  readonly done: Promise<Row[][]>
  private settle: { resolve: (rows: Row[][]) => void; reject: (error: unknown) => void } | undefined
  private readonly results: Row[][]
  private readonly values: (string | Buffer | null)[][]
  private known: KnownStatements = new Map()
  private current = 0
  private columns: readonly Column[] = []
  private failure: { readonly error: unknown } | undefined

  /** Throws a TypeError when a value is none a statement may have. */
  constructor(
    private readonly statements: readonly Statement[],
    private readonly options: { readonly types: pg.CustomTypesConfig; readonly named: boolean },
  ) {
    this.values = statements.map(({ values = [] }) => values.map(written))
    this.results = statements.map(() => [])
    this.done = new Promise((resolve, reject) => {
      this.settle = { resolve, reject }
    })
  }

  /** Called by the client when it is this query's turn. */
  submit(connection: pg.Connection): void {
    this.known = knownTo(connection)
    const sent = new Set<string>()
    connection.stream.cork()
    for (const [i, statement] of this.statements.entries()) {
      const name = this.nameOf(statement)
      if (!this.known.has(name) && !sent.has(name)) {
        // A batch that failed may have left the name behind: closing what is not there is no error.
        if (name !== '') connection.close({ type: 'S', name }, true)
        connection.parse({ name, text: statement.text, types: [] }, true)
        if (name !== '') sent.add(name)
      }
      connection.bind({ statement: name, values: this.values[i] ?? [] }, true)
      if (!this.known.has(name)) connection.describe({ type: 'P', name: '' }, true)
      connection.execute(null, true)
    }
    connection.sync()
    connection.stream.uncork()
    this.begin()
  }

  handleRowDescription({ fields }: { fields: readonly { name: string; dataTypeID: number }[] }): void {
    this.columns = fields.map(({ name, dataTypeID }) => ({
      name,
      read: this.options.types.getTypeParser(dataTypeID, 'text') as Column['read'],
    }))
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    const row: Row = {}
    try {
      for (const [i, { name, read }] of this.columns.entries()) {
        const text = fields[i]
        row[name] = typeof text === 'string' ? read(text) : null
      }
      this.results[this.current]?.push(row)
    } catch (error) {
      this.failure ??= { error }
    }
  }

  handleCommandComplete(): void {
    const statement = this.statements[this.current]
    const name = statement ? this.nameOf(statement) : ''
    if (name !== '') this.known.set(name, this.columns)
    this.current += 1
    this.begin()
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete()
  }

  handleError(error: unknown): void {
    this.settle?.reject(error)
  }

  handleReadyForQuery(): void {
    if (this.failure) this.settle?.reject(this.failure.error)
    else this.settle?.resolve(this.results)
  }

  /** The columns of a known statement are remembered; of another, the server describes them. */
  private begin(): void {
    const statement = this.statements[this.current]
    this.columns = (statement && this.known.get(this.nameOf(statement))) ?? []
  }

  private nameOf({ name }: Statement): string {
    return this.options.named && name ? name : ''
  }
}

interface Column {
  readonly name: string
  readonly read: (text: string) => unknown
}

/** Statements a connection has a plan of, with the columns they give. */
type KnownStatements = Map<string, readonly Column[]>

const connections = new WeakMap<pg.Connection, KnownStatements>()

function knownTo(connection: pg.Connection): KnownStatements {
  const known: KnownStatements = connections.get(connection) ?? new Map()
  connections.set(connection, known)
  return known
}

/** A value as the server reads it: text, or bytes. */
function written(value: unknown): string | Buffer | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value)
  if (Buffer.isBuffer(value)) return value
  if (Array.isArray(value)) return `{${value.map(element).join(',')}}`
  throw new TypeError(`not a value of a statement: ${Object.prototype.toString.call(value)}`)
}

const element = (value: unknown): string => {
  const text = written(value)
  if (text === null) return 'NULL'
  if (typeof text !== 'string') throw new TypeError('bytes in an array')
  return `"${text.replace(/[\\"]/g, '\\$&')}"`
}
