import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hexOf } from '../crypto/bytes.ts'
import { canonical } from './canonical-json.ts'
import { type Evidence, lineHash, writeEvidence } from './export-file.ts'
import { hashFact } from './fact-hash.ts'
import { aChain, allOf, aSealedLog } from './fixtures.ts'
import { newSigningKey } from './keys.ts'
import { type Problem, verifyFile } from './verify-file.ts'

const recordA = '019a0000-0000-7000-8000-00000000000a'
const recordB = '019a0000-0000-7000-8000-00000000000b'
const recordC = '019a0000-0000-7000-8000-00000000000c'
const chainA = aChain(recordA, 4)
const log = await aSealedLog([chainA, aChain(recordB, 3), aChain(recordC, 2)])
const { publicKey } = log.key
const retired = newSigningKey().publicKey
const source = {
  exportedAt: '2026-11-23T11:00:00.000Z',
  head: log.head,
  publicKeys: [retired, publicKey],
  key: log.key,
}
const snapshot = { record: recordA, kind: 'titles', number: 4, state: { status: 'domiciled' } }
const evidence: Evidence[] = log.logged.toSpliced(4, 0, { snapshot } as never)

/** The lines of the file: header, A1 … A4, snapshot of A, B1 … B3, C1, C2, end. */
const lines = (await allOf(writeEvidence({ ...source, evidence }))).map((line) => line.slice(0, -1))
const [header, a1, a2, a3, a4, pictureOfA, b1] = [1, 2, 3, 4, 5, 6, 7]
const last = lines.length

type Json = Record<string, unknown>
const text = (list: readonly string[]) => list.map((line) => `${line}\n`).join('')
const verify = (content: string | Buffer, trustedKeys?: (typeof publicKey)[]) =>
  verifyFile(oneChunk(Buffer.from(content)), trustedKeys && { trustedKeys })
const lineAt = (number: number) => lines[number - 1] ?? ''
async function* oneChunk(bytes: Buffer) {
  yield bytes
}

/** The file with one line changed, as somebody would who repairs nothing else. */
const edited = (number: number, change: (line: Json) => Json) =>
  lines.with(number - 1, canonical(change(JSON.parse(lineAt(number)) as Json)))

/** The same by somebody who also ties all lines together again. */
function tied(list: readonly string[]): string[] {
  const result: string[] = []
  for (const line of list) {
    const before = result.at(-1)
    result.push(before === undefined ? line : canonical({ ...(JSON.parse(line) as Json), before: lineHash(before) }))
  }
  return result
}

const reasons = (problems: readonly Problem[]) => problems.map(({ line, reason }) => `${line} ${reason}`)
const problemsOf = async (list: readonly string[]) => reasons((await verify(text(list))).problems)

describe('an evidence file nobody touched', () => {
  test('is whole, with or without knowing the key before', async () => {
    const whole = { ok: true, facts: 9, records: 3, chainsOk: true, inclusionOk: true, headOk: true, problems: [] }
    expect(await verify(text(lines))).toMatchObject({ ...whole, wholeLog: true, head: log.head })
    expect(await verify(text(lines), [publicKey])).toMatchObject(whole)
  })

  test('may hold a part of the records, and says so', async () => {
    const part = log.logged.filter(({ fact }) => fact.record === recordB)
    const file = await allOf(writeEvidence({ ...source, evidence: part }))
    expect(await verify(file.join(''))).toMatchObject({ ok: true, facts: 3, records: 1, wholeLog: false })
  })

  test('may hold nothing', async () => {
    const file = await allOf(writeEvidence({ ...source, evidence: [] }))
    expect(await verify(file.join(''))).toMatchObject({ ok: true, facts: 0, records: 0 })
  })

  test('is not written at all when its facts come out of order', async () => {
    const write = (list: readonly Evidence[]) => allOf(writeEvidence({ ...source, evidence: list }))
    await expect(write(log.logged.slice(1))).rejects.toThrow(`out of order at record ${recordA}, number 2`)
    await expect(write([...log.logged].reverse())).rejects.toThrow('out of order')
    await expect(write([{ snapshot }])).rejects.toThrow('out of order')
    await expect(write([...log.logged, ...log.logged.slice(0, 4)])).rejects.toThrow('out of order')
  })
})

