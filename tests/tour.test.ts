import { afterAll, describe, expect, test } from 'vitest'
import { availablePacks } from '#countries/load-pack.ts'
import { languages, type Text } from '#kernel/text.ts'
import { openTestPlatform } from './support/open-test-platform.ts'

interface Step {
  readonly login: string
  readonly turn: string
  readonly confirms?: boolean
  readonly does: Text
}
interface Shown {
  readonly title: { readonly status: string; readonly proposal?: unknown }
}

/** What each person of the tour is told to do, done: the input of their act. */
const acts: Readonly<Record<string, readonly [path: string, input: object]>> = {
  draft: ['sign', { declared: true }],
  'at-pre-domiciliation': ['answer-pre-domiciliation', { accepted: true, reference: 'PD-1' }],
  'at-technical-opinion': ['give-opinion', { opinion: 'favourable' }],
  'at-ministry-decision': ['decide', { decision: 'accepted' }],
  'at-domiciliation': ['answer-domiciliation', { accepted: true, number: 'DOM-1' }],
}

const platforms = new Map(
  await Promise.all(availablePacks().map(async (country) => [country, await openTestPlatform({ country })] as const)),
)
afterAll(async () => {
  for (const { close } of platforms.values()) await close()
})

describe.each([...platforms])('the tour of %s', (_, { app, as }) => {
  test('leads one title through six people to customs, each at their turn and in three languages', async () => {
    const { steps } = (await app.inject('/api/demonstration/tour')).json<{ steps: readonly Step[] }>()
    const begun = await app.inject({ method: 'POST', url: '/api/demonstration/tour', payload: {} })
    expect(begun.statusCode).toBe(201)
    const { title } = begun.json<{ title: string }>()

    expect(new Set(steps.map(({ login }) => login)).size).toBe(6)
    expect(steps.at(-1)?.turn).toBe('domiciled')
    for (const { login, turn, confirms, does } of steps) {
      for (const language of languages) expect(does[language]).toMatch(/\S{2}.*\.$/)
      const person = await as(login)
      const shown = (await person.get<Shown>(`/api/titles/${title}`)).body.title
      expect([login, shown.status, shown.proposal !== undefined]).toEqual([login, turn, confirms ?? false])
      const [path, input] = confirms ? ['confirm-proposal', {}] : (acts[turn] ?? [])
      if (path) expect(await person.post(`/api/titles/${title}/${path}`, input)).toMatchObject({ status: 200 })
    }
  })

  test('two visitors have each a title of their own', async () => {
    const [one, other] = await Promise.all(
      [1, 2].map(() => app.inject({ method: 'POST', url: '/api/demonstration/tour', payload: {} })),
    )
    expect(one?.json().title).not.toBe(other?.json().title)
  })

  test('whoever begins tour after tour is told to wait', async () => {
    const begin = () =>
      app.inject({ method: 'POST', url: '/api/demonstration/tour', payload: {}, remoteAddress: '10.0.0.7' })
    for (let i = 0; i < 20; i += 1) expect((await begin()).statusCode).toBe(201)
    expect((await begin()).statusCode).toBe(429)
  })
})
