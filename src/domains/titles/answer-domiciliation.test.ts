import { expect, test } from 'vitest'
import { given } from '#kernel/given.ts'
import type { InputOf } from './acts.ts'
import { answerDomiciliation } from './answer-domiciliation.ts'
import { aMoment, aTitleAtDomiciliation, organisations, people } from './fixtures.ts'
import { titleLife } from './life.ts'

const answer = (input: InputOf<'answerDomiciliation'>, at = '2026-01-07T09:00:00.000Z') =>
  given(titleLife, aTitleAtDomiciliation()).when((title) =>
    answerDomiciliation(title, input, aMoment(people.bank, { at })),
  )

test('validity runs from the day the bank accepted, for the months of the category', () => {
  const title = answer({ accepted: true, number: 'D-1', acceptedOn: '2026-01-06' }).state()
  expect(title.status).toBe('domiciled')
  expect(title.domiciliation).toMatchObject({
    number: 'D-1',
    bank: organisations.bank,
    acceptedOn: '2026-01-06',
    expiresOn: '2026-07-06',
  })
  expect(title.desk).toMatchObject({ stage: 'customs', organisations: [organisations.customs] })
})

test('without a day, the bank accepts today', () => {
  expect(answer({ accepted: true, number: 'D-1' }).state().domiciliation?.acceptedOn).toBe('2026-01-07')
})

test('the day lies between signature and today', () => {
  answer({ accepted: true, number: 'D', acceptedOn: '2026-01-08' }).thenObjects('day-to-come')
  answer({ accepted: true, number: 'D', acceptedOn: '2026-01-04' }).thenObjects('accepted-before-signature')
})

test('a yes has its number, a no its reason', () => {
  answer({ accepted: true }).thenObjects('number-missing')
  answer({ accepted: false }).thenObjects('reason-missing')
  expect(answer({ accepted: false, reason: 'Price differs' }).state()).toMatchObject({ status: 'returned' })
})
