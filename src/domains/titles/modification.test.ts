import { expect, test } from 'vitest'
import { given } from '#kernel/given.ts'
import {
  aContent,
  aDomiciledLicence,
  aDomiciledTitle,
  after,
  aLine,
  aMoment,
  anImputation,
  aPartlyImputedTitle,
  aSettlement,
  aTitleAtMinistry,
  idOf,
  organisations,
  people,
} from './fixtures.ts'
import { titleLife } from './life.ts'
import { requestModification } from './request-modification.ts'
import type { Title, TitleContent } from './title.ts'

const asking = (content: TitleContent) => (title: Title) =>
  requestModification(title, { content, reason: 'Order changed' }, aMoment(people.owner))
const withLine = (over: Parameters<typeof aLine>[0]) => aContent({ lines: [aLine(over)] })
const licenceContent = (over: Parameters<typeof aLine>[0]) => ({
  ...withLine(over),
  reason: 'Seed for the coming season',
})
const asked = (title: Title, content: TitleContent) =>
  after(title, ['requestModification', { content, reason: 'Order changed' }, people.owner])
const agree = { accepted: true } as const

test('the bank validates a modification again, and then it holds', () => {
  const waiting = asked(aDomiciledTitle(), withLine({ quantity: '1200' }))
  expect(waiting.desk).toMatchObject({ stage: 'change', organisations: [organisations.bank] })
  expect(waiting.content?.lines[0]?.quantity).toBe('1000')
  const agreed = after(waiting, ['answerChange', agree, people.bank])
  expect(agreed.content?.lines[0]?.quantity).toBe('1200')
  expect(agreed.change).toBeUndefined()
  expect(agreed.desk?.stage).toBe('customs')
})

test('the ministry sees a licence again when its goods change, not when its price does', () => {
  const goods = asked(aDomiciledLicence(), licenceContent({ quantity: '1200' }))
  const price = asked(aDomiciledLicence(), licenceContent({ value: '5500.00' }))
  expect(goods.change?.steps).toEqual(['ministry', 'bank'])
  expect(goods.desk?.organisations).toEqual([organisations.ministry])
  expect(price.change?.steps).toEqual(['bank'])
  const seen = after(goods, ['answerChange', agree, people.ministry])
  expect(seen.change?.at).toBe('bank')
  expect(seen.desk?.organisations).toEqual([organisations.bank])
})

test('a no needs its reason and leaves the title as it was', () => {
  const waiting = asked(aDomiciledTitle(), withLine({ quantity: '1200' }))
  const refused = after(waiting, ['answerChange', { accepted: false, reason: 'No cover' }, people.bank])
  expect(refused.content).toEqual(aDomiciledTitle().content)
  expect(refused.change).toBeUndefined()
})

test('the new content is looked at like the first one', () =>
  given(titleLife, aDomiciledTitle())
    .when(asking(withLine({ origin: 'ZZ' })))
    .thenObjects('unknown-code'))

test('value is not lowered once anything was paid', () => {
  const paid = after(aDomiciledTitle(), ['settle', aSettlement(), people.bank])
  given(titleLife, paid)
    .when(asking(withLine({ value: '4999.99' })))
    .thenObjects('value-lowered-after-payment')
  given(titleLife, aDomiciledTitle())
    .when(asking(withLine({ value: '4999.99' })))
    .thenFacts({ type: 'ChangeRequested' }, { type: 'SentToDesk' })
})

test('what was imputed of a line stays: its goods, and as much of it', () => {
  const title = given(titleLife, aPartlyImputedTitle())
  title.when(asking(withLine({ id: idOf(302) }))).thenObjects('imputed-line-removed')
  title.when(asking(withLine({ origin: 'FR' }))).thenObjects('imputed-line-changed')
  title.when(asking(withLine({ quantity: '399' }))).thenObjects('below-imputed')
  title.when(asking(withLine({ value: '1999.00' }))).thenObjects('below-imputed')
})

test('the currency in use and the bank are not changed on this way', () => {
  given(titleLife, aPartlyImputedTitle())
    .when(asking(aContent({ currency: 'TLD' })))
    .thenObjects('currency-in-use')
  given(titleLife, aDomiciledTitle())
    .when(asking(aContent({ bank: { ...aContent().bank, organisation: organisations.otherBank } })))
    .thenObjects('bank-changes-apart')
})

test('one change at a time, and only when something changes', () => {
  given(titleLife, aDomiciledTitle()).when(asking(aContent())).thenObjects('nothing-changed')
  given(titleLife, asked(aDomiciledTitle(), withLine({ quantity: '1200' })))
    .when(asking(withLine({ quantity: '1300' })))
    .thenObjects('change-pending')
})

test('what customs imputed while the bank was looking is looked at again', () => {
  const waiting = asked(aDomiciledTitle(), withLine({ quantity: '300' }))
  const imputed = after(waiting, ['impute', anImputation(), people.customs])
  expect(() => after(imputed, ['answerChange', agree, people.bank])).toThrow('below-imputed')
})

test('a title lowered to what was imputed of it is totally imputed', () => {
  const waiting = asked(aPartlyImputedTitle(), withLine({ quantity: '400' }))
  const agreed = after(waiting, ['answerChange', agree, people.bank])
  expect(agreed).toMatchObject({ status: 'totally-imputed', desk: { stage: 'clearing' } })
})

test('quantities the ministry cut stay cut on lines that do not change', () => {
  const two = { lines: [aLine(), aLine({ id: idOf(302) })] }
  const reduced = after(
    aTitleAtMinistry({ content: two }),
    ['decide', { decision: 'reduced', quantities: { [idOf(301)]: '10', [idOf(302)]: '20' } }, people.ministry],
    ['answerDomiciliation', { accepted: true, number: 'D' }, people.bank],
  )
  const content = { ...licenceContent({}), lines: [aLine(), aLine({ id: idOf(302), quantity: '30' })] }
  const agreed = after(
    asked(reduced, content),
    ['answerChange', agree, people.ministry],
    ['answerChange', agree, people.bank],
  )
  expect(agreed.visa?.quantities).toEqual({ [idOf(301)]: '10' })
})

test('a modification nobody has answered yet is withdrawn by the applicant', () => {
  const withdrawn = after(asked(aDomiciledTitle(), withLine({ quantity: '1200' })), [
    'withdrawChange',
    {},
    people.owner,
  ])
  expect(withdrawn.change).toBeUndefined()
  expect(withdrawn.desk?.stage).toBe('customs')
})

test('total imputation makes a modification under way fall', () => {
  const waiting = asked(aDomiciledTitle(), withLine({ quantity: '1200' }))
  const used = after(waiting, ['impute', anImputation({ final: true }), people.customs])
  expect(used).toMatchObject({ status: 'totally-imputed', desk: { stage: 'clearing' } })
  expect(used.change).toBeUndefined()
})
