import { expect, test } from 'vitest'
import { indexTrigrams, similarWords } from './trigrams.ts'

const index = indexTrigrams(['chaussur', 'chaussett', 'chaud', 'voitur'])

test('words that share more pieces come first', () =>
  expect(similarWords(index, 'chaussure', 5)).toEqual(['chaussur', 'chaussett', 'chaud']))

test('what shares no piece finds nothing', () => expect(similarWords(index, 'xylophone', 5)).toEqual([]))

test('no more words than asked for come back', () => expect(similarWords(index, 'chauss', 2)).toHaveLength(2))
