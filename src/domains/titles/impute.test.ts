import { expect, test } from 'vitest'
import { given } from '#kernel/given.ts'
import type { InputOf } from './acts.ts'
import {
  aDomiciledLicence,
  aDomiciledTitle,
  after,
  aLaw,
  aLine,
  aMoment,
  anExpiredTitle,
  anImputation,
  aPartlyImputedTitle,
  aTitleAtMinistry,
  aTotallyImputedTitle,
  idOf,
  organisations,
  people,
} from './fixtures.ts'
import { impute } from './impute.ts'
import { titleLife } from './life.ts'
import { reverseImputation } from './reverse-imputation.ts'
import type { Title } from './title.ts'

const imputing =
  (over: Partial<InputOf<'impute'>>, at = '2026-02-02T09:00:00.000Z') =>
  (title: Title) =>
    impute(title, anImputation({ declaration: 'D-200', ...over }), aMoment(people.customs, { at }))
const drawing = (quantity: string, value = '100.00') => ({ lines: [{ line: idOf(301), quantity, value }] })
const reversing =
  (imputation: string, at = '2026-02-02T09:00:00.000Z') =>
  (title: Title) =>
    reverseImputation(title, { imputation, reason: 'Wrong title' }, aMoment(people.customs, { at }))

test('a first draw-down leaves the title partly imputed, still at customs', () => {
  const title = given(titleLife, aDomiciledTitle())
    .when(imputing(drawing('400')))
    .state()
  expect(title.status).toBe('partly-imputed')
  expect(title.desk?.stage).toBe('customs')
})

test('when nothing is left of any line the title is totally imputed and its bank has it', () => {
  const title = given(titleLife, aPartlyImputedTitle())
    .when(imputing(drawing('600')))
    .state()
  expect(title.status).toBe('totally-imputed')
  expect(title.desk).toMatchObject({ stage: 'clearing', organisations: [organisations.bank] })
})

test('a title that is not to be cleared waits for nobody once totally imputed', () => {
  const title = given(titleLife, aDomiciledTitle({ category: 'PD' }))
    .when(imputing(drawing('1000')))
    .state()
  expect(title.status).toBe('totally-imputed')
  expect(title.desk).toBeUndefined()
})

test('customs may say that this is the last', () => {
  expect(
    given(titleLife, aDomiciledTitle())
      .when(imputing({ ...drawing('1'), final: true }))
      .state().status,
  ).toBe('totally-imputed')
})

test('the tolerance of the goods goes on top of what is left, in quantity and in value, and not a grain more', () => {
  const title = given(titleLife, aDomiciledTitle())
  title
    .when(imputing(drawing('1020', '5100.00')))
    .thenFacts({ type: 'Imputed' }, { type: 'TotallyImputed' }, { type: 'SentToDesk' })
  title.when(imputing(drawing('1020.000001'))).thenObjects('more-than-left')
  title.when(imputing(drawing('1', '5100.01'))).thenObjects('more-than-left')
})

test('goods without tolerance stop at what was asked', () =>
  given(titleLife, aDomiciledTitle({ content: { lines: [aLine({ hs: '841330' })] } }))
    .when(imputing(drawing('1000.1')))
    .thenObjects('more-than-left'))

test('the objection tells what is left, at its field', () => {
  const decision = imputing(drawing('700'))(aPartlyImputedTitle())
  expect(decision).toMatchObject({
    objections: [{ field: '/lines/0/quantity', about: { wanted: '700', left: '620', unit: 'KGM' } }],
  })
})

test('a quantity the ministry cut is all there is', () => {
  const reduced = after(
    aTitleAtMinistry(),
    ['decide', { decision: 'reduced', quantities: { [idOf(301)]: '100' } }, people.ministry],
    ['answerDomiciliation', { accepted: true, number: 'D' }, people.bank],
  )
  given(titleLife, reduced)
    .when(imputing(drawing('103')))
    .thenObjects('more-than-left')
  expect(
    given(titleLife, reduced)
      .when(imputing(drawing('100')))
      .state().status,
  ).toBe('totally-imputed')
})

