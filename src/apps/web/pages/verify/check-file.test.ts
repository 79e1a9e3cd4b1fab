import { expect, test } from 'vitest'
import { writeEvidence } from '#platform/history/export-file.ts'
import { aChain, allOf, aSealedLog } from '#platform/history/fixtures.ts'
import { newSigningKey } from '#platform/history/keys.ts'
import { checkFile } from './check-file.ts'

const log = await aSealedLog([aChain('019a0000-0000-7000-8000-000000000001', 9)])
const { publicKey } = log.key
const source = { exportedAt: '2026-11-23T11:00:00.000Z', head: log.head, publicKeys: [publicKey], key: log.key }
const evidence = (await allOf(writeEvidence({ ...source, evidence: log.logged }))).join('')
const receipt = JSON.stringify({ ...log.logged[0], previousHash: null, head: log.head, publicKey })

test('an evidence file is known by its lines and a receipt by its shape, whatever they are called', async () => {
  expect(await checkFile(new Blob([evidence]), [publicKey])).toMatchObject({
    kind: 'evidence',
    report: { ok: true, facts: 9 },
  })
  expect(await checkFile(new Blob([receipt]), [publicKey])).toMatchObject({
    kind: 'receipt',
    answers: { unchanged: { ok: true }, inLog: { ok: true }, signed: { ok: true } },
  })
})

test('a fault is told with its line', async () => {
  const checked = await checkFile(new Blob([evidence.replace('"quantity":"50"', '"quantity":"51"')]), [publicKey])
  expect(checked).toMatchObject({ kind: 'evidence', report: { problems: [{ line: 6, reason: 'fact-altered' }] } })
})

test('a key nobody trusts is no proof, and without any keys trust is left open', async () => {
  const stranger = [newSigningKey().publicKey]
  expect(await checkFile(new Blob([receipt]), stranger)).toMatchObject({
    answers: { signed: { ok: false, reason: 'key-not-trusted' } },
  })
  expect(await checkFile(new Blob([receipt]), undefined)).toMatchObject({ answers: { signed: { ok: true } } })
})

test.each([
  ['nothing', ''],
  ['a printed page', '%PDF-1.7\n%%EOF\n'],
  ['some other JSON', '{"a":1}'],
  ['zeros', '\u0000\n'.repeat(3000)],
])('what is neither is said to be neither: %s', async (_, content) => {
  expect(await checkFile(new Blob([content]), [publicKey])).toEqual({ kind: 'neither' })
})
