import { expect, test } from 'vitest'
import { given } from '#kernel/given.ts'
import {
  aDomiciledTitle,
  after,
  aMoment,
  anImputation,
  aPartlyImputedTitle,
  aReturnedTitle,
  aSettlement,
  aSignedTitle,
  aTitleAtDepartments,
  aTitleAtMinistry,
  people,
} from './fixtures.ts'
import { titleLife } from './life.ts'
import { requestCancellation } from './request-cancellation.ts'
import type { Title } from './title.ts'

const cancel = (title: Title) => requestCancellation(title, { reason: 'Order lost' }, aMoment(people.owner))
const agree = ['answerChange', { accepted: true }, people.bank] as const

test.each([
  ['at a desk', aTitleAtDepartments],
  ['at the ministry', aTitleAtMinistry],
  ['returned', aReturnedTitle],
])('a title %s is cancelled at once', (_, title) => {
  const cancelled = given(titleLife, title()).when(cancel).state()
  expect(cancelled.status).toBe('cancelled')
  expect(cancelled.desk).toBeUndefined()
})

test('the bank that domiciled a title agrees to its cancellation first', () => {
  const asked = given(titleLife, aDomiciledTitle()).when(cancel).state()
  expect(asked).toMatchObject({ status: 'domiciled', change: { kind: 'cancellation', at: 'bank' } })
  expect(after(asked, agree).status).toBe('cancelled')
})

test('an export is cancelled at once as long as nothing is imputed', () => {
  const licence = after(
    aSignedTitle({ category: 'XL' }),
    ['decide', { decision: 'accepted' }, people.ministry],
    ['answerDomiciliation', { accepted: true, number: 'D' }, people.bank],
  )
  expect(given(titleLife, licence).when(cancel).state().status).toBe('cancelled')
})

test('what customs or the bank has used is not cancelled any more', () => {
  given(titleLife, aPartlyImputedTitle()).when(cancel).thenObjects('already-imputed')
  given(titleLife, after(aDomiciledTitle(), ['settle', aSettlement(), people.bank]))
    .when(cancel)
    .thenObjects('already-settled')
})

test('goods imputed while the bank was looking keep the title', () => {
  const asked = given(titleLife, aDomiciledTitle()).when(cancel).state()
  const imputed = after(asked, ['impute', anImputation(), people.customs])
  expect(() => after(imputed, agree)).toThrow('already-imputed')
})
