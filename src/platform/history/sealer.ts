import type { Instant } from '#kernel/elements.ts'
import { hexOf } from '../crypto/bytes.ts'
import { appendLeaves, leafHash, type TreeNode } from './merkle.ts'
import type { LogHead, SignedHead } from './signed-head.ts'

/** A fact that is not in the log yet: its place in the feed, and its hash. */
export interface UnsealedFact {
  readonly seq: number
  readonly hash: Uint8Array
}

/** What one sealing adds to the log. */
export interface Sealing {
  /** Leaves before; the store turns the sealing away when the log has another size by then. */
  readonly from: number
  readonly newNodes: readonly TreeNode[]
  /** Which leaf each fact became. */
  readonly leafIndexes: readonly { readonly seq: number; readonly leafIndex: number }[]
  readonly head: SignedHead
}

export interface SealerDeps {
  readonly log: string
  /** Facts sealed at most in one go. */
  readonly limit: number
  /** Leaves in the log and its frontier hashes, the largest subtree first (`frontierOf`). */
  readonly frontier: () => Promise<{ readonly size: number; readonly hashes: readonly Uint8Array[] }>
  /**
   * Facts without a leaf, in feed order. They are known by having no leaf, not by a number above the last sealed one:
   * numbers of a feed may become visible out of order, and a late one would be passed over for ever.
   */
  readonly readUnsealed: (limit: number) => Promise<readonly UnsealedFact[]>
  /** Writes all of it in one transaction, or nothing; false when the log is no longer of size `from`. */
  readonly store: (sealing: Sealing) => Promise<boolean>
  readonly sign: (head: LogHead) => SignedHead
  readonly now: () => Instant
}

/**
 * Adds the facts that wait to the log and signs its new head; undefined when none waits or another sealer was faster.
 * May die at any point and be run again, or twice at once: a fact gets one leaf, and leaves have no gap.
 */
export async function sealOnce(deps: SealerDeps): Promise<SignedHead | undefined> {
  // The frontier first: facts sealed by somebody else after this line change the size, and `store` turns us away.
  const { size: from, hashes } = await deps.frontier()
  const facts = await deps.readUnsealed(deps.limit)
  if (facts.length === 0) return undefined

  const leaves = facts.map(({ hash }) => leafHash(hash))
  const { newNodes, root, size } = appendLeaves(from, hashes, leaves)
  const head = deps.sign({ log: deps.log, size, root: hexOf(root), at: deps.now() })
  const leafIndexes = facts.map(({ seq }, i) => ({ seq, leafIndex: from + i }))
  return (await deps.store({ from, newNodes, leafIndexes, head })) ? head : undefined
}
