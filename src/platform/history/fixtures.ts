import { hashFact } from './fact-hash.ts'
import type { FactRow } from './fact-row.ts'
import { appendLeaves, nodeKey, type ReadNodes } from './merkle.ts'
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
export function aTree(leaves: readonly Buffer[], step: number) {
  const nodes = new Map<string, Buffer>()
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
