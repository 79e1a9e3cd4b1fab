import { expect, test } from 'vitest'
import { given } from '#kernel/given.ts'
import type { InputOf } from './acts.ts'
import {
  aDomiciledLicence,
  aDomiciledTitle,
  after,
  aLine,
  aMoment,
  anExpiredTitle,
  anImputation,
  aSettlement,
  aTotallyImputedTitle,
  idOf,
  people,
} from './fixtures.ts'
import { titleLife } from './life.ts'
import { reverseSettlement } from './reverse-settlement.ts'
import { settle } from './settle.ts'
import type { Title } from './title.ts'

const settling =
  (over: Partial<InputOf<'settle'>>, at = '2026-01-05T09:00:00.000Z') =>
  (title: Title) =>
    settle(title, aSettlement(over), aMoment(people.bank, { at }))

test('payments stay within the total, charges included', () => {
  const title = given(titleLife, aDomiciledTitle({ content: { freight: '100.00' } }))
  title.when(settling({ amount: '5100.00' })).thenFacts({ type: 'Settled' })
  title.when(settling({ amount: '5100.01' })).thenObjects('more-than-owed')
})

test('what was paid before counts', () => {
  const title = after(aDomiciledTitle(), ['settle', aSettlement({ amount: '3000.00' }), people.bank])
  given(titleLife, title)
    .when(settling({ amount: '2000.01', reference: 'P-2' }))
    .thenObjects('more-than-owed')
})

test('payment exceeds the total only as far as customs imputed the excess', () => {
  const over = after(aDomiciledTitle(), [
    'impute',
    anImputation({ lines: [{ line: idOf(301), quantity: '1000', value: '5100.00' }] }),
    people.customs,
  ])
  given(titleLife, over)
    .when(settling({ amount: '5100.00' }))
    .thenFacts({ type: 'Settled' })
  given(titleLife, over)
    .when(settling({ amount: '5100.01' }))
    .thenObjects('more-than-owed')
})

test('one reference is recorded once', () => {
  const title = after(aDomiciledTitle(), ['settle', aSettlement(), people.bank])
  given(titleLife, title).when(settling({})).thenObjects('already-settled-under-reference')
})

test('validity does not limit payment', () => {
  given(titleLife, aTotallyImputedTitle()).when(settling({})).thenFacts({ type: 'Settled' })
  given(titleLife, anExpiredTitle()).when(settling({}, '2027-01-05T09:00:00.000Z')).thenFacts({ type: 'Settled' })
})

test('a payment is of something, in the decimals of its currency, on a day of the title', () => {
  const title = given(titleLife, aDomiciledTitle())
  title.when(settling({ amount: '0' })).thenObjects('not-positive')
  title.when(settling({ amount: '1.001' })).thenObjects('too-many-decimals')
  title.when(settling({ paidOn: '2026-01-06' })).thenObjects('day-to-come')
  title.when(settling({ paidOn: '2026-01-04' })).thenObjects('paid-before-domiciliation')
})

test('a title without payment is not paid', () =>
  given(titleLife, aDomiciledTitle({ content: { paymentTerms: 'no-payment' } }))
    .when(settling({}))
    .thenObjects('no-payment-agreed'))

test('advances together stay below their limit in the currency of the country', () => {
  const title = after(aDomiciledTitle(), [
    'settle',
    aSettlement({ kind: 'advance', amount: '1000.00', countervalue: '150000.00' }),
    people.bank,
  ])
  const second = { kind: 'advance', amount: '1000.00', reference: 'P-2' } as const
  given(titleLife, title)
    .when(settling({ ...second, countervalue: '50000.00' }))
    .thenFacts({ type: 'Settled' })
  given(titleLife, title)
    .when(settling({ ...second, countervalue: '50000.01' }))
    .thenObjects('advance-over-limit')
})

test('the higher limit of some goods holds when every line is of them', () => {
  const plane = aLine({ hs: '880730' })
  const mixed = aDomiciledLicence({ content: { lines: [plane, aLine({ id: idOf(302) })] } })
  const advance = { kind: 'advance', countervalue: '1000000.00' } as const
  given(titleLife, aDomiciledTitle({ content: { lines: [plane] } }))
    .when(settling(advance))
    .thenFacts({ type: 'Settled' })
  given(titleLife, mixed).when(settling(advance)).thenObjects('advance-over-limit')
})

test('an advance comes before the last goods do', () => {
  given(titleLife, aTotallyImputedTitle())
    .when(settling({ kind: 'advance' }))
    .thenObjects('advance-too-late')
})

test('a payment taken back frees its amount', () => {
  const title = after(aDomiciledTitle(), ['settle', aSettlement(), people.bank])
  const reversing = (settlement: string) => (on: Title) =>
    reverseSettlement(on, { settlement, reason: 'Not executed' }, aMoment(people.bank))
  expect(
    given(titleLife, title)
      .when(reversing(title.settlements[0]?.id ?? ''))
      .state().settlements,
  ).toEqual([])
  given(titleLife, title)
    .when(reversing(idOf(999)))
    .thenObjects('no-such-settlement')
})
