import type { Row, Statement } from '../database/database.ts'
import type { FactRow } from './fact-row.ts'

/** A fact as it rests in the database, with its place in the log once it has one. */
export interface KeptFact {
  readonly fact: FactRow
  readonly hash: Uint8Array
  /** Hash of the record's fact before; null for the first. */
  readonly previousHash: Uint8Array | null
  readonly leafIndex?: number
}

const columns = `f.record, f.house, f.number, f.type, f.at, f.actor, f.body, f.hash, l.index as leaf,
  lag(f.hash) over (partition by f.record order by f.number) as previous`
const withLeaf = 'fact f left join fact_leaf l on l.record = f.record and l.number = f.number'

/** Reads all facts of a record in order. Run as a visitor, it reads what the visitor may see. */
export const factsOfRecord = (record: string): Statement => ({
  name: 'fact.of-record',
  text: `select ${columns} from ${withLeaf} where f.record = $1 order by f.number`,
  values: [record],
})

/** Reads one fact of a record, by its number. */
export const factOfNumber = (record: string, number: number): Statement => ({
  name: 'fact.of-number',
  text: `select * from (select ${columns} from ${withLeaf} where f.record = $1 and f.number between $2::int - 1 and $2::int) two
    where two.number = $2::int`,
  values: [record, number],
})

/** Reads the last fact of a record. */
export const lastFactOf = (record: string): Statement => ({
  name: 'fact.last',
  text: `select ${columns} from ${withLeaf} where f.record = $1
      and f.number >= (select max(number) - 1 from fact where record = $1) order by f.number desc limit 1`,
  values: [record],
})

/** A row of the statements above as a fact. */
export function keptFactFrom(row: Row): KeptFact {
  return {
    fact: {
      record: String(row.record),
      kind: String(row.house),
      number: Number(row.number),
      type: String(row.type),
      at: String(row.at),
      by: row.actor as FactRow['by'],
      body: row.body as FactRow['body'],
    },
    hash: row.hash as Uint8Array,
    previousHash: (row.previous ?? null) as Uint8Array | null,
    ...(row.leaf !== null && { leafIndex: Number(row.leaf) }),
  }
}
