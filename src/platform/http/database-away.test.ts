import { expect, test } from 'vitest'
import { DatabaseAway } from '../database/database.ts'
import { buildServer } from './server.ts'

test('while the database is away, senders are told to come back, and where the words for it are', async () => {
  const app = await buildServer({
    routes: [
      {
        id: 'somewhere',
        method: 'GET',
        url: '/somewhere',
        summary: 'Anything',
        tag: 'any',
        handle: async () => {
          throw new DatabaseAway(new Error('cut'))
        },
      },
    ],
    admit: async () => undefined,
    languageOf: () => 'en',
    wording: (_language, reason) => reason,
    rateLimit: () => 100,
    senderOf: () => 'somebody',
    trustProxy: false,
    logLevel: 'silent',
  })
  const answer = await app.inject('/somewhere')
  expect(answer.statusCode).toBe(503)
  expect(answer.headers['retry-after']).toBe('1')
  expect(answer.json().reason).toBe('database-away')
  await app.close()
})
