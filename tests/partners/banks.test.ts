import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exchangeFiles } from '#flows/bank-carriers.ts'
import { query } from '#platform/database/database.ts'
import { bankExchange } from '../../src/apps/server/bank-exchange.ts'
import { loadDemonstrationTitles } from '../../src/apps/server/demonstration/load-titles.ts'
import { openTestPlatform, type TestPlatform } from '../support/open-test-platform.ts'

/** The bank that keeps its own system in the imaginary country. */
let test102: TestPlatform
let folder: string
beforeAll(async () => {
  test102 = await openTestPlatform()
  folder = join(bankExchange(test102.platform).folder, '102')
  await mkdir(folder, { recursive: true })
})
afterAll(() => test102.close())

const waitingTitles = () =>
  query(
    test102.platform.database,
    `select title.id, title.status from title join organisation o on o.id::text = any (title.holders) where o.code = '102'`,
  )

describe('a bank with its own system', () => {
  test('while it is down its questions wait in order, and it is said to be down', async () => {
    await writeFile(join(folder, 'down'), '')
    await loadDemonstrationTitles(test102.platform)
    expect((await waitingTitles()).length).toBeGreaterThan(0)
    await test102.worker.settled()
    const out = (await readdir(join(folder, 'out'))).filter((name) => name.endsWith('.xml'))
    expect(out.length).toBeGreaterThan(0)
    expect(out.some((name) => name.includes('_FIC_'))).toBe(true)

    test102.moveClock(new Date(test102.platform.clock.now().getTime() + 3_600_000).toISOString())
    await test102.platform.partners.look()
    const { json } = await test102.app.inject('/api/status')
    expect(json().partners).toMatchObject([{ waiting: out.length }])
  })

  test('when it is back it catches up, and every title it was asked about has its answer', async () => {
    const { rm } = await import('node:fs/promises')
    await rm(join(folder, 'down'))
    for (let turn = 0; turn < 4; turn += 1) await test102.worker.settled()
    const left = await waitingTitles()
    expect(left.filter(({ status }) => String(status).startsWith('at-'))).toEqual([])
    await test102.platform.partners.look()
    const { json } = await test102.app.inject('/api/status')
    expect(json().partners).toEqual([])
  })

  test('a broken file is put aside with its reason, and the files beside it are read', async () => {
    await writeFile(join(folder, 'in', '102_BQR_20260101000000_1.xml'), '<BanqueReponse>')
    const bank = test102.platform.directory.ofKind('bank').find(({ code }) => code === '102')
    if (bank) await exchangeFiles(bank, bankExchange(test102.platform))
    expect(await readdir(join(folder, 'in', 'rejected'))).toContain('102_BQR_20260101000000_1.xml.reason.json')
  })
})

describe('a bank over the API', () => {
  test('reads its messages in order, and the same answer twice gives the same receipt', async () => {
    const officer = test102.platform.pack.demonstration.people.find(
      ({ organisation, rights }) => organisation === '102' && rights.includes('decide'),
    )
    const bank = await test102.as(officer?.login ?? '')
    const { body } = await bank.get<{ messages: { header: { number: string; type: string } }[] }>(
      '/api/partner/messages',
    )
    const numbers = body.messages.map(({ header }) => Number(header.number))
    expect(numbers.length).toBeGreaterThan(0)
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b))

    const answer = {
      kind: 'bank-answer',
      header: {
        number: '777001',
        sender: '102',
        recipient: 'GUICHET',
        sentAt: '2026-11-23T10:00:00.000Z',
        type: 'BQR',
        function: '9',
      },
      answers: '999999999',
      outcome: { state: 'refused', reason: 'Unknown to us' },
    }
    const first = await bank.post('/api/partner/messages', answer)
    expect(first.status).toBe(200)
    expect(first.body).toMatchObject({ kind: 'acknowledgement', receipt: { code: '12' } })
    expect((await bank.post('/api/partner/messages', answer)).text).toBe(first.text)
    expect((await bank.post('/api/partner/messages', { ...answer, answers: '5' })).body).toMatchObject({
      receipt: { code: '01' },
    })
  })

  test('what is no bank message is refused at its place', async () => {
    const officer = test102.platform.pack.demonstration.people.find(
      ({ organisation, rights }) => organisation === '102' && rights.includes('decide'),
    )
    const bank = await test102.as(officer?.login ?? '')
    expect((await bank.post('/api/partner/messages', { kind: 'bank-answer' })).status).toBe(422)
    expect((await bank.post('/api/partner/messages', { kind: 'song' })).body).toMatchObject({
      reason: 'not-a-bank-message',
    })
  })
})
