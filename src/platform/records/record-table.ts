import type { AnyFact, House } from '#kernel/carry-out.ts'

/** A value of a column beside the body. */
export type Cell = string | number | boolean | null | readonly string[]

/**
 * How a house rests in the database: a table of its own with `id`, `version`, `head`, `body` and the columns its lists
 * and queues search by. The body is the whole record; columns are derived from it at each write.
 */
export interface RecordTable<State, Fact extends AnyFact> {
  readonly house: House<State, Fact>
  readonly table: string
  /** Column name → SQL type. */
  readonly columns: Readonly<Record<string, string>>
  /** The cells of a record, one per column. */
  readonly cells: (state: State) => Readonly<Record<string, Cell>>
  /**
   * Records of this house may be born with another's fact, at version 0. The table then has a column `born` (jsonb), where
   * the body they were born with is kept once facts of their own have changed it: the fold starts there.
   */
  readonly born?: true
}

export interface RecordSql {
  readonly read: string
  readonly insert: string
  readonly update: string
  /** Many records at version 0. $1: a JSON array of objects with `id`, `body` and the columns. */
  readonly bear: string
}

/**
 * The statements of a table, made once. Parameters: $1 id, $2 version, $3 head (hex), $4 body, then the columns; those of
 * `bear` are its own.
 */
export function recordSql({
  table,
  columns,
  born,
}: Pick<RecordTable<never, never>, 'table' | 'columns' | 'born'>): RecordSql {
  const names = Object.keys(columns)
  const casts = Object.values(columns).map((type, i) => `$${i + 5}::${type}`)
  return {
    read: `select version, encode(head, 'hex') as head, body from ${table} where id = $1`,
    insert: `insert into ${table} (id, version, head, body${names.map((name) => `, ${name}`).join('')})
      values ($1, $2, decode($3, 'hex'), $4::jsonb${casts.map((cast) => `, ${cast}`).join('')})`,
    update: `update ${table} set version = $2, head = decode($3, 'hex'), body = $4::jsonb${names
      .map((name, i) => `, ${name} = ${casts[i]}`)
      .join('')}${born ? ', born = case when version = 0 then body else born end' : ''} where id = $1`,
    bear: `insert into ${table} (id, version, head, body${names.map((name) => `, ${name}`).join('')})
      select id, 0, '', body${names.map((name) => `, ${name}`).join('')}
      from jsonb_to_recordset($1::jsonb) as r (id uuid, body jsonb${Object.entries(columns)
        .map(([name, type]) => `, ${name} ${type}`)
        .join('')})`,
  }
}
