import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256 } from '#platform/crypto'
import { hexOf } from '../crypto/bytes.ts'
import { aTree } from './fixtures.ts'
import {
  appendLeaves,
  consistencyProof,
  frontierOf,
  inclusionProof,
  leafHash,
  nodeHash,
  powerOfTwoWithin,
  type ReadNodes,
  rootFrom,
} from './merkle.ts'
import { verifyConsistency, verifyInclusion } from './verify-merkle.ts'

const largest = 130
const leaves = Array.from({ length: largest }, (_, i) => leafHash(Buffer.from(`leaf ${i}`)))

const splitOf = (n: number): number => {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

/** MTH of RFC 9162, section 2.1.1, word for word. */
function plainRoot(list: readonly Uint8Array[]): Uint8Array {
  const [only] = list
  if (!only) return sha256('')
  if (list.length === 1) return only
  const k = splitOf(list.length)
  return nodeHash(plainRoot(list.slice(0, k)), plainRoot(list.slice(k)))
}

/** PATH of RFC 9162, section 2.1.3.1, word for word. */
function plainPath(m: number, list: readonly Uint8Array[]): Uint8Array[] {
  if (list.length === 1) return []
  const k = splitOf(list.length)
  return m < k
    ? [...plainPath(m, list.slice(0, k)), plainRoot(list.slice(k))]
    : [...plainPath(m - k, list.slice(k)), plainRoot(list.slice(0, k))]
}

/** SUBPROOF of RFC 9162, section 2.1.4.1, word for word. */
function plainSubproof(m: number, list: readonly Uint8Array[], whole: boolean): Uint8Array[] {
  if (m === list.length) return whole ? [] : [plainRoot(list)]
  const k = splitOf(list.length)
  return m <= k
    ? [...plainSubproof(m, list.slice(0, k), whole), plainRoot(list.slice(k))]
    : [...plainSubproof(m - k, list.slice(k), false), plainRoot(list.slice(0, k))]
}

const roots = Array.from({ length: largest + 1 }, (_, size) => plainRoot(leaves.slice(0, size)))
const rootOf = (size: number) => roots[size] ?? Buffer.alloc(0)
const leafAt = (index: number) => leaves[index] ?? Buffer.alloc(0)
const hexOfAll = (hashes: readonly Uint8Array[]) => Buffer.concat(hashes).toString('hex')
const flipped = (hash: Uint8Array) => Buffer.from(hash.map((byte, i) => (i === 7 ? byte ^ 1 : byte)))

describe('the Merkle tree', () => {
  test('hashes an empty tree, a leaf and a node as RFC 9162 says', () => {
    expect(hexOf(rootFrom([]))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(hexOf(leafHash(Buffer.alloc(0)))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
    expect(nodeHash(leafAt(0), leafAt(1))).toEqual(sha256(Buffer.concat([Buffer.of(1), leafAt(0), leafAt(1)])))
  })

  test('has the root of the recursive definition at every size, however the leaves came', () => {
    for (let size = 0; size <= largest; size++) {
      const oneByOne = aTree(leaves.slice(0, size), 1)
      const inSevens = aTree(leaves.slice(0, size), 7)
      expect(hexOfAll([oneByOne.root])).toBe(hexOfAll([rootOf(size)]))
      expect(hexOfAll([inSevens.root])).toBe(hexOfAll([rootOf(size)]))
      expect([...inSevens.nodes.keys()].sort()).toEqual([...oneByOne.nodes.keys()].sort())
    }
  })

  test('writes as many nodes as new leaves and at most one more a level', () => {
    for (let size = 0; size < largest; size++) {
      const frontier = aTree(leaves.slice(0, size), 50).frontier
      const { newNodes } = appendLeaves(size, frontier, leaves.slice(size))
      const added = largest - size
      expect(newNodes.length).toBeLessThanOrEqual(2 * added + Math.ceil(Math.log2(largest)))
    }
  })

  test('refuses to grow from a frontier of another size', () => {
    expect(() => appendLeaves(3, [leafAt(0)], [leafAt(3)])).toThrow('a tree of 3 leaves has 2 frontier hashes, not 1')
    expect(() => appendLeaves(1, [leafAt(0), leafAt(1)], [leafAt(2)])).toThrow('has 1 frontier hashes, not 2')
  })

  test('finds its frontier exactly where logarithms would round up', () => {
    expect(powerOfTwoWithin(2 ** 52 - 1)).toBe(2 ** 51)
    expect(frontierOf(2 ** 50 - 1)).toHaveLength(50)
    expect(frontierOf(2 ** 50)).toEqual([{ level: 50, index: 0 }])
  })

  test('proves every leaf of every size with the path of the recursive definition, reading few nodes', async () => {
    const { read } = aTree(leaves, 50)
    for (let size = 1; size <= largest; size++) {
      for (let index = 0; index < size; index += size > 40 ? 3 : 1) {
        let asked = 0
        const counted: ReadNodes = (ids) => {
          asked += ids.length
          return read(ids)
        }
        const proof = await inclusionProof(index, size, counted)
        expect(hexOfAll(proof)).toBe(hexOfAll(plainPath(index, leaves.slice(0, size))))
        expect(asked).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(size)))
        expect(verifyInclusion({ index, size, leaf: leafAt(index), proof, root: rootOf(size) })).toBe(true)
      }
    }
  })

  test('proves that every size grew out of every smaller one', async () => {
    const { read } = aTree(leaves, 50)
    for (let newSize = 0; newSize <= largest; newSize++) {
      for (let oldSize = 0; oldSize <= newSize; oldSize += newSize > 40 ? 3 : 1) {
        const proof = await consistencyProof(oldSize, newSize, read)
        if (oldSize > 0) expect(hexOfAll(proof)).toBe(hexOfAll(plainSubproof(oldSize, leaves.slice(0, newSize), true)))
        const claim = { oldSize, newSize, oldRoot: rootOf(oldSize), newRoot: rootOf(newSize), proof }
        expect(verifyConsistency(claim)).toBe(true)
      }
    }
  })

  test('objects to leaves it does not have, to shrinking and to lost nodes', async () => {
    const { read } = aTree(leaves, 50)
    await expect(inclusionProof(5, 5, read)).rejects.toThrow('no leaf 5 in a tree of 5')
    await expect(inclusionProof(-1, 5, read)).rejects.toThrow(RangeError)
    await expect(consistencyProof(6, 5, read)).rejects.toThrow(RangeError)
    await expect(inclusionProof(0, 8, async () => new Map())).rejects.toThrow('the tree lacks its node 0/1')
  })
})

describe('a proof that was tampered with', () => {
  const aSize = fc.integer({ min: 1, max: largest })
  const { read } = aTree(leaves, 50)

  test('never shows that another leaf, place, size or root belongs to the tree', async () => {
    await fc.assert(
      fc.asyncProperty(aSize, fc.nat(), fc.nat(), async (size, any, other) => {
        const index = any % size
        const proof = await inclusionProof(index, size, read)
        const claim = { index, size, leaf: leafAt(index), proof, root: rootOf(size) }
        const at = other % Math.max(1, proof.length)
        const another = other % size
        expect(verifyInclusion({ ...claim, leaf: flipped(claim.leaf) })).toBe(false)
        expect(verifyInclusion({ ...claim, root: flipped(claim.root) })).toBe(false)
        expect(verifyInclusion({ ...claim, proof: [...proof, leafAt(0)] })).toBe(false)
        expect(verifyInclusion({ ...claim, index: -1 })).toBe(false)
        expect(verifyInclusion({ ...claim, index: size })).toBe(false)
        if (another !== index) expect(verifyInclusion({ ...claim, index: another })).toBe(false)
        if (proof.length > 0) {
          expect(verifyInclusion({ ...claim, proof: proof.slice(1) })).toBe(false)
          expect(verifyInclusion({ ...claim, proof: proof.slice(0, -1) })).toBe(false)
          expect(verifyInclusion({ ...claim, proof: proof.map((h, i) => (i === at ? flipped(h) : h)) })).toBe(false)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('never shows that a rewritten tree grew out of the old one', async () => {
    await fc.assert(
      fc.asyncProperty(aSize, aSize, fc.nat(), async (a, b, other) => {
        const [oldSize, newSize] = a < b ? [a, b] : [b, a]
        const proof = await consistencyProof(oldSize, newSize, read)
        const claim = { oldSize, newSize, oldRoot: rootOf(oldSize), newRoot: rootOf(newSize), proof }
        const at = other % Math.max(1, proof.length)
        expect(verifyConsistency({ ...claim, oldRoot: flipped(claim.oldRoot) })).toBe(false)
        expect(verifyConsistency({ ...claim, newRoot: flipped(claim.newRoot) })).toBe(false)
        expect(verifyConsistency({ ...claim, proof: [...proof, leafAt(0)] })).toBe(false)
        expect(verifyConsistency({ ...claim, oldSize: newSize + 1 })).toBe(false)
        if (proof.length > 0) {
          expect(verifyConsistency({ ...claim, proof: proof.slice(0, -1) })).toBe(false)
          expect(verifyConsistency({ ...claim, proof: [] })).toBe(false)
          expect(verifyConsistency({ ...claim, proof: proof.map((h, i) => (i === at ? flipped(h) : h)) })).toBe(false)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('never shows a smaller or larger tree than the root belongs to', () => {
    const ofTwo = { leaf: leafAt(1), proof: [leafAt(0)], root: rootOf(2) }
    expect(verifyInclusion({ ...ofTwo, index: 1, size: 2 })).toBe(true)
    expect(verifyInclusion({ ...ofTwo, index: 0, size: 1 })).toBe(false)
    expect(verifyInclusion({ ...ofTwo, index: 1, size: 4 })).toBe(false)
    const grewToTwo = { oldSize: 1, oldRoot: rootOf(1), newRoot: rootOf(2), proof: [leafAt(1)] }
    expect(verifyConsistency({ ...grewToTwo, newSize: 2 })).toBe(true)
    expect(verifyConsistency({ ...grewToTwo, newSize: 4 })).toBe(false)
  })

  test('says of the empty tree only that everything begins with it', () => {
    const claim = { oldSize: 0, oldRoot: rootOf(0), newSize: 5, newRoot: rootOf(5), proof: [] }
    expect(verifyConsistency(claim)).toBe(true)
    expect(verifyConsistency({ ...claim, oldRoot: rootOf(1) })).toBe(false)
    expect(verifyConsistency({ ...claim, proof: [leafAt(0)] })).toBe(false)
  })
})
