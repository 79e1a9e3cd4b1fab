import { expect, test } from 'vitest'
import { translator } from './messages.ts'

test('values and plurals are filled in', () => {
  const t = translator('fr', { lines: '{n, plural, =0 {aucune ligne} one {# ligne} other {# lignes}} pour {name}' })
  expect(t('lines', { n: 0, name: 'Atlas' })).toBe('aucune ligne pour Atlas')
  expect(t('lines', { n: 1200, name: 'Atlas' })).toBe('1\u202F200 lignes pour Atlas')
})

test('Arabic has six plural forms', () => {
  const message = '{n, plural, zero {صفر} one {واحد} two {اثنان} few {قليل #} many {كثير #} other {آخر #}}'
  const t = translator('ar', { n: message })
  expect([0, 1, 2, 3, 11, 100].map((n) => t('n', { n }))).toEqual([
    'صفر',
    'واحد',
    'اثنان',
    'قليل 3',
    'كثير 11',
    'آخر 100',
  ])
})

test('a container number inside an Arabic sentence is isolated, so it stays whole', () => {
  const t = translator('ar', { box: 'الحاوية {number} وصلت' })
  expect(t('box', { number: 'MSKU 123456 7' })).toBe('الحاوية \u2068MSKU 123456 7\u2069 وصلت')
})

test('a value that chooses a branch is not altered by isolation', () => {
  const t = translator('ar', { way: '{way, select, import {استيراد} other {تصدير}}' })
  expect(t('way', { way: 'import' })).toBe('استيراد')
})

test('a missing key is shown as itself and reported once', () => {
  const missing: string[] = []
  const t = translator('en', {}, (key) => missing.push(key))
  expect([t('nowhere.to-be-found'), t('nowhere.to-be-found')]).toEqual(['nowhere.to-be-found', 'nowhere.to-be-found'])
  expect(missing).toEqual(['nowhere.to-be-found'])
})

test('a message whose value is missing shows its key instead of breaking the page', () =>
  expect(translator('en', { who: 'by {name}' })('who')).toBe('who'))
