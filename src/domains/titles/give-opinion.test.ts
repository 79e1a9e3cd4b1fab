import { expect, test } from 'vitest'
import { given } from '#kernel/given.ts'
import type { InputOf } from './acts.ts'
import { after, aMoment, aTitleAtDepartments, idOf, organisations, people } from './fixtures.ts'
import { giveOpinion } from './give-opinion.ts'
import { titleLife } from './life.ts'
import type { Title } from './title.ts'

const opine =
  (input: InputOf<'giveOpinion'>, who = people.plantHealth) =>
  (title: Title) =>
    giveOpinion(title, input, aMoment(who))

test('the title stays until all departments have spoken, then goes to the ministry', () => {
  const one = given(titleLife, aTitleAtDepartments())
    .when(opine({ opinion: 'favourable' }))
    .state()
  expect(one.status).toBe('at-technical-opinion')
  expect(one.desk?.organisations).toEqual([organisations.industry])
  const both = given(titleLife, one)
    .when(opine({ opinion: 'with-reserve' }, people.industry))
    .state()
  expect(both.status).toBe('at-ministry-decision')
  expect(both.opinions.map(({ opinion }) => opinion)).toEqual(['favourable', 'with-reserve'])
})

test('an unfavourable opinion says why', () =>
  given(titleLife, aTitleAtDepartments())
    .when(opine({ opinion: 'unfavourable' }))
    .thenObjects('comment-missing'))

test('a department speaks once', () =>
  given(titleLife, after(aTitleAtDepartments(), ['giveOpinion', { opinion: 'favourable' }, people.plantHealth]))
    .when(opine({ opinion: 'favourable' }))
    .thenObjects('opinion-already-given'))

test('a department may find less right, of lines there are, and never more than was asked', () => {
  const title = given(titleLife, aTitleAtDepartments())
  title.when(opine({ opinion: 'favourable', quantities: { [idOf(301)]: '1000.1' } })).thenObjects('more-than-asked')
  title.when(opine({ opinion: 'favourable', quantities: { [idOf(999)]: '1' } })).thenObjects('no-such-line')
  title
    .when(opine({ opinion: 'with-reserve', quantities: { [idOf(301)]: '500' } }))
    .thenFacts({ type: 'OpinionGiven', quantities: { [idOf(301)]: '500' } })
})

test('the claim of one department does not outlive its opinion', () => {
  const claimed = after(aTitleAtDepartments(), ['claim', {}, people.plantHealth])
  expect(
    given(titleLife, claimed)
      .when(opine({ opinion: 'favourable' }))
      .state().desk?.claimedBy,
  ).toBeUndefined()
})
