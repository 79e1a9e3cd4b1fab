import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256 } from '#platform/crypto'
import { hexOf } from '../crypto/bytes.ts'
import { newSigningKey } from './keys.ts'
import { consistencyProof, frontierOf, leafHash, nodeKey, rootFrom } from './merkle.ts'
import { type SealerDeps, type Sealing, sealOnce } from './sealer.ts'
import { type SignedHead, signHead, verifyHead } from './signed-head.ts'
import { verifyConsistency } from './verify-merkle.ts'

type Step = keyof Pick<SealerDeps, 'frontier' | 'readUnsealed' | 'store'>
type Moment = 'before' | 'after'
const key = newSigningKey()

/** A store with transactions, whose next call of a step can be made to fail before it starts or after it is done. */
class ShakyStore {
  readonly facts: { seq: number; hash: Uint8Array; leafIndex?: number }[] = []
  readonly nodes = new Map<string, Uint8Array>()
  readonly heads: SignedHead[] = []
  failing: { step: Step; moment: Moment } | undefined

  publish(count: number) {
    for (let i = 0; i < count; i++) this.facts.push({ seq: this.facts.length, hash: sha256(`${this.facts.length}`) })
  }

  get size() {
    return this.heads.at(-1)?.size ?? 0
  }

  read = async (ids: readonly { level: number; index: number }[]) =>
    new Map(ids.map((id) => [nodeKey(id), this.nodes.get(nodeKey(id)) ?? Buffer.alloc(0)]))

  async step<T>(step: Step, work: () => T): Promise<T> {
    const due = this.failing?.step === step ? this.failing.moment : undefined
    if (due) this.failing = undefined
    if (due === 'before') throw new Error('connection lost')
    const result = work()
    if (due === 'after') throw new Error('connection lost')
    return result
  }

  deps(limit: number): SealerDeps {
    return {
      log: 'testland',
      limit,
      sign: (head) => signHead(key, head),
      now: () => '2026-11-23T10:00:00.000Z',
      frontier: () =>
        this.step('frontier', () => ({
          size: this.size,
          hashes: frontierOf(this.size).map((id) => this.nodes.get(nodeKey(id)) ?? Buffer.alloc(0)),
        })),
      readUnsealed: (limit) =>
        this.step('readUnsealed', () => this.facts.filter(({ leafIndex }) => leafIndex === undefined).slice(0, limit)),
      store: (sealing) => this.step('store', () => this.commit(sealing)),
    }
  }

  commit({ from, newNodes, leafIndexes, head }: Sealing): boolean {
    if (from !== this.size) return false
    for (const node of newNodes) this.nodes.set(nodeKey(node), node.hash)
    for (const { seq, leafIndex } of leafIndexes)
      for (const fact of this.facts) if (fact.seq === seq) fact.leafIndex = leafIndex
    this.heads.push(head)
    return true
  }
}

/** Every sealed fact has one leaf of its own, leaves have no gap, every head is signed, true, and grew out of the one before. */
async function expectSound(store: ShakyStore) {
  const sealed = store.facts.filter(({ leafIndex }) => leafIndex !== undefined)
  const indexes = sealed.map(({ leafIndex }) => leafIndex).sort((a = 0, b = 0) => a - b)
  expect(indexes).toEqual(Array.from({ length: store.size }, (_, i) => i))
  for (const { leafIndex = 0, hash } of sealed)
    expect(store.nodes.get(nodeKey({ level: 0, index: leafIndex }))).toEqual(leafHash(hash))
  let before: SignedHead | undefined
  for (const head of store.heads) {
    const nodes = await store.read(frontierOf(head.size))
    expect(verifyHead(key.publicKey, head)).toBe(true)
    expect(hexOf(rootFrom([...nodes.values()]))).toBe(head.root)
    if (before) {
      const proof = await consistencyProof(before.size, head.size, store.read)
      const [oldRoot, newRoot] = [Buffer.from(before.root, 'hex'), Buffer.from(head.root, 'hex')]
      const grew = verifyConsistency({ oldSize: before.size, newSize: head.size, oldRoot, newRoot, proof })
      expect(grew).toBe(true)
    }
    before = head
  }
}

describe('the sealer', () => {
  test('gives every waiting fact a leaf, in feed order, and signs the new head', async () => {
    const store = new ShakyStore()
    store.publish(5)
    const head = await sealOnce(store.deps(100))
    expect(head).toMatchObject({ log: 'testland', size: 5, at: '2026-11-23T10:00:00.000Z' })
    expect(store.facts.map(({ leafIndex }) => leafIndex)).toEqual([0, 1, 2, 3, 4])
    await expectSound(store)
  })

  test('does nothing when nothing waits', async () => {
    const store = new ShakyStore()
    expect(await sealOnce(store.deps(100))).toBeUndefined()
    store.publish(1)
    await sealOnce(store.deps(100))
    expect(await sealOnce(store.deps(100))).toBeUndefined()
    expect(store.heads).toHaveLength(1)
  })

  test('takes no more than the limit, and the rest the next time', async () => {
    const store = new ShakyStore()
    store.publish(5)
    expect((await sealOnce(store.deps(3)))?.size).toBe(3)
    expect((await sealOnce(store.deps(3)))?.size).toBe(5)
    await expectSound(store)
  })

  test.each<[Step, Moment]>([
    ['frontier', 'before'],
    ['readUnsealed', 'before'],
    ['store', 'before'],
    ['store', 'after'],
  ])('loses and repeats nothing when it dies at %s, %s the work', async (step, moment) => {
    const store = new ShakyStore()
    store.publish(4)
    await sealOnce(store.deps(100))
    store.publish(3)
    store.failing = { step, moment }
    await expect(sealOnce(store.deps(100))).rejects.toThrow('connection lost')
    await sealOnce(store.deps(100))
    expect(store.size).toBe(7)
    await expectSound(store)
  })

  test('gives way when another sealer was faster, at whatever moment', async () => {
    for (const step of ['frontier', 'readUnsealed', 'store'] as const) {
      const store = new ShakyStore()
      store.publish(4)
      const deps = store.deps(100)
      const interrupted: SealerDeps = {
        ...deps,
        [step]: async (argument: never) => {
          await sealOnce(deps)
          return deps[step](argument)
        },
      }
      expect(await sealOnce(interrupted)).toBeUndefined()
      expect(store.size).toBe(4)
      await expectSound(store)
    }
  })

  test('keeps the log sound through any mixture of new facts, deaths and rivals', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            facts: fc.nat(5),
            limit: fc.integer({ min: 1, max: 4 }),
            step: fc.constantFrom('frontier', 'readUnsealed', 'store', undefined),
            moment: fc.constantFrom('before', 'after'),
            sealers: fc.integer({ min: 1, max: 3 }),
          }),
          { maxLength: 15 },
        ),
        async (rounds) => {
          const store = new ShakyStore()
          for (const { facts, limit, step, moment, sealers } of rounds) {
            store.publish(facts)
            store.failing = step && { step, moment }
            await Promise.allSettled(Array.from({ length: sealers }, () => sealOnce(store.deps(limit))))
          }
          store.failing = undefined
          while (await sealOnce(store.deps(10)));
          expect(store.size).toBe(store.facts.length)
          await expectSound(store)
        },
      ),
      { numRuns: 60 },
    ))
})
