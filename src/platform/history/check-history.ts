import { hexOf, sameBytes } from '../crypto/bytes.ts'
import { type Database, query, type Row } from '../database/database.ts'
import { signerProblem } from './head-signer.ts'
import { appendLeaves, leafHash, nodeKey, type TreeNode } from './merkle.ts'
import type { PublicKey } from './public-key.ts'
import { keptFactFrom } from './read-facts.ts'
import type { SignedHead } from './signed-head.ts'
import { type ChainBreak, chainBreak, type HashedFact } from './verify-chain.ts'

/** What can be wrong with the history in a database, beside what can be wrong with a chain. */
type HistoryBreak =
  | 'fact-removed' // the log has a leaf for it, the feed has not
  | 'leaf-missing' // the leaves leave a gap
  | 'node-altered' // a kept node of the tree is missing, or not what the facts below it give
  | 'head-altered' // a signed head says another root than the facts under it give
  | 'head-unsigned' // a head was not signed with a published key
  | 'head-without-facts' // a head counts more facts than the log has leaves
  | 'record-differs' // the record is not where its last fact left it

export interface HistoryProblem {
  readonly reason: ChainBreak | HistoryBreak
  /** The record and the number of the fact at which it shows. */
  readonly record?: string
  readonly number?: number
  /** The leaf or the size of the log at which it shows. */
  readonly place?: number
}

export interface HistoryReport {
  readonly ok: boolean
  readonly facts: number
  readonly records: number
  /** Facts in the sealed log. */
  readonly leaves: number
  readonly heads: number
  /** Facts that wait to be sealed. */
  readonly waiting: number
  /** The first 100 problems. */
  readonly problems: readonly HistoryProblem[]
  readonly furtherProblems: number
}

const rowsAtOnce = 5000
const mostProblems = 100

/**
 * Recomputes the whole history in a database from its facts: every chain, the tree of the log with every kept node, every
 * signed head (against `publicKeys`, all that the log ever had), and that each record stands where its last fact left
 * it. Reads all of it once, some thousand rows at a time. Facts written while it runs are looked at or not; none of them
 * is taken for a fault.
 */
export async function checkHistory(database: Database, publicKeys: readonly PublicKey[]): Promise<HistoryReport> {
  const problems: HistoryProblem[] = []
  let furtherProblems = 0
  const report = (problem: HistoryProblem) => {
    if (problems.length < mostProblems) problems.push(problem)
    else furtherProblems++
  }
  const chains = await checkChains(database, report)
  const log = await checkLog(database, publicKeys, report)
  for (const table of await recordTables(database)) await checkRecords(database, table, report)
  return { ok: problems.length === 0, ...chains, ...log, problems, furtherProblems }
}

type Report = (problem: HistoryProblem) => void

async function checkChains(database: Database, report: Report) {
  const counted = { facts: 0, records: 0, waiting: 0 }
  let previous: HashedFact | undefined
  for await (const row of pages(database, factsAfter, (last) => [last.record, last.number], [firstId, 0])) {
    const { fact, hash, leafIndex } = keptFactFrom(row)
    const isNewRecord = previous?.fact.record !== fact.record
    const reason = chainBreak(isNewRecord ? undefined : previous, { fact, hash })
    if (reason) report({ reason, record: fact.record, number: fact.number })
    counted.facts++
    if (isNewRecord) counted.records++
    if (leafIndex === undefined) counted.waiting++
    previous = { fact, hash }
  }
  return counted
}

/** Every record's facts, in order; the hash before is not asked of the database, it is what is to be proven. */
const factsAfter = `select f.record, f.house, f.number, f.type, f.at, f.actor, f.body, f.hash, l.index as leaf
  from fact f left join fact_leaf l on l.record = f.record and l.number = f.number
  where (f.record, f.number) > ($1::uuid, $2::int) order by f.record, f.number limit ${rowsAtOnce}`
const firstId = '00000000-0000-0000-0000-000000000000'

