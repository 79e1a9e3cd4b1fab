import { hexOf } from '../crypto/bytes.ts'
import { type Database, query, type Statement, violatedConstraint } from '../database/database.ts'
import type { SigningKey } from './keys.ts'
import { frontierOf, inclusionProof, type NodeId, nodeKey, type ReadNodes, type TreeNode } from './merkle.ts'
import { type SealerDeps, sealOnce } from './sealer.ts'
import { type SignedHead, signHead } from './signed-head.ts'

/** Facts sealed at most in one go. */
const sealedAtOnce = 2000

/** How often in a row another sealer may be faster before the log is held to be damaged. */
const mostTurnedAway = 20

/**
 * Puts the facts that wait into the log, in one go: what comes in meanwhile waits for the next, so that the more comes
 * the less each costs. Gives true when more may wait than went in.
 */
export function logSealer(database: Database, log: string, key: SigningKey, now: () => Date): () => Promise<boolean> {
  const lowWater = lowWaterMark(database)
  let waiting = 0
  let turnedAway = 0
  const deps: SealerDeps = {
    log,
    limit: sealedAtOnce,
    now: () => now().toISOString(),
    sign: (head) => signHead(key, head),
    frontier: async () => {
      const head = await lastHead(database)
      if (!head) return { size: 0, hashes: [] }
      return { size: head.size, hashes: await readHashes(database, frontierOf(head.size)) }
    },
    readUnsealed: async (limit) => {
      const rows = await query(
        database,
        // A question asked of each fact, not a join: facts above the mark are few, and the log may be long.
        `select f.seq, f.hash from fact f
         where f.seq > $1 and (select l.index from fact_leaf l where l.record = f.record and l.number = f.number) is null
         order by f.seq limit $2`,
        [await lowWater.read(), limit],
      )
      waiting = rows.length
      return rows.map(({ seq, hash }) => ({ seq: Number(seq), hash: hash as Uint8Array }))
    },
    store: async ({ newNodes, leafIndexes, head }) => {
      try {
        await database.batch(storeStatements(newNodes, leafIndexes, head))
        return true
      } catch (error) {
        // The head of this size, or a leaf of it, is there already: another sealer was faster.
        if (violatedConstraint(error)) return false
        throw error
      }
    },
  }
  return async function seal() {
    const seen = await lowWater.look()
    const head = await sealOnce(deps)
    turnedAway = waiting > 0 && !head ? turnedAway + 1 : 0
    // A rival is faster now and then; always being turned away means that the log itself is damaged.
    if (turnedAway > mostTurnedAway) throw new Error('facts wait, yet the log takes none: it contradicts itself')
    const more = turnedAway > 0 || waiting === sealedAtOnce
    if (!more) await lowWater.advance(seen)
    return more
  }
}

function storeStatements(
  nodes: readonly TreeNode[],
  leaves: readonly { readonly seq: number; readonly leafIndex: number }[],
  head: SignedHead,
): Statement[] {
  return [
    { text: 'insert into log_head (size, body) values ($1, $2::jsonb)', values: [head.size, JSON.stringify(head)] },
    {
      text: `insert into fact_leaf (index, record, number) select w.leaf, f.record, f.number
        from unnest($1::bigint[], $2::bigint[]) as w (seq, leaf) join fact f on f.seq = w.seq`,
      values: [leaves.map(({ seq }) => seq), leaves.map(({ leafIndex }) => leafIndex)],
    },
    {
      text: `insert into log_node (level, index, hash) select w.level, w.index, decode(w.hash, 'hex')
        from unnest($1::int[], $2::bigint[], $3::text[]) as w (level, index, hash)`,
      values: [nodes.map(({ level }) => level), nodes.map(({ index }) => index), nodes.map(({ hash }) => hexOf(hash))],
    },
  ]
}

/**
 * Below which feed number every fact is sealed, so that the search for unsealed ones need not go back to the beginning.
 * A number may become visible late, while its transaction runs; the mark follows only once every transaction that ran
 * when a number was the highest has ended.
 */
function lowWaterMark(database: Database) {
  let mark: number | undefined
  let candidate: { readonly top: number; readonly after: number } | undefined
  const look = async () => {
    const [row] = await query(
      database,
      `select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as oldest, pg_snapshot_xmax(pg_current_snapshot())::text::bigint as next,
        coalesce((select max(seq) from fact), 0) as top`,
    )
    return { oldest: Number(row?.oldest), next: Number(row?.next), top: Number(row?.top) }
  }
  const read = async (): Promise<number> => {
    if (mark === undefined) {
      const [row] = await query(database, `select place from follower where name = 'sealer'`)
      mark = Number(row?.place ?? 0)
    }
    return mark
  }
  return {
    look,
    read,
    /** `seen` was looked up before everything visible was sealed. */
    async advance(seen: Awaited<ReturnType<typeof look>>): Promise<void> {
      if (candidate && seen.oldest >= candidate.after && candidate.top > (await read())) {
        mark = candidate.top
        candidate = undefined
        await query(
          database,
          `insert into follower (name, place) values ('sealer', $1) on conflict (name) do update set place = $1`,
          [mark],
        )
      }
      candidate ??= { top: seen.top, after: seen.next }
    },
  }
}

export async function lastHead(database: Database): Promise<SignedHead | undefined> {
  const [row] = await query(database, 'select body from log_head order by size desc limit 1')
  return row?.body as SignedHead | undefined
}

async function readHashes(database: Database, ids: readonly NodeId[]): Promise<Uint8Array[]> {
  const found = await readNodes(database)(ids)
  return ids.map((id) => {
    const hash = found.get(nodeKey(id))
    if (!hash) throw new Error(`the log has no node ${nodeKey(id)}`)
    return hash
  })
}

/** Reads the kept nodes of the log's tree. */
export const readNodes =
  (database: Database): ReadNodes =>
  async (ids) => {
    const rows = await query(
      database,
      'select n.level, n.index, n.hash from unnest($1::int[], $2::bigint[]) as w (level, index) join log_node n using (level, index)',
      [ids.map(({ level }) => level), ids.map(({ index }) => index)],
    )
    return new Map(
      rows.map(({ level, index, hash }) => [
        nodeKey({ level: Number(level), index: Number(index) }),
        hash as Uint8Array,
      ]),
    )
  }

/** What proves to anybody that these leaves are in the log, under its newest head. Leaves must be sealed. */
export async function proveLeaves(
  database: Database,
  leaves: readonly number[],
): Promise<{ head: SignedHead; inclusion: readonly (readonly string[])[] }> {
  const head = await lastHead(database)
  if (!head) throw new Error('the log has no head yet')
  const read = readNodes(database)
  const proofs = await Promise.all(leaves.map((leaf) => inclusionProof(leaf, head.size, read)))
  return { head, inclusion: proofs.map((proof) => proof.map(hexOf)) }
}
