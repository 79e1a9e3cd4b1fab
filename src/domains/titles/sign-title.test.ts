import { expect, test } from 'vitest'
import { given } from '#kernel/given.ts'
import {
  aContent,
  aDraft,
  after,
  aLine,
  aMoment,
  aReturnedTitle,
  aSignedTitle,
  idOf,
  organisations,
  people,
} from './fixtures.ts'
import { titleLife } from './life.ts'
import { resendTitle } from './resend-title.ts'
import { signTitle } from './sign-title.ts'
import type { Title } from './title.ts'

const moment = aMoment(people.owner)
const sign = (title: Title) => signTitle(title, { declared: true }, moment)
const resend = (title: Title) => resendTitle(title, { declared: true }, moment)

test('a signed commitment has its number and waits at its bank, for the hours the law gives', () => {
  const title = given(titleLife, aDraft()).when(sign).state()
  expect(title).toMatchObject({ status: 'at-domiciliation', number: 'IC2026000000017K', signedAt: moment.at })
  expect(title.content).toEqual(aContent())
  expect(title.desk).toEqual({
    stage: 'domiciliation',
    organisations: [organisations.bank],
    since: moment.at,
    until: '2026-01-05T13:00:00.000Z',
  })
})

test('a licence first goes to the bank, with every department its goods concern on its path', () => {
  const title = given(titleLife, aDraft({ category: 'IL' }))
    .when(sign)
    .state()
  expect(title.path).toEqual(['pre-domiciliation', 'technical-opinion', 'ministry-decision', 'domiciliation'])
  expect(title.departments).toEqual([organisations.plantHealth, organisations.industry])
  expect(title.ministry).toBe(organisations.ministry)
})

test('goods no department is concerned with skip the technical opinion', () => {
  const title = aSignedTitle({ category: 'IL', content: { lines: [aLine({ hs: '401220' })] } })
  expect(title.path).toEqual(['pre-domiciliation', 'ministry-decision', 'domiciliation'])
})

test('a draft in which something is missing is not signed', () =>
  given(titleLife, aDraft({ content: { currency: 'XXX' } }))
    .when(sign)
    .thenObjects('unknown-code'))

test('a corrected title goes to the same desk again, with a new digest', () => {
  const returned = aReturnedTitle()
  const corrected = after(returned, [
    'saveDraft',
    { draft: { ...returned.draft, incotermPlace: 'Port Nova' } },
    people.owner,
  ])
  const title = given(titleLife, corrected).when(resend).state()
  expect(title).toMatchObject({ status: 'at-domiciliation', number: returned.number })
  expect(title.content?.incotermPlace).toBe('Port Nova')
  expect(title.returned).toBeUndefined()
})

test('other goods call other departments as long as none has been asked', () => {
  const returned = after(aSignedTitle({ category: 'IL' }), [
    'answerPreDomiciliation',
    { accepted: false, reason: 'Unclear goods' },
    people.bank,
  ])
  const draft = { ...returned.draft, lines: [aLine({ id: idOf(302), hs: '060210' })] }
  const title = given(titleLife, after(returned, ['saveDraft', { draft }, people.owner]))
    .when(resend)
    .state()
  expect(title.departments).toEqual([organisations.plantHealth])
  expect(title.status).toBe('at-pre-domiciliation')
})

test('a title nobody returned is not sent again', () =>
  given(titleLife, aDraft()).when(resend).thenObjects('not-returned'))
