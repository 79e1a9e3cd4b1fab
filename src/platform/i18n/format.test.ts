import { expect, test } from 'vitest'
import { languages } from '#kernel/text.ts'
import { formatter } from './format.ts'
import { legalOffset } from './legal-offset.ts'

const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ')
const oneHourAhead = () => 60
const fr = formatter('fr', oneHourAhead)

test('thousands are parted by a space and decimals by the sign of the language', () => {
  expect(plain(fr.number('1234567.5'))).toBe('1 234 567,5')
  expect(plain(formatter('ar', oneHourAhead).number('1234567.5'))).toBe('1 234 567,5')
  expect(plain(formatter('en', oneHourAhead).number('1234567.5'))).toBe('1 234 567.5')
})

test('an amount of fifteen digits and six decimals is shown exactly', () =>
  expect(plain(fr.money({ amount: '123456789012345.123456', currency: 'MAD' }))).toBe('123 456 789 012 345,123456 MAD'))

test('an amount has the decimals of its currency', () => {
  expect(plain(fr.money({ amount: '1234.5', currency: 'MAD' }))).toBe('1 234,50 MAD')
  expect(plain(fr.money({ amount: '1234', currency: 'JPY' }))).toBe('1 234 JPY')
  expect(plain(fr.money({ amount: '1234', currency: 'TND' }))).toBe('1 234,000 TND')
})

test('an instant is shown in the legal time given, whatever the zone of the machine', () => {
  expect(fr.time('2026-11-23T23:30:00.000Z')).toBe('00:30')
  expect(fr.instant('2026-11-23T23:30:00.000Z')).toContain('24 nov')
})

test('digits are Latin in every language', () => {
  for (const language of languages) {
    const format = formatter(language, oneHourAhead)
    const shown = [format.day('2026-11-23', 'long'), format.instant('2026-11-23T09:30:00Z'), format.percent(0.25)].join(
      ' ',
    )
    expect(shown).toMatch(/23.*2026.*10:30.*25/)
    expect(shown).not.toMatch(/[٠-٩]/)
  }
})

test('the distance is told in the largest unit that fits', () => {
  const now = '2026-11-23T12:00:00Z'
  expect(fr.relative('2026-11-23T15:10:00Z', now)).toBe('dans 3 heures')
  expect(fr.relative('2026-11-21T11:00:00Z', now)).toBe('avant-hier')
  expect(formatter('en', oneHourAhead).relative('2026-11-23T11:58:30Z', now)).toBe('1 minute ago')
})

test('what is no number and no date is given back as typed', () => {
  expect(fr.number('douze')).toBe('douze')
  expect(fr.day('demain')).toBe('demain')
  expect(fr.instant('?')).toBe('?')
})

test('legal time follows the change in force at the instant', () => {
  const offset = legalOffset([
    { from: '2026-03-22T02:00:00Z', minutes: 60 },
    { from: '2026-02-15T02:00:00Z', minutes: 0 },
  ])
  expect(offset('2026-03-01T00:00:00Z')).toBe(0)
  expect(offset('2026-03-22T02:00:00Z')).toBe(60)
  expect(offset('2020-01-01T00:00:00Z')).toBe(0)
})
