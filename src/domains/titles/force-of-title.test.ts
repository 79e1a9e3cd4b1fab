import { expect, test } from 'vitest'
import { addDays } from '#kernel/dates.ts'
import { aDomiciledTitle, anExpiredTitle, aPartlyImputedTitle, aRefusedTitle } from './fixtures.ts'
import { forceOf } from './force-of-title.ts'
import { byStatus } from './scenes.ts'

const lastDay = aDomiciledTitle().domiciliation?.expiresOn ?? ''

test('a title may be relied on only while it can still be used at customs', () =>
  expect(
    Object.entries(byStatus)
      .filter(([, title]) => forceOf(title, '2020-01-01') === 'in-force')
      .map(([status]) => status),
  ).toEqual(['domiciled', 'partly-imputed']))

test('its last day is still a day of it, the next is not, even before anybody has noted so', () => {
  for (const title of [aDomiciledTitle(), aPartlyImputedTitle()]) {
    expect(forceOf(title, lastDay)).toBe('in-force')
    expect(forceOf(title, addDays(lastDay, 1))).toBe('ended')
  }
})

test('why it ended is not told', () => {
  for (const title of [anExpiredTitle(), aRefusedTitle()]) expect(forceOf(title, '2020-01-01')).toBe('ended')
})
