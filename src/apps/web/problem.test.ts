import { expect, test } from 'vitest'
import { errorAt, errorsAtFields, problemOf } from './problem.ts'

const text = { fr: 'Code inconnu', ar: 'رمز مجهول', en: 'Unknown code' }
const problem = problemOf(422, {
  reason: 'unknown-hs',
  title: 'Code inconnu',
  errors: [
    { pointer: '/lines/0/hs', reason: 'unknown-hs', text },
    { reason: 'no-lines', text },
  ],
})

test('a field finds its error in the language of the reader', () => {
  expect(errorAt(problem, '/lines/0/hs', 'ar')).toBe('رمز مجهول')
  expect(errorAt(problem, '/lines/1/hs', 'ar')).toBeUndefined()
  expect(errorAt(undefined, '/lines/0/hs', 'fr')).toBeUndefined()
})

test('the summary lists what stands at a field', () =>
  expect(errorsAtFields(problem, 'en')).toEqual([{ name: '/lines/0/hs', text: 'Unknown code' }]))

test('whatever body comes, a problem can be read from it', () =>
  expect(problemOf(502, '<html>')).toEqual({ status: 502, reason: 'web.no-answer', title: '', errors: [] }))
