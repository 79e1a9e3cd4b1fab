import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { inOrder, mismatch } from './matches.ts'
import { storiesOf } from './read-stories.ts'
import { storySchema, storySchemaFile } from './story-schema.ts'
import { laidOver, put } from './values.ts'

/** How stories are read and what counts as told: a story that is wrong must never pass for one that is right. */

const folder = mkdtempSync(join(tmpdir(), 'stories-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
mkdirSync(join(folder, 'utopia', 'stories'), { recursive: true })
const read = (text: string) => {
  writeFileSync(join(folder, 'utopia', 'stories', 'one.yaml'), text)
  return storiesOf('utopia', folder)
}

test('a misspelt word is told with its file, story and step', () => {
  expect(() => read('says: A title\nservices: [TIT-01]\nstory:\n  - { as: gina, dose: sign }\n')).toThrow(
    /utopia\/stories\/one\.yaml: "A title" step 1/,
  )
})

test('an act that does not exist and a beginning that is not there are told', () => {
  expect(() => read('says: A title\nservices: [TIT-01]\nstory: [{ as: gina, does: fly }]\n')).toThrow('step 1 /does')
  expect(() =>
    read('says: A title\nservices: [TIT-01]\ngiven: { title: ZZ }\nstory: [{ as: gina, does: sign }]\n'),
  ).toThrow('there is no given/ZZ.yaml')
})

test('what is told before by others comes first, and must be there', () => {
  mkdirSync(join(folder, 'utopia', 'stories', 'given'), { recursive: true })
  writeFileSync(join(folder, 'utopia', 'stories', 'given', 'dawn.yaml'), 'story: [{ as: gary, does: start }]\n')
  const story = 'says: A title\nservices: [TIT-01]\nstory: [{ as: gina, does: sign }]\n'
  expect(read(`${story}after: [dawn]\n`)[0]?.after).toEqual([{ as: 'gary', does: 'start' }])
  expect(() => read(`${story}after: [dusk]\n`)).toThrow('there is no given/dusk.yaml')
})

test('a name inside an address is replaced, one inside a sentence is not', () => {
  const scene = { pack: {} as never, named: undefined, made: { title: ['t-1'] }, story: 's', now: new Date() }
  expect(put({ at: '/api/titles/$title1/history', says: 'costs 3 $', id: '$title1' }, scene)).toEqual({
    at: '/api/titles/t-1/history',
    says: 'costs 3 $',
    id: 't-1',
  })
})

test('a file may hold several stories', () => {
  const one = 'services: [TIT-01]\nstory: [{ as: gina, does: sign }]\n'
  expect(read(`says: First\n${one}---\nsays: Second\n${one}`).map(({ story }) => story.says)).toEqual([
    'First',
    'Second',
  ])
})

test('the published schema is the one stories are checked with', () => {
  expect(JSON.parse(readFileSync(storySchemaFile, 'utf8')), 'npx tsx tests/stories/write-schema.ts').toEqual(
    JSON.parse(storySchema()),
  )
})

test('only what a story expects is compared, but all of it', () => {
  expect(mismatch({ a: '1.0', b: [{ c: 'x' }] }, { a: '1', b: [{ c: 'x', d: 2 }], e: 3 })).toBeUndefined()
  expect(mismatch({ b: [{ c: 'x' }] }, { b: [{ c: 'y' }] })).toBe('/b/0/c is "y", not "x"')
  expect(mismatch({ b: [] }, { b: [1] })).toBe('/b is [1], not []')
  expect(mismatch({ b: { some: { c: 'y' } } }, { b: [{ c: 'x' }, { c: 'y', d: 1 }] })).toBeUndefined()
  expect(mismatch({ b: { some: { c: 'z' } } }, { b: [{ c: 'x' }] })).toContain('/b is')
  expect(mismatch({ a: 'nothing' }, {})).toBeUndefined()
  expect(mismatch({ a: 'nothing' }, { a: 1 })).toBe('/a is 1, not "nothing"')
  expect(mismatch('2026-11-23T13:00', '2026-11-23T13:00:00.014Z')).toBeUndefined()
  expect(mismatch('2026-11-23T13:00', '2026-11-23T13:01:00.000Z')).toContain('not')
})

test('names appear in their order', () => {
  expect(inOrder(['A', 'C'], ['A', 'B', 'C'])).toBe(true)
  expect(inOrder(['C', 'A'], ['A', 'B', 'C'])).toBe(false)
})

test('what is laid over a draft changes only that', () => {
  const draft = { currency: 'EUR', lines: [{ hs: '1', value: '5' }, { hs: '2' }] }
  expect(laidOver(draft, { currency: null, lines: [{ value: '6' }] })).toEqual({
    lines: [{ hs: '1', value: '6' }, { hs: '2' }],
  })
})
