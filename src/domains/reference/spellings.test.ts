import { expect, test } from 'vitest'
import { spellings } from './spellings.ts'
import { indexTrigrams } from './trigrams.ts'

const known = indexTrigrams(['chaussur', 'chaussett', 'chaud', 'voitur', 'fromag', 'riz', 'زيتون'])
const meant = (typed: string) => spellings(known, typed).map(({ word }) => word)

test('a letter missing, doubled, wrong or swapped is forgiven', () => {
  expect(meant('chausur')).toEqual(['chaussur'])
  expect(meant('vvoitur')).toEqual(['voitur'])
  expect(meant('voutur')).toEqual(['voitur'])
  expect(meant('formag')).toEqual(['fromag'])
  expect(meant('زيتن')).toEqual(['زيتون'])
})

test('the word itself is surer than its neighbours', () =>
  expect(spellings(known, 'chaud')).toEqual([{ word: 'chaud', likeness: 1 }]))

test('short words and strange ones are not guessed at', () => {
  expect(meant('ris')).toEqual([])
  expect(meant('xylophone')).toEqual([])
})