describe('an evidence file that was changed by hand is found out at the line:', () => {
  const withFact = (change: Json) => (line: Json) => ({ ...line, fact: { ...(line.fact as Json), ...change } })

  test('a fact edited', async () => {
    const list = edited(a3, withFact({ body: { quantity: '1' } }))
    expect(await problemsOf(list)).toEqual([`${a3} fact-altered`])
    const { problems, chainsOk, inclusionOk } = await verify(text(list))
    expect(problems).toEqual([{ line: a3, record: recordA, number: 3, reason: 'fact-altered' }])
    expect({ chainsOk, inclusionOk }).toEqual({ chainsOk: false, inclusionOk: true })
  })

  test('a fact dated back', async () => {
    expect(await problemsOf(edited(a2, withFact({ at: '2020-01-01T00:00:00.000Z' })))).toEqual([`${a2} fact-altered`])
  })

  test('a fact given to somebody else', async () => {
    expect(await problemsOf(edited(a2, withFact({ by: { name: 'Omar' } })))).toEqual([`${a2} fact-altered`])
  })

  test('a fact deleted, from the middle, the beginning or the end of its record', async () => {
    const end = `${last - 1} counts-differ`
    expect(await problemsOf(lines.toSpliced(a2 - 1, 1))).toEqual([
      `${a1} next-line-does-not-follow`,
      `${a2} facts-missing`,
      end,
    ])
    expect(await problemsOf(lines.toSpliced(a1 - 1, 1))).toEqual([
      `${header} next-line-does-not-follow`,
      `${a1} facts-missing`,
      end,
    ])
    expect(await problemsOf(lines.toSpliced(a4 - 1, 1))).toEqual([
      `${a3} next-line-does-not-follow`,
      `${a4} snapshot-out-of-place`,
      end,
    ])
  })

  test('two facts in each other’s place', async () => {
    const swapped = lines.with(a2 - 1, lineAt(a3)).with(a3 - 1, lineAt(a2))
    expect(await problemsOf(swapped)).toEqual([
      `${a1} next-line-does-not-follow`,
      `${a2} facts-missing`,
      `${a3} number-repeated`,
      `${a4} facts-missing`,
    ])
  })

  test('two records in each other’s place', async () => {
    const moved = [...lines.slice(0, 6), ...lines.slice(9, 11), ...lines.slice(6, 9), lineAt(last)]
    expect(await problemsOf(moved)).toContain('9 records-out-of-order')
  })

  test('a fact slipped in, copied or invented', async () => {
    expect(await problemsOf(lines.toSpliced(a3 - 1, 0, lineAt(a2)))).toContain(`${a3} number-repeated`)
    const fact = { ...chainA[3]?.fact, number: 5 } as never
    const hash = hexOf(hashFact(chainA[3]?.hash ?? null, fact))
    const invented = canonical({ ...(JSON.parse(lineAt(a4)) as Json), fact, hash, before: lineHash(lineAt(a4)) })
    const found = await problemsOf(tied(lines.toSpliced(a4, 0, invented)))
    expect(found).toEqual([
      `${a4 + 1} not-under-head`,
      `${a4 + 2} snapshot-out-of-place`,
      `${last + 1} counts-differ`,
      `${last + 1} end-signature-wrong`,
    ])
  })

  test('the header edited: when it was exported, which head, which keys', async () => {
    const at = edited(header, (line) => ({ ...line, exportedAt: '2020-01-01T00:00:00.000Z' }))
    expect(await problemsOf(at)).toEqual([`${header} next-line-does-not-follow`])
    const head = edited(header, (line) => ({ ...line, head: { ...log.head, at: '2020-01-01T00:00:00.000Z' } }))
    expect(await problemsOf(head)).toEqual([`${header} signature-wrong`])
    const keys = edited(header, (line) => ({ ...line, publicKeys: [retired] }))
    expect(await problemsOf(keys)).toEqual([`${header} key-absent`, `${last} end-signature-wrong`])
    const version = edited(header, (line) => ({ ...line, version: 2 }))
    expect(await problemsOf(version)).toContain(`${header} version-unknown`)
    const headless = await verify(text(lines.slice(1)))
    expect(reasons(headless.problems)).toContain('1 header-missing')
    expect(headless).toMatchObject({ headOk: false, inclusionOk: false, wholeLog: false })
    expect(await problemsOf(lines.toSpliced(1, 0, lineAt(header)))).toContain('2 header-repeated')
  })

  test('the picture of a record edited, or put elsewhere', async () => {
    const list = edited(pictureOfA, (line) => ({ ...line, snapshot: { ...snapshot, state: { status: 'cleared' } } }))
    expect(await problemsOf(list)).toEqual([`${pictureOfA} next-line-does-not-follow`])
    const moved = lines.toSpliced(pictureOfA - 1, 1).toSpliced(b1 - 1, 0, lineAt(pictureOfA))
    expect(await problemsOf(moved)).toContain(`${b1} snapshot-out-of-place`)
    const ofAnotherHouse = edited(pictureOfA, (line) => ({ ...line, snapshot: { ...snapshot, kind: 'permits' } }))
    expect(await problemsOf(ofAnotherHouse)).toEqual([`${pictureOfA} snapshot-out-of-place`])
  })

  test('the file cut, at a line or within', async () => {
    expect(await problemsOf(lines.slice(0, -1))).toEqual([`${last} end-missing`])
    expect(await problemsOf(lines.slice(0, a3))).toEqual([`${a4} end-missing`])
    const cut = await verify(text(lines).slice(0, -1))
    expect(reasons(cut.problems)).toEqual([`${last} line-cut`])
    expect(await verify(text(lines).slice(0, -40))).toMatchObject({ ok: false, chainsOk: false })
    expect(await problemsOf([])).toEqual(['1 header-missing', '1 end-missing'])
  })

  test('something added after the end, or between', async () => {
    expect(await problemsOf([...lines, lineAt(a1)])).toEqual([`${last + 1} after-the-end`])
    expect(await problemsOf(lines.toSpliced(a1 - 1, 0, ''))).toContain(`${a1} line-unreadable`)
    expect(await problemsOf(lines.toSpliced(a1 - 1, 0, '{"note":"hello"}'))).toContain(`${a1} line-unknown`)
  })

  test('the end edited: how many facts and records there are', async () => {
    for (const count of ['facts', 'records']) {
      const list = edited(last, (line) => ({ ...line, end: { ...(line.end as Json), [count]: 8 } }))
      expect(await problemsOf(list)).toEqual([`${last} counts-differ`, `${last} end-signature-wrong`])
    }
  })

  test('bytes that are not UTF-8, or a mark in front', async () => {
    const broken = await verify(Buffer.from(text(lines), 'latin1'))
    expect(reasons(broken.problems)).toContain(`${a1} line-unreadable`)
    expect((await verify(`\ufeff${text(lines)}`)).problems[0]).toEqual({ line: 1, reason: 'header-missing' })
  })

  test('the same values written in another way', async () => {
    const spaced = lines.with(a2 - 1, lineAt(a2).replace(':', ': '))
    expect(await problemsOf(spaced)).toContain(`${a2} line-unreadable`)
    const twice = lines.with(a2 - 1, lineAt(a2).replace('{', '{"before":"x",'))
    expect(await problemsOf(twice)).toContain(`${a2} line-unreadable`)
  })

  test('every line, even when all lines are tied together again: then the end gives it away', async () => {
    const at = tied(edited(header, (line) => ({ ...line, exportedAt: '2020-01-01T00:00:00.000Z' })))
    expect(await problemsOf(at)).toEqual([`${last} end-signature-wrong`])
    const withoutLast = tied(lines.toSpliced(last - 2, 1))
    expect(await problemsOf(withoutLast)).toEqual([`${last - 1} counts-differ`, `${last - 1} end-signature-wrong`])
  })
})

