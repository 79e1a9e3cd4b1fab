import { sha256 } from '#platform/crypto'
import { joined } from '../crypto/bytes.ts'

/**
 * Merkle tree of RFC 9162, section 2.1, grown at its right edge. Kept are the roots of complete subtrees only: the node
 * at (`level`, `index`) covers the 2^level leaves from index × 2^level on and, once written, never changes.
 * Sizes and indexes count leaves and stay below 2^53; hence divisions here instead of 32-bit shifts.
 */
export interface NodeId {
  readonly level: number
  readonly index: number
}

export interface TreeNode extends NodeId {
  readonly hash: Uint8Array
}

/** Reads kept nodes; the map is keyed by `nodeKey`. */
export type ReadNodes = (ids: readonly NodeId[]) => Promise<ReadonlyMap<string, Uint8Array>>

export const nodeKey = ({ level, index }: NodeId): string => `${level}/${index}`

/** Leaves and inner nodes are hashed under different first bytes, so that one can never pass for the other. */
export const leafHash = (data: Uint8Array): Uint8Array => sha256(joined(Uint8Array.of(0), data))
export const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array =>
  sha256(joined(Uint8Array.of(1), left, right))

/** The largest power of two that is not above `count`; exact where logarithms of large numbers round up. */
export function powerOfTwoWithin(count: number): number {
  let power = 1
  while (power * 2 <= count) power *= 2
  return power
}

/** The complete subtrees that make up leaves `start` to `end` (exclusive), from the largest to the smallest. */
function subtrees(start: number, end: number): NodeId[] {
  const ids: NodeId[] = []
  for (let at = start; at < end; ) {
    const width = powerOfTwoWithin(end - at)
    ids.push({ level: Math.log2(width), index: at / width })
    at += width
  }
  return ids
}

/** Which nodes are the frontier of a tree of `size` leaves: all that is needed to append to it and to know its root. */
export const frontierOf = (size: number): NodeId[] => subtrees(0, size)

/** The root of the tree whose frontier hashes these are, largest subtree first; SHA-256 of nothing for the empty tree. */
export function rootFrom(frontier: readonly Uint8Array[]): Uint8Array {
  const last = frontier.at(-1)
  if (!last) return sha256('')
  return frontier.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last)
}

export interface Appended {
  readonly size: number
  readonly root: Uint8Array
  readonly frontier: readonly Uint8Array[]
  /** The nodes to keep, leaves included. */
  readonly newNodes: readonly TreeNode[]
}

/**
 * The tree after `leaves` (leaf hashes) are appended to one of `size` leaves with this `frontier`.
 * Touches as many nodes as there are new leaves, plus one a level. Throws when frontier and size disagree.
 */
export function appendLeaves(size: number, frontier: readonly Uint8Array[], leaves: readonly Uint8Array[]): Appended {
  const ids = frontierOf(size)
  const edge = ids.flatMap((id, i): TreeNode[] => (frontier[i] ? [{ ...id, hash: frontier[i] }] : []))
  if (edge.length !== frontier.length || edge.length !== ids.length)
    throw new Error(`a tree of ${size} leaves has ${ids.length} frontier hashes, not ${frontier.length}`)
  const newNodes: TreeNode[] = []
  leaves.forEach((hash, i) => {
    let node: TreeNode = { level: 0, index: size + i, hash }
    newNodes.push(node)
    for (let left = edge.at(-1); left?.level === node.level; left = edge.at(-1)) {
      edge.pop()
      node = { level: left.level + 1, index: left.index / 2, hash: nodeHash(left.hash, node.hash) }
      newNodes.push(node)
    }
    edge.push(node)
  })
  const hashes = edge.map((node) => node.hash)
  return { size: size + leaves.length, root: rootFrom(hashes), frontier: hashes, newNodes }
}

interface Range {
  readonly start: number
  readonly end: number
}

/** Where RFC 9162 splits `count` leaves: at the largest power of two below it. */
function splitOf(count: number): number {
  const power = powerOfTwoWithin(count)
  return power === count ? power / 2 : power
}

/** The subtrees beside the way from the leaf `index` up to the root, lowest first. */
function besideLeaf(index: number, { start, end }: Range): Range[] {
  if (end - start === 1) return []
  const middle = start + splitOf(end - start)
  return index < middle
    ? [...besideLeaf(index, { start, end: middle }), { start: middle, end }]
    : [...besideLeaf(index, { start: middle, end }), { start, end: middle }]
}

/** SUBPROOF of RFC 9162, section 2.1.4.1: `whole` says that the verifier knows the root of this range already. */
function besideOldTree(oldEnd: number, { start, end }: Range, whole: boolean): Range[] {
  if (oldEnd === end) return whole ? [] : [{ start, end }]
  const middle = start + splitOf(end - start)
  return oldEnd <= middle
    ? [...besideOldTree(oldEnd, { start, end: middle }, whole), { start: middle, end }]
    : [...besideOldTree(oldEnd, { start: middle, end }, false), { start, end: middle }]
}

async function hashesOf(ranges: readonly Range[], read: ReadNodes): Promise<Uint8Array[]> {
  const parts = ranges.map(({ start, end }) => subtrees(start, end))
  const nodes = await read(parts.flat())
  return parts.map((ids) =>
    rootFrom(
      ids.map((id) => {
        const hash = nodes.get(nodeKey(id))
        if (!hash) throw new Error(`the tree lacks its node ${nodeKey(id)}`)
        return hash
      }),
    ),
  )
}

/** The hashes which prove that leaf `index` is in the tree of `size` leaves (RFC 9162, 2.1.3.1). Throws when the tree has no such leaf. */
export async function inclusionProof(index: number, size: number, read: ReadNodes): Promise<Uint8Array[]> {
  if (index < 0 || index >= size) throw new RangeError(`no leaf ${index} in a tree of ${size}`)
  return hashesOf(besideLeaf(index, { start: 0, end: size }), read)
}

/** The hashes which prove that the first `oldSize` leaves did not change up to `newSize` (RFC 9162, 2.1.4.1). Throws when the tree shrank. */
export async function consistencyProof(oldSize: number, newSize: number, read: ReadNodes): Promise<Uint8Array[]> {
  if (oldSize < 0 || oldSize > newSize) throw new RangeError(`a tree of ${oldSize} cannot become one of ${newSize}`)
  if (oldSize === 0) return []
  return hashesOf(besideOldTree(oldSize, { start: 0, end: newSize }, true), read)
}
