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

const otherTypes = ['text/plain', 'application/xml', 'text/xml', 'multipart/form-data; boundary=b'] as const

const sendAs = (person: Client | undefined, url: string, type: string, language = 'en') =>
  platform.app.inject({
    method: 'POST',
    url: url.replace('ID', title),
    headers: { ...person?.headers, 'content-type': type, 'accept-language': language },
    payload: '<title/>',
  })

test('whatever is no JSON is turned away at every form as what it is, by all who may knock there', async () => {
  const everybody = [...people, ...(await Promise.all(['paula', 'elsa', 'sami'].map((login) => platform.as(login))))]
  for (const url of addresses)
    for (const type of otherTypes) {
      const statuses = await Promise.all(everybody.map(async (person) => (await sendAs(person, url, type)).statusCode))
      expect(
        statuses.filter((status) => status !== 403),
        `${url} ${type}`,
      ).not.toEqual([])
      expect(new Set(statuses), `${url} ${type}`).toEqual(new Set(statuses.includes(403) ? [403, 415] : [415]))
    }
})

test.each([
  ['fr', 'Ce type de contenu n’est pas accepté ici.'],
  ['ar', 'هذا النوع من المحتوى غير مقبول هنا.'],
  ['en', 'This type of content is not accepted here.'],
])('who reads %s is told so in it', async (language, sentence) => {
  const answer = await sendAs(people[0], '/api/titles', 'application/xml', language)
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  expect(answer.json()).toMatchObject({ status: 415, reason: 'unsupported-media-type', title: sentence })
})

test('a stranger is turned away before what they sent is looked at', async () => {
  const answer = await platform.app.inject({
    method: 'POST',
    url: '/api/titles',
    headers: { 'content-type': 'text/plain' },
    payload: 'x',
  })
  expect(answer.statusCode).toBe(401)
})

test('routes that take files go on taking them', async () => {
  const [gina] = people
  const answer = await gina?.upload(`/api/titles/${title}/documents?kind=proof`, 'proof.pdf', '%PDF-1.7\n')
  expect(answer?.status).toBe(200)
})
