import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { query } from '../database/database.ts'
import { type EmbeddedDatabase, openEmbedded } from '../database/embedded.ts'
import { migrate } from '../database/migrations.ts'
import { movableClock, stoppedClock } from '../time/clock.ts'
import { type FakeSmtpServer, openFakeSmtpServer } from './fake-smtp-server.ts'
import { mailMigrations } from './migrations.ts'
import { type MailSender, mailSender } from './send.ts'

let database: EmbeddedDatabase
let server: FakeSmtpServer
let sender: MailSender
const id = '0198a000-0000-7000-8000-000000000001'
const monday = '2026-11-23T09:30:00.000Z'
const clock = movableClock(stoppedClock(monday))

beforeAll(async () => {
  database = await openEmbedded({})
  await migrate(database, mailMigrations)
}, 60_000)
afterAll(() => database.close())

beforeEach(async () => {
  clock.moveTo(monday)
  server = await openFakeSmtpServer()
  sender = mailSender({
    database,
    smtpUrl: server.url,
    from: 'Guichet <noreply@guichet.example>',
    now: () => clock.now(),
  })
  await query(database, 'delete from mail')
  await query(
    database,
    `insert into mail (id, to_address, language, subject, body, at, next_at) values ($1, 'salma@conserves.example', 'ar', 'سند', 'Bonjour Salma', $2, $2)`,
    [id, monday],
  )
})
afterEach(async () => {
  sender.close()
  await server.close()
})

const stored = async () => (await query(database, 'select * from mail'))[0]

test('a mail reaches its address, says its language and is not sent twice', async () => {
  expect(await sender.sendDue()).toBe(true)
  expect(server.received).toHaveLength(1)
  expect(server.received[0]?.to).toBe('salma@conserves.example')
  expect(server.received[0]?.data).toContain('Bonjour Salma')
  expect(server.received[0]?.data).toContain('Content-Language: ar')
  expect(server.received[0]?.data).toContain(`<${id}@guichet>`)
  expect(await stored()).toMatchObject({ sent_at: monday, next_at: null, error: null })
  expect(await sender.sendDue()).toBe(false)
})

test('a mail the server cannot take now is tried again after growing pauses', async () => {
  server.refuseWith('451 later')
  await sender.sendDue()
  expect(await stored()).toMatchObject({ sent_at: null, next_at: '2026-11-23T09:30:30.000Z', attempts: 1 })
  expect(await sender.sendDue()).toBe(false)

  clock.moveTo('2026-11-23T09:31:00.000Z')
  await sender.sendDue()
  expect(await stored()).toMatchObject({ next_at: '2026-11-23T09:32:00.000Z', attempts: 2 })

  server.refuseWith(undefined)
  clock.moveTo('2026-11-23T09:33:00.000Z')
  await sender.sendDue()
  expect(server.received).toHaveLength(1)
})

test('a mail to an address that does not exist is given up, and says why', async () => {
  server.refuseWith('550 nobody here')
  await sender.sendDue()
  const mail = await stored()
  expect(mail).toMatchObject({ sent_at: null, next_at: null })
  expect(mail?.error).toContain('nobody here')
})

test('after three days without success a mail is given up', async () => {
  server.refuseWith('451 later')
  clock.moveTo('2026-11-26T09:30:01.000Z')
  await sender.sendDue()
  expect(await stored()).toMatchObject({ next_at: null })
})

test('a mail server that is down is a reason to wait, not an error', async () => {
  const nowhere = mailSender({ database, smtpUrl: 'smtp://127.0.0.1:1', from: 'a@b.example', now: () => clock.now() })
  expect(await nowhere.sendDue()).toBe(true)
  expect(await stored()).toMatchObject({ sent_at: null, next_at: '2026-11-23T09:30:30.000Z' })
  nowhere.close()
})
