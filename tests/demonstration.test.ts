import { afterAll, describe, expect, test } from 'vitest'
import { demonstrationTitles } from '#countries/demonstration-titles.ts'
import { availablePacks } from '#countries/load-pack.ts'
import { type Title, titleStatuses } from '#domains/titles/title.ts'
import { query } from '#platform/database/database.ts'
import { authorisation } from '../src/apps/server/authorisation.ts'
import { loadDemonstrationTitles } from '../src/apps/server/demonstration/load-titles.ts'
import { openTestPlatform } from './support/open-test-platform.ts'

const platforms = new Map(
  await Promise.all(availablePacks().map(async (country) => [country, await openTestPlatform({ country })] as const)),
)
afterAll(async () => {
  for (const { close } of platforms.values()) await close()
})

describe.each([...platforms])('the demonstration of %s', (country, { platform, as }) => {
  test('has titles in every state, each brought there by the rules', async () => {
    expect(await loadDemonstrationTitles(platform)).toBe(demonstrationTitles(country).titles.length)
    const titles = (await query(platform.database, 'select body from title')).map(({ body }) => body as Title)
    expect([...new Set(titles.map(({ status }) => status))].sort()).toEqual([...titleStatuses].sort())
    expect(titles.some(({ change }) => change)).toBe(true)
    expect(titles.some(({ proposal }) => proposal)).toBe(true)
    expect(titles.some(({ questions }) => questions.some(({ answer }) => !answer))).toBe(true)
    expect(titles.some(({ specialRequests }) => specialRequests.length > 0)).toBe(true)
    expect(titles.some(({ desk }) => desk?.claimedBy)).toBe(true)
  })

  test('nothing in it happened in the future', async () => {
    const [row] = await query(platform.database, 'select max(at) as newest, min(at) as oldest from fact')
    expect(String(row?.newest) <= platform.clock.now().toISOString()).toBe(true)
    expect(String(row?.oldest) < String(row?.newest)).toBe(true)
  })

  test('everybody in it whom titles concern finds their list, and nobody else', async () => {
    for (const { login, organisation } of platform.pack.demonstration.people) {
      const kind = [...platform.pack.organisations, ...platform.pack.demonstration.traders].find(
        ({ code }) => code === organisation,
      )?.kind
      const person = await as(login)
      const { status } = await person.get('/api/titles')
      expect([login, status]).toEqual([
        login,
        authorisation.permission('titles.list', String(kind)) === '-' ? 403 : 200,
      ])
    }
  })
})
