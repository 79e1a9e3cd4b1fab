import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kebab, namedActs } from '#domains/titles/server/act-routes.ts'
import { bringAbout } from '../stories/run-story.ts'
import type { Client } from '../support/client.ts'
import { openTestPlatform, type TestPlatform } from '../support/open-test-platform.ts'
import { actBodies } from './requests.ts'

/** Whatever is sent to an act, the answer is one that was thought of. */

let platform: TestPlatform
let title: string
let people: Client[]

beforeAll(async () => {
  platform = await openTestPlatform()
  title = await bringAbout(platform, { title: 'IC', until: 'partly-imputed' })
  people = await Promise.all(['gina', 'nora', 'mona', 'carla'].map((login) => platform.as(login)))
})
afterAll(() => platform.close())

const addresses = [
  ...namedActs.map((act) => `/api/titles/ID/${kebab(act)}`),
  '/api/titles',
  '/api/title-templates',
  '/api/mandates',
  '/api/webhooks',
  '/api/webhooks/ID/change',
  '/api/webhooks/ID/send-again',
]

/** Values that break what was not written with care. */
const nasty = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '-0',
    '1e999',
    '0'.repeat(400),
    '9'.repeat(60),
    "'; drop table title; --",
    '\u202e\u0000',
    '{{7*7}}',
  ),
  fc.constantFrom<unknown>(null, true, -1, 1e308, [], {}, [[[]]], { toString: 1 }, { length: -1 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
)

/** The right input of an act with one or several of its values, at any depth, replaced by something nasty. */
const bentInput = (input: object): fc.Arbitrary<unknown> =>
  fc.tuple(fc.infiniteStream(fc.nat(2)), fc.infiniteStream(nasty)).map(([bends, values]) => {
    const bend = (value: unknown): unknown => {
      if (bends.next().value === 0) return values.next().value
      if (Array.isArray(value)) return value.map(bend)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, bend(one)]))
    }
    return bend(input)
  })

/** Sends it as everybody; an answer is never an error of ours. */
async function expectThoughtOf(url: string, input: unknown): Promise<void> {
  for (const person of people) {
    const payload = JSON.stringify(input)
    const { statusCode, body } = await platform.app.inject({
      method: 'POST',
      url: url.replace('ID', title),
      headers: { ...person.headers, 'content-type': 'application/json' },
      payload,
    })
    expect(statusCode, `${url} ${payload} ${body}`).toBeLessThan(500)
  }
}

test('random JSON at every act is answered, never stumbled over', () =>
  fc.assert(
    fc.asyncProperty(fc.constantFrom(...addresses), nasty, (url, input) => expectThoughtOf(url, input)),
    { numRuns: 150 },
  ))

test('an almost right input is answered, never stumbled over', () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...namedActs).chain((act) => fc.tuple(fc.constant(act), bentInput(actBodies[act] ?? {}))),
      ([act, input]) => expectThoughtOf(`/api/titles/ID/${kebab(act)}`, input),
    ),
    { numRuns: 200 },
  ))
