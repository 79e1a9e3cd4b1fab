import { afterAll, beforeAll, expect, test } from 'vitest'
import { signedTitle } from '#domains/titles/server/fixtures.ts'
import type { Client } from '../../../tests/support/client.ts'
import { openTestPlatform, type TestPlatform } from '../../../tests/support/open-test-platform.ts'

let open: TestPlatform
let address: string
beforeAll(async () => {
  open = await openTestPlatform()
  address = await open.app.listen({ port: 0, host: '127.0.0.1' })
}, 60_000)
afterAll(() => open.close())

/** A window that listens; `text()` is all it heard so far. */
async function listen(person: Client) {
  const leaving = new AbortController()
  const answer = await fetch(`${address}/api/live`, { headers: person.headers, signal: leaving.signal })
  let heard = ''
  const ended = (async () => {
    const decoder = new TextDecoder()
    for await (const part of answer.body ?? []) heard += decoder.decode(part, { stream: true })
  })().catch(() => undefined)
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    text: () => heard,
    leave: () => leaving.abort(),
    ended,
  }
}

const soon = { timeout: 30_000, interval: 20 }

test('who may see a title hears of its changes, who is told a notice hears of it, others hear nothing', async () => {
  const gina = await open.as('gina')
  const nora = await open.as('nora')
  const owner = await listen(gina)
  const bank = await listen(nora)
  const stranger = await listen(await open.as('sonia'))
  expect(owner).toMatchObject({ status: 200, type: 'text/event-stream' })

  const title = await signedTitle({ applicant: gina, bankId: nora.organisation })
  await open.worker.settled()

  await expect.poll(owner.text, soon).toContain(`"id":"${title}"`)
  await expect.poll(bank.text, soon).toMatch(/event: notice\ndata: \{\}\n\n/)
  expect(owner.text()).not.toContain('event: notice')
  expect(bank.text()).toMatch(/event: changed\ndata: \{.*"kind":"title".*\}\n\n/)
  expect(stranger.text()).not.toContain('event:')
  for (const window of [owner, bank, stranger]) window.leave()
})

test('one person has only so many windows that listen, and may listen again after closing one', async () => {
  const irma = await open.as('irma')
  const windows = await Promise.all(Array.from({ length: 8 }, () => listen(irma)))
  expect((await listen(irma)).status).toBe(429)
  windows[0]?.leave()
  await expect.poll(async () => (await listen(irma)).status, soon).toBe(200)
  for (const window of windows) window.leave()
})

test('a server that closes ends every stream', async () => {
  const window = await listen(await open.as('tarek'))
  open.platform.live.close()
  await window.ended
  expect(window.text()).toContain(': here')
})
