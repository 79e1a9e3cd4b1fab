import { expect, test } from 'vitest'
import { fold, foldedWords } from './fold-words.ts'

test.each([
  ['CAFÉ', 'cafe'],
  ['Œufs', 'oeufs'],
  ['أإآ', 'ااا'],
  ['قهوة', 'قهوه'],
  ['مستشفى', 'مستشفي'],
  ['زَيْتُون', 'زيتون'],
  ['زيـــتون', 'زيتون'],
  ['٠٩٠١', '0901'],
])('%s is compared as %s', (text, folded) => expect(fold(text)).toBe(folded))

test.each([
  ['fr', 'Huiles d’olive', 'huile olive'],
  ['fr', 'tuyaux', 'tuyau'],
  ['fr', 'machines à coudre', 'machine coudre'],
  ['en', 'tomatoes', 'tomato'],
  ['en', 'glasses', 'glass'],
  ['en', 'batteries', 'battery'],
  ['ar', 'الزيتون', 'زيتون'],
  ['ar', 'والسيارات', 'سيارة'],
  ['ar', 'للنساء', 'نساء'],
  ['ar', 'الألومنيوم', 'الومنيوم'],
] as const)('in %s "%s" is looked up as "%s"', (language, written, same) =>
  expect(foldedWords(written, language)).toEqual(foldedWords(same, language)),
)

test('empty words of the language, numbers and single letters are left out', () => {
  expect(foldedWords('thé à la menthe 85 % x', 'fr')).toEqual(foldedWords('thé menthe', 'fr'))
  expect(foldedWords('other than coffee of the heading', 'en')).toEqual(foldedWords('coffee', 'en'))
})

test('a word that is empty in one language is goods in another', () => {
  expect(foldedWords('or', 'en')).toEqual([])
  expect(foldedWords('or', 'fr')).toEqual(['or'])
})
