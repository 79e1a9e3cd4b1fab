import { expect, test } from 'vitest'
import { given } from '#kernel/given.ts'
import type { InputOf } from './acts.ts'
import { clearTitle } from './clear-title.ts'
import {
  aDomiciledTitle,
  after,
  aMoment,
  anExpiredTitle,
  anImputation,
  aSettlement,
  aTotallyImputedTitle,
  idOf,
  organisations,
  people,
} from './fixtures.ts'
import { titleLife } from './life.ts'
import type { Title } from './title.ts'

const clearing = (input: InputOf<'clear'>) => (title: Title) => clearTitle(title, input, aMoment(people.bank))
const paid = (amount: string): Title => after(aTotallyImputedTitle(), ['settle', aSettlement({ amount }), people.bank])

test('without a gap the title is cleared and nobody has it any more', () => {
  const title = given(titleLife, paid('5000.00'))
    .when(clearing({ outcome: 'cleared' }))
    .state()
  expect(title).toMatchObject({ status: 'cleared', clearing: { imputed: '5000', settled: '5000', gap: '0' } })
  expect(title.desk).toBeUndefined()
})

test('what the bank says agrees with the figures', () => {
  given(titleLife, paid('4900.00'))
    .when(clearing({ outcome: 'cleared' }))
    .thenObjects('gap-left')
  given(titleLife, paid('5000.00'))
    .when(clearing({ outcome: 'not-cleared' }))
    .thenObjects('no-gap')
})

test('a gap is cleared with its reason and justification', () => {
  const title = given(titleLife, paid('4900.00'))
  title.when(clearing({ outcome: 'justified-gap' })).thenObjects('gap-reason-missing')
  title.when(clearing({ outcome: 'justified-gap', gapReason: 'wastage' })).thenObjects('justification-missing')
  const justified = clearing({ outcome: 'justified-gap', gapReason: 'wastage', justification: 'Survey 12' })
  expect(title.when(justified).state()).toMatchObject({ status: 'cleared', clearing: { gap: '-100' } })
})

test('a title left uncleared stays with its bank, which may clear it later', () => {
  const open = given(titleLife, paid('4900.00'))
    .when(clearing({ outcome: 'not-cleared' }))
    .state()
  expect(open).toMatchObject({ status: 'totally-imputed', clearing: { outcome: 'not-cleared' } })
  const rest = after(open, ['settle', aSettlement({ amount: '100.00', reference: 'P-2' }), people.bank])
  expect(
    given(titleLife, rest)
      .when(clearing({ outcome: 'cleared' }))
      .state().status,
  ).toBe('cleared')
})

test('an expired title is cleared of what was imputed', () =>
  given(titleLife, after(anExpiredTitle(), ['settle', aSettlement(), people.bank]))
    .when(clearing({ outcome: 'cleared' }))
    .thenFacts({ type: 'Cleared', gap: '0' }))

test('there is nothing to clear where nothing was imputed or paid, nor in a category that is not cleared', () => {
  const unused = after(aDomiciledTitle(), ['letTimePass', {}, people.operator, { at: '2026-08-03T09:00:00.000Z' }])
  given(titleLife, unused)
    .when(clearing({ outcome: 'cleared' }))
    .thenObjects('nothing-to-clear')
  const all = anImputation({ lines: [{ line: idOf(301), quantity: '1000', value: '5000.00' }] })
  const free = after(aDomiciledTitle({ category: 'PD' }), ['impute', all, people.customs])
  given(titleLife, free)
    .when(clearing({ outcome: 'not-cleared' }))
    .thenObjects('not-to-be-cleared')
})

test('a bank that is letting go does not clear meanwhile', () => {
  const bank = { organisation: organisations.otherBank, branch: 'Port', account: '022' }
  const leaving = after(paid('5000.00'), ['requestChangeOfBank', { bank, reason: 'Terms' }, people.owner])
  given(titleLife, leaving)
    .when(clearing({ outcome: 'cleared' }))
    .thenObjects('change-pending')
})