test('one declaration of one office is imputed once', () => {
  const title = given(titleLife, aPartlyImputedTitle())
  title.when(imputing({ declaration: 'D-100' })).thenObjects('already-imputed-by-declaration')
})

test('the day of registration counts: within validity, not to come', () => {
  const title = given(titleLife, aDomiciledTitle())
  title.when(imputing({ registeredOn: '2026-01-04' })).thenObjects('declared-before-domiciliation')
  title.when(imputing({ registeredOn: '2026-02-03' })).thenObjects('day-to-come')
  title.when(imputing({ registeredOn: '2026-07-06' }, '2026-07-08T09:00:00.000Z')).thenObjects('declared-after-expiry')
})

test('a declaration registered in time is imputed even after the title has expired', () => {
  const title = given(titleLife, anExpiredTitle())
  const later = '2026-07-10T09:00:00.000Z'
  expect(title.when(imputing({ ...drawing('100'), registeredOn: '2026-07-05' }, later)).state().status).toBe('expired')
  title.when(imputing({ ...drawing('100'), registeredOn: '2026-07-07' }, later)).thenObjects('declared-after-expiry')
})

test('each line is one of the title, once, with a quantity', () => {
  const title = given(titleLife, aDomiciledTitle())
  const part = { line: idOf(301), quantity: '1', value: '1' }
  title.when(imputing({ lines: [{ ...part, line: idOf(999) }] })).thenObjects('no-such-line')
  title.when(imputing({ lines: [part, part] })).thenObjects('line-twice')
  title.when(imputing({ lines: [{ ...part, quantity: '0' }] })).thenObjects('not-positive')
})

test('an office nobody knows imputes nothing', () =>
  given(titleLife, aDomiciledTitle())
    .when(imputing({ office: '000' }))
    .thenObjects('unknown-code'))

test('an imputation taken back is left again: the title is usable as before', () => {
  const total = aTotallyImputedTitle()
  const title = given(titleLife, total)
    .when(reversing(total.imputations[0]?.id ?? ''))
    .state()
  expect(title).toMatchObject({ status: 'domiciled', imputations: [], desk: { stage: 'customs' } })
  given(titleLife, total)
    .when(reversing(idOf(999)))
    .thenObjects('no-such-imputation')
})

test('of several imputations, the others stay', () => {
  const two = after(aPartlyImputedTitle(), [
    'impute',
    anImputation({ declaration: 'D-101', ...drawing('600'), registeredOn: '2026-01-05' }),
    people.customs,
  ])
  const title = given(titleLife, two)
    .when(reversing(two.imputations[1]?.id ?? ''))
    .state()
  expect(title.status).toBe('partly-imputed')
  expect(title.imputations).toHaveLength(1)
})

test('a title whose validity passed meanwhile is expired, not usable, once its imputation is taken back', () => {
  const total = aTotallyImputedTitle()
  const id = total.imputations[0]?.id ?? ''
  given(titleLife, total)
    .when(reversing(id, '2026-08-03T09:00:00.000Z'))
    .thenFacts({ type: 'ImputationReversed' }, { type: 'TitleExpired' })
})

test('a licence is imputed like a commitment', () => {
  expect(
    given(titleLife, aDomiciledLicence())
      .when(imputing(drawing('1')))
      .state().status,
  ).toBe('partly-imputed')
})

test('with a second pair of eyes, an imputation is proposed first', () => {
  const law = aLaw({ fourEyes: ['impute'] })
  const proposed = after(aDomiciledTitle(), ['impute', anImputation(), people.customs, { law }])
  expect(proposed.imputations).toEqual([])
  expect(proposed.proposal).toMatchObject({ act: 'impute', input: anImputation() })
})
