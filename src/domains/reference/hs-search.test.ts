import { expect, test } from 'vitest'
import type { Language } from '#kernel/text.ts'
import { searchHs } from './hs-search.ts'
import { loadReference } from './server/load-reference.ts'

const reference = loadReference()
const search = (query: string, language: Language = 'fr', limit = 8) => searchHs(reference, query, language, limit)
const codes = (query: string, language: Language = 'fr', limit = 8) =>
  search(query, language, limit).map(({ code }) => code)

test.each([
  ['café', 'fr', '0901'],
  ['CAFE', 'fr', '0901'],
  ['coffee', 'en', '0901'],
  ['قهوة', 'ar', '0901'],
  ['القهوة', 'ar', '0901'],
  ['huile d’olive', 'fr', '1509'],
  ["huiles d'olives", 'fr', '1509'],
  ['زيت الزيتون', 'ar', '1509'],
  ['olive oil', 'en', '1509'],
  ['tomates fraîches', 'fr', '0702'],
  ['blé dur', 'fr', '1001'],
  ['phosphates naturels', 'fr', '2510'],
  ['pneus neufs', 'fr', '4011'],
  ['médicaments conditionnés', 'fr', '3004'],
  ['jeans femme', 'fr', '6204'],
  ['câbles électriques', 'fr', '8544'],
  ['smartphones', 'fr', '8517'],
  ['سيارات', 'ar', '8703'],
  ['الومنيوم', 'ar', '7601'],
  ['أسمدة آزوتية', 'ar', '3102'],
  ['zellige', 'fr', '6907'],
  ['café torréfié', 'fr', '090121'],
  ['voiture électrique', 'fr', '870380'],
  ['سيارة كهربائية', 'ar', '870380'],
] as const)('"%s" (%s) finds %s first', (query, language, code) => expect(codes(query, language)[0]).toBe(code))

test('words are understood in any language, whatever the reader’s', () => {
  expect(codes('coffee', 'ar')[0]).toBe('0901')
  expect(codes('قهوة', 'fr')[0]).toBe('0901')
  expect(codes('or', 'en')[0]).toBe('7108')
})

test('names come in the reader’s language where there is one, and say when they do not', () => {
  expect(search('0901', 'fr')[0]?.name).toEqual({ text: 'Café', language: 'fr' })
  expect(search('0901', 'ar')[0]?.name).toEqual({ text: 'قهوة', language: 'ar' })
  expect(search('180310', 'fr')[0]?.name).toEqual({ text: 'Cocoa; paste, not defatted', language: 'en' })
})

test('the path leads from the section to what a position belongs to', () =>
  expect(search('090121', 'fr')[0]?.path.map(({ text }) => text)).toEqual([
    'Produits du règne végétal',
    'Café, thé, maté et épices',
    'Café',
  ]))

test.each(['090121', '0901.21', '0901 21', '0901.21.00.90', '٠٩٠١٢١'])('the digits %s find the subheading', (digits) =>
  expect(codes(digits)).toEqual(['090121']),
)

test('the first digits find all that begins with them, in the order of the nomenclature', () => {
  expect(codes('0901')).toEqual(['0901', '090111', '090112', '090121', '090122', '090190'])
  expect(codes('09', 'fr', 2)).toEqual(['0901', '090111'])
})

test('digits of no position find nothing', () => expect(codes('7712')).toEqual([]))

test('all words count more than some', () => {
  expect(codes('roasted coffee', 'en').slice(0, 3)).toContain('090121')
  expect(codes('durum wheat', 'en').slice(0, 2).sort()).toEqual(['100111', '100119'])
  expect(codes('poisson congelé')[0]).toBe('0303')
  expect(codes('poisson frais')[0]).toBe('0302')
})

test('a subheading inherits the words of its heading', () => expect(codes('café')).toContain('090111'))

test('the last word may be unfinished', () => {
  expect(codes('chaus').some((code) => code.startsWith('64'))).toBe(true)
  expect(codes('huile d’oli')[0]).toBe('1509')
})

test.each([
  ['chausures', '64'],
  ['smartfone', '8517'],
  ['ordinateurr', '8471'],
  ['fromagge', '0406'],
  ['formage', '0406'],
  ['معجون الاسنانن', '3306'],
] as const)('the typing error in "%s" is forgiven', (query, beginning) =>
  expect(codes(query)[0]?.startsWith(beginning)).toBe(true),
)

test('goods are not found where a name leaves them out', () =>
  expect(codes('coconuts', 'en', 50)).not.toContain('0802'))

test('an Arabic "and" written onto a word does not hide it', () => expect(codes('شاي', 'ar', 3)).toContain('0902'))

test('nothing, a single letter or nonsense finds nothing', () => {
  for (const query of ['', '   ', 'a', '!!', 'qzxwvk']) expect(codes(query), query).toEqual([])
})

test('no more than asked for', () => expect(codes('machines', 'fr', 3)).toHaveLength(3))

test('only headings and subheadings are offered', () => {
  for (const query of ['céréales', 'textile', '8', 'machines']) {
    for (const code of codes(query, 'fr', 200)) expect(code).toMatch(/^\d{4}(\d{2})?$/)
  }
})
