import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeEvidence } from './export-file.ts'
import { aChain, allOf, aSealedLog } from './fixtures.ts'
import { newSigningKey } from './keys.ts'
import { runVerify } from './verify-command.ts'

const log = await aSealedLog([aChain('019a0000-0000-7000-8000-000000000001', 30)])
const { publicKey } = log.key
let folder: string
const path = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guichet-verify-'))
  const source = { exportedAt: '2026-11-23T11:00:00.000Z', head: log.head, publicKeys: [publicKey], key: log.key }
  const file = (await allOf(writeEvidence({ ...source, evidence: log.logged }))).join('')
  await writeFile(path('good.jsonl'), file)
  await writeFile(path('one.jsonl'), file.replace('"quantity":"50"', '"quantity":"51"'))
  await writeFile(path('many.jsonl'), file.replaceAll('Salma', 'Omar'))
  const receipt = { ...log.logged[0], previousHash: null, head: log.head, publicKey }
  await writeFile(path('receipt.json'), JSON.stringify(receipt, null, 2))
  await writeFile(path('altered.json'), JSON.stringify(receipt).replace('Salma', 'Omar'))
  await writeFile(path('key.pem'), publicKey.pem)
  await writeFile(path('other.pem'), newSigningKey().publicKey.pem)
})
afterAll(() => rm(folder, { recursive: true }))

async function run(...argv: string[]) {
  let said = ''
  const code = await runVerify(argv, (text) => {
    said += text
  })
  return { code, said }
}

describe('guichet verify', () => {
  test('says of a good file that nothing is wrong, and whose word that is', async () => {
    const { code, said } = await run(path('good.jsonl'), '--key', path('key.pem'))
    expect(code).toBe(0)
    expect(said).toContain('30 facts of 1 records')
    expect(said).toContain(`sealed at 2026-11-23T10:00:00.000Z with key ${publicKey.id}`)
    expect(said).toContain('the signing key is one you gave')
    expect(said).toContain('the file holds all facts of the log')
    expect(said).toContain('Nothing is wrong with this file.')
  })

  test('warns that a key which came with the file must be compared', async () => {
    const { code, said } = await run(path('good.jsonl'))
    expect(code).toBe(0)
    expect(said).toContain('compare its id with the published one')
  })

  test('names the altered fact and its line', async () => {
    const { code, said } = await run(path('one.jsonl'), '--key', path('key.pem'))
    expect(code).toBe(1)
    expect(said).toContain('Facts      CHANGED')
    expect(said).toContain(
      'line 6, record 019a0000-0000-7000-8000-000000000001, fact 5: the fact, or its hash, was altered.',
    )
  })

  test('shows the first problems of many, and counts the others', async () => {
    const { said } = await run(path('many.jsonl'))
    expect(said.match(/^ {2}line /gm)).toHaveLength(20)
    expect(said).toContain('and 10 more')
  })

  test('does not accept a file signed with a key that was not given', async () => {
    const { code, said } = await run(path('good.jsonl'), '--key', path('other.pem'))
    expect(code).toBe(1)
    expect(said).toContain('Signature  NOT VALID')
    expect(said).toContain('not among those you trust')
    expect((await run(path('good.jsonl'), '--key', path('other.pem'), '--key', path('key.pem'))).code).toBe(0)
  })

  test('gives the whole report as JSON', async () => {
    const good = await run(path('good.jsonl'), '--json')
    expect(good.code).toBe(0)
    expect(JSON.parse(good.said)).toMatchObject({ ok: true, facts: 30, problems: [] })
    const bad = await run('--json', path('one.jsonl'))
    expect(bad.code).toBe(1)
    expect(JSON.parse(bad.said)).toMatchObject({
      ok: false,
      problems: [{ line: 6, number: 5, reason: 'fact-altered' }],
    })
  })

  test('checks a receipt as well', async () => {
    const good = await run(path('receipt.json'), '--key', path('key.pem'))
    expect(good.code).toBe(0)
    expect(good.said).toContain('receipt for Imputed')
    expect(good.said).toContain('unchanged: it is as it was recorded')
    expect(good.said).toContain('the signing key is one you gave')
    const altered = await run(path('altered.json'))
    expect(altered.code).toBe(1)
    expect(altered.said).toContain('Fact       CHANGED')
    const stranger = await run(path('receipt.json'), '--key', path('other.pem'))
    expect(stranger.code).toBe(1)
    expect(stranger.said).toContain('NOT VALID: the log was signed with a key that is not among those you trust.')
    const json = await run(path('receipt.json'), '--json')
    expect(JSON.parse(json.said)).toEqual({ unchanged: { ok: true }, inLog: { ok: true }, signed: { ok: true } })
  })

  test('says what it needs when it is called in another way', async () => {
    for (const argv of [
      [],
      ['a', 'b'],
      ['--colour', 'a'],
      [path('absent.jsonl')],
      [path('good.jsonl'), '--key', path('good.jsonl')],
    ]) {
      const { code, said } = await run(...argv)
      expect(code).toBe(1)
      expect(said).toContain('The file was not checked: ')
    }
    expect((await run()).said).toContain('usage: guichet verify <file>')
  })
})