describe('an evidence file forged with another key', () => {
  test('is told from a true one by whoever knows the key', async () => {
    const forger = await aSealedLog([aChain(recordA, 4)])
    const { head, key, logged } = forger
    const written = writeEvidence({ ...source, head, key, publicKeys: [key.publicKey], evidence: logged })
    const file = (await allOf(written)).join('')
    expect(await verify(file)).toMatchObject({ ok: true, head: { keyId: key.publicKey.id } })
    const known = await verify(file, [publicKey])
    expect(reasons(known.problems)).toEqual(['1 key-not-trusted', '6 end-signature-wrong'])
    expect(known.headOk).toBe(false)
  })

  test('is found out when only the end is signed with it', async () => {
    const key = newSigningKey()
    const publicKeys = [publicKey, key.publicKey]
    const file = await allOf(writeEvidence({ ...source, publicKeys, key, evidence }))
    expect(reasons((await verify(file.join(''), [publicKey])).problems)).toEqual([`${last} end-signature-wrong`])
  })
})

test('any one byte changed in the file is always found, at its line', () => {
  const bytes = Buffer.from(text(lines))
  return fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
      const changed = Buffer.from(bytes)
      changed[at] = (bytes[at] ?? 0) ^ mask
      const line = bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1
      const { ok, problems } = await verify(changed, [publicKey])
      expect(ok).toBe(false)
      expect(problems.map((problem) => problem.line)).toContain(line)
    }),
    { numRuns: 500 },
  )
})

test('rubbish is reported, not thrown, and the report stays small', async () => {
  const rubbish = await verify('\n'.repeat(5000))
  expect(rubbish.problems).toHaveLength(1000)
  expect(rubbish.furtherProblems).toBe(4001)
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      expect((await verify(Buffer.from(bytes))).ok).toBe(false)
    }),
    { numRuns: 100 },
  )
})

test('a line too long for memory ends the check with a report', async () => {
  async function* endless() {
    yield Buffer.from(text(lines.slice(0, 2)))
    const piece = Buffer.alloc(1024 * 1024, 0x78)
    for (let i = 0; i < 20; i++) yield piece
  }
  expect(reasons((await verifyFile(endless())).problems)).toEqual(['3 line-too-long', '4 end-missing'])
})