async function checkLog(database: Database, publicKeys: readonly PublicKey[], report: Report) {
  const heads = await readHeads(database)
  const waitingHeads = [...heads]
  let tree = appendLeaves(0, [], [])
  let leaves: Uint8Array[] = []

  const grow = async () => {
    tree = appendLeaves(tree.size, tree.frontier, leaves)
    leaves = []
    for (const place of await alteredNodes(database, tree.newNodes)) report({ reason: 'node-altered', place })
  }
  for await (const { index, record, number, hash } of pages(database, leavesAfter, (last) => [last.index], [-1])) {
    const place = tree.size + leaves.length
    if (Number(index) !== place) {
      report({ reason: 'leaf-missing', place })
      return { leaves: place, heads: heads.length }
    }
    if (!hash) report({ reason: 'fact-removed', record: String(record), number: Number(number), place })
    leaves.push(leafHash((hash ?? Uint8Array.of()) as Uint8Array))
    const head = waitingHeads[0]
    if (place + 1 === head?.size) {
      await grow()
      if (hexOf(tree.root) !== head.root) report({ reason: 'head-altered', place: head.size })
      waitingHeads.shift()
    } else if (leaves.length === rowsAtOnce) await grow()
  }
  await grow()
  for (const head of heads)
    if (signerProblem(head, publicKeys, publicKeys)) report({ reason: 'head-unsigned', place: head.size })
  for (const head of waitingHeads) report({ reason: 'head-without-facts', place: head.size })
  return { leaves: tree.size, heads: heads.length }
}

const leavesAfter = `select l.index, l.record, l.number, f.hash
  from fact_leaf l left join fact f on f.record = l.record and f.number = l.number
  where l.index > $1::bigint order by l.index limit ${rowsAtOnce}`

/** Heads of the moment the check begins; leaves sealed later go beyond them and are proven by the next check. */
async function readHeads(database: Database): Promise<SignedHead[]> {
  const rows = await query(database, 'select body from log_head order by size')
  return rows.map(({ body }) => body as SignedHead)
}

/** The first leaves of kept nodes that are missing or not what they should be. */
async function alteredNodes(database: Database, nodes: readonly TreeNode[]): Promise<number[]> {
  const rows = await query(
    database,
    'select n.level, n.index, n.hash from unnest($1::int[], $2::bigint[]) as w (level, index) join log_node n using (level, index)',
    [nodes.map(({ level }) => level), nodes.map(({ index }) => index)],
  )
  const kept = new Map(
    rows.map(({ level, index, hash }) => [nodeKey({ level: Number(level), index: Number(index) }), hash as Uint8Array]),
  )
  return nodes
    .filter((node) => !sameBytes(kept.get(nodeKey(node)) ?? Uint8Array.of(), node.hash))
    .map(({ level, index }) => index * 2 ** level)
}

interface KeptTable {
  /** Ready for SQL. */
  readonly name: string
  /** Its records may be born with another's fact, before they have one of their own. */
  readonly born: boolean
}

/** The tables of records: all that keep a version and the hash of a last fact. */
async function recordTables(database: Database): Promise<KeptTable[]> {
  const rows = await query(
    database,
    `select quote_ident(table_name) as name, bool_or(column_name = 'born') as born from information_schema.columns
      where table_schema = current_schema() and column_name in ('id', 'version', 'head', 'born')
      group by table_name having count(*) filter (where column_name <> 'born') = 3 order by 1`,
  )
  return rows.map(({ name, born }) => ({ name: String(name), born: born === true }))
}

/**
 * Records whose version or head is not that of their last fact: a row was changed, or facts at its end were removed. One
 * born with another's fact stands at version 0 without a fact, and once it has some, what it was born as is kept.
 */
async function checkRecords(database: Database, { name, born }: KeptTable, report: Report): Promise<void> {
  const [number, hash] = born ? ['coalesce(last.number, 0)', `coalesce(last.hash, '')`] : ['last.number', 'last.hash']
  const text = `select r.id, r.version from ${name} r
    left join lateral (select number, hash from fact where record = r.id order by number desc limit 1) last on true
    where ${number} is distinct from r.version or ${hash} is distinct from r.head
      ${born ? 'or (r.born is null) <> (r.version = 0)' : ''}
    order by r.id limit ${mostProblems + 1}`
  for (const { id, version } of await query(database, text))
    report({ reason: 'record-differs', record: String(id), number: Number(version) })
}

/** All rows of a query that reads a page behind the last row's place. */
async function* pages(
  database: Database,
  text: string,
  placeOf: (last: Row) => unknown[],
  start: readonly unknown[],
): AsyncGenerator<Row, void, void> {
  for (let place = start; ; ) {
    const rows = await query(database, text, place)
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < rowsAtOnce) return
    place = placeOf(last)
  }
}
