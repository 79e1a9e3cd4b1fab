import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Receipt, verifyReceipt } from '#platform/history/receipt.ts'
import type { SignedHead } from '#platform/history/signed-head.ts'
import { verifyFile } from '#platform/history/verify-file.ts'
import { verifyConsistency } from '#platform/history/verify-merkle.ts'
import type { Client } from '../../../../tests/support/client.ts'
import { openTestPlatform, type TestPlatform } from '../../../../tests/support/open-test-platform.ts'
import { domiciledTitle } from './fixtures.ts'

let open: TestPlatform
let gina: Client
let title: string
beforeAll(async () => {
  open = await openTestPlatform()
  gina = await open.as('gina')
  const bank = await open.as('nora')
  title = await domiciledTitle({
    applicant: gina,
    bank,
    customs: await open.as('carla'),
    bankId: bank.organisation,
  })
}, 60_000)
afterAll(() => open.close())

const published = () => open.platform.keys.published
const sealed = () => open.worker.settled()

test('a fact that is not sealed yet has no receipt, and the answer says when to come back', async () => {
  const answer = await gina.get(`/api/titles/${title}/receipts/1`)
  expect(answer.status).toBe(409)
  expect(answer.headers['retry-after']).toBe('1')
  expect(answer.text).toContain('"reason":"not-sealed-yet"')
  expect((await gina.get(`/api/titles/${title}/evidence`)).status).toBe(409)
})

test('every fact of a title has a receipt that proves it without us', async () => {
  await sealed()
  for (const number of [1, 2, 5]) {
    const { status, body } = await gina.get<Receipt>(`/api/titles/${title}/receipts/${number}`)
    expect(status).toBe(200)
    expect(body.fact).toMatchObject({ record: title, number })
    expect(verifyReceipt(body, published())).toEqual({
      unchanged: { ok: true },
      inLog: { ok: true },
      signed: { ok: true },
    })
  }
})

test('who may not see a title gets neither receipt nor evidence, and learns of no fact beyond the last', async () => {
  await sealed()
  const irma = await open.as('irma')
  expect((await irma.get(`/api/titles/${title}/receipts/1`)).status).toBe(404)
  expect((await irma.get(`/api/titles/${title}/evidence`)).status).toBe(404)
  expect((await gina.get(`/api/titles/${title}/receipts/99`)).status).toBe(404)
})

test('the evidence of a title holds all its facts and the title, and its first altered byte is found', async () => {
  await sealed()
  const answer = await open.app.inject({ url: `/api/titles/${title}/evidence`, headers: gina.headers })
  expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="IC2026.*\.evidence\.jsonl"$/)
  const check = (text: string) =>
    verifyFile(
      (async function* () {
        yield Buffer.from(text)
      })(),
      { trustedKeys: published() },
    )

  expect(await check(answer.body)).toMatchObject({ ok: true, records: 1, problems: [] })
  expect(answer.body).toContain('"snapshot"')
  const tampered = answer.body.replace('"quantity":"100"', '"quantity":"900"')
  expect(tampered).not.toBe(answer.body)
  expect(await check(tampered)).toMatchObject({ ok: false })
})

test('anybody may keep a head, and prove later that the log only grew', async () => {
  await sealed()
  const old: SignedHead = (await open.app.inject('/api/log/head')).json()
  await gina.post('/api/titles', { category: 'IC' })
  await sealed()
  const now: SignedHead = (await open.app.inject('/api/log/head')).json()
  const { proof, head } = (await open.app.inject(`/api/log/consistency?from=${old.size}&to=${now.size}`)).json()
  const bytes = (hex: string) => Buffer.from(hex, 'hex')
  expect(head).toEqual(now)
  const claim = {
    oldSize: old.size,
    oldRoot: bytes(old.root),
    newSize: now.size,
    newRoot: bytes(now.root),
    proof: proof.map(bytes),
  }
  expect(now.size).toBeGreaterThan(old.size)
  expect(verifyConsistency(claim)).toBe(true)
})

test.each(['from=0&to=100000', 'from=100000', 'from=2&to=1', 'from=-1'])('no proof is made up for %s', async (asked) =>
  expect((await open.app.inject(`/api/log/consistency?${asked}`)).statusCode).toBe(422),
)

test('the published keys include the one that signs', async () => {
  const { current, keys } = (await open.app.inject('/api/log/keys')).json()
  expect(keys.map(({ id }: { id: string }) => id)).toContain(current)
  expect(keys[0].jwk).toMatchObject({ kty: 'OKP', crv: 'Ed25519' })
})
