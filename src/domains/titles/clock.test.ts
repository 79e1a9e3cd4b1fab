import { expect, test } from 'vitest'
import { letTimePass, wakeAt } from './clock.ts'
import {
  aCalendar,
  aDomiciledTitle,
  aDraft,
  after,
  aLaw,
  aMoment,
  anExpiredTitle,
  anImputation,
  aPartlyImputedTitle,
  aSettlement,
  aTitleAtDomiciliation,
  organisations,
  people,
} from './fixtures.ts'
import type { Title } from './title.ts'

const passing = (title: Title, at: string) => after(title, ['letTimePass', {}, people.operator, { at }])
const wake = (title: Title) => wakeAt(title, aLaw(), aCalendar)

test('a desk is reminded when its working time is over, and its supervisors are told after as much again', () => {
  const fresh = aTitleAtDomiciliation()
  expect(wake(fresh)).toBe('2026-01-05T13:00:00.000Z')
  const reminded = passing(fresh, '2026-01-05T13:00:00.000Z')
  expect(reminded.desk).toMatchObject({ reminded: true })
  expect(reminded.desk?.escalated).toBeUndefined()
  expect(wake(reminded)).toBe('2026-01-06T09:00:00.000Z')
  const escalated = passing(reminded, '2026-01-06T09:00:00.000Z')
  expect(escalated.desk?.escalated).toBe(true)
  expect(wake(escalated)).toBeUndefined()
})

test('nothing happens before its time, and nothing twice', () => {
  const early = aMoment(people.operator, { at: '2026-01-05T12:59:59.999Z' })
  expect(letTimePass(aTitleAtDomiciliation(), {}, early)).toEqual([])
  const late = aMoment(people.operator, { at: '2026-01-05T13:00:00.000Z' })
  expect(letTimePass(passing(aTitleAtDomiciliation(), late.at), {}, late)).toEqual([])
})

test('a title in use expires with the first moment after its last day, in legal time', () => {
  expect(wake(aDomiciledTitle())).toBe('2026-07-05T23:00:00.000Z')
  expect(passing(aDomiciledTitle(), '2026-07-05T22:59:59.000Z').status).toBe('domiciled')
  const expired = passing(aDomiciledTitle(), '2026-07-05T23:00:00.000Z')
  expect(expired.status).toBe('expired')
  expect(expired.desk).toBeUndefined()
})

test('a title that expires with something imputed waits for its bank', () => {
  expect(passing(aPartlyImputedTitle(), '2026-07-06T09:00:00.000Z').desk).toMatchObject({
    stage: 'clearing',
    organisations: [organisations.bank],
  })
  expect(anExpiredTitle().status).toBe('expired')
})

test('a draft and a title at a desk before domiciliation do not expire', () => {
  expect(wake(aDraft())).toBeUndefined()
  expect(passing(aTitleAtDomiciliation(), '2028-01-05T09:00:00.000Z').status).toBe('at-domiciliation')
})

test('an expired title waits for its bank as soon as, and as long as, there is something to clear', () => {
  const late = { at: '2026-07-08T09:00:00.000Z' }
  const unused = passing(aDomiciledTitle(), late.at)
  const imputed = after(unused, ['impute', anImputation(), people.customs, late])
  expect(imputed).toMatchObject({ status: 'expired', desk: { stage: 'clearing' } })
  expect(after(unused, ['settle', aSettlement(), people.bank, late]).desk?.stage).toBe('clearing')
  const imputation = imputed.imputations[0]?.id ?? ''
  const reversed = after(imputed, ['reverseImputation', { imputation, reason: 'Error' }, people.customs, late])
  expect(reversed.desk).toBeUndefined()
})
