import { expect, test } from 'vitest'
import { type FuzzTarget, fuzz } from './fuzz.ts'
import { edifactTarget } from './fuzz-edifact.ts'
import { corpusOf } from './run-fuzz.ts'

test('the EDIFACT reader keeps its promises for the whole corpus and for new inputs', () => {
  const corpus = corpusOf('edifact')
  expect(corpus.length).toBeGreaterThan(100)
  const { violations } = fuzz(edifactTarget, { executions: 400, seed: 7, corpus })
  expect(violations.map(({ why, input }) => `${why}: ${Buffer.from(input).toString('base64')}`)).toEqual([])
})

test('a broken promise is found, and the same seed finds it again', () => {
  const brittle: FuzzTarget = {
    seeds: () => [new TextEncoder().encode('hello')],
    generate: () => new TextEncoder().encode('hello'),
    dictionary: ['x'],
    execute: (input) => {
      if (input.includes(0x78)) throw new Error('no x, please')
      return [String(input.length)]
    },
  }
  const found = () => fuzz(brittle, { executions: 200, seed: 3, corpus: [] })
  expect(found().violations[0]?.why).toBe('no x, please')
  expect(found().violations).toEqual(found().violations)
})
