import { hexOf } from '../crypto/bytes.ts'
import { hashFact } from './fact-hash.ts'
import type { FactRow } from './fact-row.ts'
import { newSigningKey } from './keys.ts'
import { appendLeaves, inclusionProof, leafHash, nodeKey, type ReadNodes } from './merkle.ts'
import { signHead } from './signed-head.ts'
import type { HashedFact } from './verify-chain.ts'

/** Samples for the tests of this folder. */

/** The first fact of some record, or what `parts` say. */
export const aFact = (parts: Partial<FactRow>): FactRow => ({
  record: '019a0000-0000-7000-8000-000000000001',
  kind: 'titles',
  number: 1,
  type: 'Imputed',
  at: '2026-11-23T09:30:00.000Z',
  by: { name: 'Salma' },
  body: { quantity: '10' },
  ...parts,
})

/** The untouched chain of one record, with as many facts. */
export function aChain(record: string, facts: number): HashedFact[] {
  const chain: HashedFact[] = []
  for (let number = 1; number <= facts; number++) {
    const fact = aFact({ record, number, body: { quantity: String(number * 10), note: `وثيقة n° ${number}` } })
    chain.push({ fact, hash: hashFact(chain.at(-1)?.hash ?? null, fact) })
  }
  return chain
}

/** A tree with these leaf hashes, appended `step` at a time, and a way to read its nodes. */
export function aTree(leaves: readonly Uint8Array[], step: number) {
  const nodes = new Map<string, Uint8Array>()
  let { size, root, frontier } = appendLeaves(0, [], [])
  for (let at = 0; at < leaves.length; at += step) {
    const appended = appendLeaves(size, frontier, leaves.slice(at, at + step))
    size = appended.size
    root = appended.root
    frontier = appended.frontier
    for (const node of appended.newNodes) nodes.set(nodeKey(node), node.hash)
  }
  const read: ReadNodes = async (ids) =>
    new Map(ids.flatMap((id) => (nodes.has(nodeKey(id)) ? [[nodeKey(id), nodes.get(nodeKey(id)) ?? root]] : [])))
  return { size, root, frontier, nodes, read }
}

/** A log that has sealed these chains in order, with its key, its signed head, and each fact's place and proof. */
export async function aSealedLog(chains: readonly (readonly HashedFact[])[]) {
  const key = newSigningKey()
  const facts = chains.flat()
  const { size, root, read } = aTree(
    facts.map(({ hash }) => leafHash(hash)),
    7,
  )
  const head = signHead(key, { log: 'testland', size, root: hexOf(root), at: '2026-11-23T10:00:00.000Z' })
  const logged = await Promise.all(
    facts.map(async ({ fact, hash }, leafIndex) => ({
      fact,
      hash: hexOf(hash),
      leafIndex,
      inclusion: (await inclusionProof(leafIndex, size, read)).map(hexOf),
    })),
  )
  return { key, head, logged }
}

/** All that comes, in order. */
export async function allOf<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const one of source) all.push(one)
  return all
}
