import { expect, test } from 'vitest'
import {
  aClearedTitle,
  aDraft,
  after,
  aLaw,
  aRefusedTitle,
  aReturnedTitle,
  aTitleAtDepartments,
  aTitleAtDomiciliation,
  organisations,
  people,
} from './fixtures.ts'
import { situationOf } from './situation.ts'
import { stepsOf } from './steps.ts'
import type { Title } from './title.ts'

const line = (title: Title) => stepsOf(title, aLaw()).map(({ stage, state }) => `${stage} ${state}`)

test('a draft shows the whole way ahead of it', () => {
  expect(line(aDraft({ category: 'IL' }))).toEqual([
    'applicant current',
    'pre-domiciliation to-come',
    'technical-opinion to-come',
    'ministry-decision to-come',
    'domiciliation to-come',
    'customs to-come',
    'clearing to-come',
  ])
})

test('what is done says when and by whom', () => {
  const [subscribed, taken, opinion] = stepsOf(aTitleAtDepartments(), aLaw())
  expect(subscribed).toEqual({
    stage: 'applicant',
    state: 'done',
    at: '2026-01-05T09:00:00.000Z',
    by: people.owner.name,
  })
  expect(taken).toMatchObject({ state: 'done', by: people.bank.name })
  expect(opinion).toEqual({ stage: 'technical-opinion', state: 'current' })
})

test('a refused title stops at the ministry, a returned one stays at the desk that said no, a cleared one is done', () => {
  expect(line(aRefusedTitle())).toContain('ministry-decision stopped')
  expect(line(aReturnedTitle())).toEqual([
    'applicant done',
    'domiciliation current',
    'customs to-come',
    'clearing to-come',
  ])
  expect(line(aClearedTitle()).every((step) => step.endsWith(' done'))).toBe(true)
})

test('the situation says who has a title, since when and until when', () => {
  expect(situationOf(aTitleAtDomiciliation())).toEqual({
    now: 'at-domiciliation',
    organisations: [organisations.bank],
    since: '2026-01-05T09:00:00.000Z',
    until: '2026-01-05T13:00:00.000Z',
  })
})

test('an open question comes first: the applicant has the title', () => {
  const asked = after(aTitleAtDomiciliation(), ['ask', { question: 'Which account?' }, people.bank])
  expect(situationOf(asked)).toMatchObject({ now: 'question-open', organisations: [organisations.importer] })
})
