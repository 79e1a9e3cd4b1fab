import { afterAll, beforeAll, expect, test } from 'vitest'
import { signedTitle } from '#domains/titles/server/fixtures.ts'
import type { Mail, NoticePage } from '#domains/work/notice.ts'
import { languages } from '#kernel/text.ts'
import type { Client } from '../../tests/support/client.ts'
import { openTestPlatform, type TestPlatform } from '../../tests/support/open-test-platform.ts'

/** One title on its way; what happens is told to whom it concerns, on the screen and by mail. */
let open: TestPlatform
let gina: Client
let gary: Client
let nora: Client
let nils: Client
let title: string

beforeAll(async () => {
  open = await openTestPlatform()
  gina = await open.as('gina')
  gary = await open.as('gary')
  nora = await open.as('nora')
  nils = await open.as('nils')
  title = await signedTitle({ applicant: gina, bankId: nora.organisation })
  await open.worker.settled()
}, 60_000)
afterAll(() => open.close())

const noticesOf = async (person: Client) => (await person.get<NoticePage>('/api/notices')).body.rows
const told = async (person: Client) => (await noticesOf(person)).map(({ type }) => type)
const unread = async (person: Client) => (await person.get<{ unread: number }>('/api/notices/count')).body.unread

test('a signature is told to colleagues and to the bank it now waits for, not to who signed nor to strangers', async () => {
  expect(await told(gary)).toEqual(['TitleSigned'])
  expect(await told(gina)).toEqual([])
  expect(await told(nora)).toEqual(['SentToDesk'])
  expect(await told(await open.as('sonia'))).toEqual([])
})

test('a title is handed over to a colleague, who is told, and to nobody of another organisation', async () => {
  expect((await nora.post(`/api/titles/${title}/claim`)).status).toBe(200)
  const stranger = await nora.post(`/api/titles/${title}/hand-over`, { to: gary.user })
  expect(stranger.body).toMatchObject({ reason: 'no-such-colleague' })
  expect((await nora.post(`/api/titles/${title}/hand-over`, { to: nils.user })).status).toBe(200)

  await open.worker.settled()
  expect(await told(nils)).toEqual(['HandedOver', 'SentToDesk'])
  expect(await told(nora)).toEqual(['SentToDesk'])
})

test('a mail goes to people of the organisation that want one, in a sentence of their language', async () => {
  const { mails } = (await gina.get<{ mails: Mail[] }>('/api/mailbox')).body
  expect(mails.map(({ to }) => to)).toEqual(['gary@green-gardens.example'])
  expect(mails[0]?.body).toContain(`/titles/${title}`)
  expect(mails[0]?.body).toContain('Gina Green signed the title')
  expect(mails[0]?.sentAt).toBeUndefined()
})

test('a person who wants no mails is told on the screen only', async () => {
  await gary.send('PUT', '/api/account/preferences', { language: 'en', mailWanted: false })
  await nils.post(`/api/titles/${title}/ask`, { question: 'Which port?' })
  await open.worker.settled()

  expect((await told(gary))[0]).toBe('QuestionAsked')
  const { mails } = (await gary.get<{ mails: Mail[] }>('/api/mailbox')).body
  expect(mails.map(({ to }) => to)).toEqual(['gina@green-gardens.example', 'gary@green-gardens.example'])
})

test('every notice has its sentence in every language, and none shows a key or a hole', async () => {
  for (const person of [gina, gary, nora, nils])
    for (const { type, about } of await noticesOf(person))
      for (const language of languages) {
        const sentence = open.platform.translate[language](`work.notice.${type}`, about)
        expect(sentence).not.toContain('work.notice')
        expect(sentence).not.toMatch(/[{}]/)
      }
})

test('reading is counted for each person, and nobody reads for somebody else', async () => {
  const [first] = await noticesOf(gary)
  expect(await unread(gary)).toBe(2)
  await gina.post('/api/notices/read', { ids: [first?.id] })
  expect(await unread(gary)).toBe(2)
  await gary.post('/api/notices/read', { ids: [first?.id] })
  expect(await unread(gary)).toBe(1)
  await gary.post('/api/notices/read', { ids: 'all' })
  expect(await unread(gary)).toBe(0)
  expect(await unread(gina)).toBe(1)
})

test('what the log has is told once, however often the worker runs', async () => {
  const before = await told(nils)
  await open.worker.settled()
  expect(await told(nils)).toEqual(before)
})
