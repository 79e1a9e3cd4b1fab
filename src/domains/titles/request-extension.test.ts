import { expect, test } from 'vitest'
import { given } from '#kernel/given.ts'
import { aDomiciledLicence, aDomiciledTitle, after, aMoment, people } from './fixtures.ts'
import { titleLife } from './life.ts'
import { requestExtension } from './request-extension.ts'
import type { Title } from './title.ts'

const asking =
  (until: string, at = '2026-06-01T09:00:00.000Z') =>
  (title: Title) =>
    requestExtension(title, { until, reason: 'Ship delayed' }, aMoment(people.owner, { at }))
const extension = { until: '2026-09-05', reason: 'Ship delayed' }

test('a title is extended once its bank agrees, as often as the law allows', () => {
  const extended = after(
    aDomiciledTitle(),
    ['requestExtension', extension, people.owner],
    ['answerChange', { accepted: true }, people.bank],
  )
  expect(extended.domiciliation?.expiresOn).toBe('2026-09-05')
  given(titleLife, extended).when(asking('2026-10-05')).thenObjects('extended-enough')
})

test('it goes no further than the months of the law, from the expiry it has', () => {
  const title = given(titleLife, aDomiciledTitle())
  title.when(asking('2026-10-05')).thenFacts({ type: 'ChangeRequested' }, { type: 'SentToDesk' })
  title.when(asking('2026-10-06')).thenObjects('extended-too-far')
  title.when(asking('2026-07-05')).thenObjects('not-later')
  title.when(asking('2026-09-31')).thenObjects('not-a-day')
})

test('a title whose last day has passed is not extended any more', () => {
  given(titleLife, aDomiciledTitle())
    .when(asking('2026-09-05', '2026-07-06T09:00:00.000Z'))
    .thenObjects('title-expired')
})

test('the ministry sees the extension of a licence first', () => {
  const waiting = after(aDomiciledLicence(), ['requestExtension', extension, people.owner])
  expect(waiting.change?.steps).toEqual(['ministry', 'bank'])
})

test('an extension asked for in time is answered before the title expires', () => {
  const asked = after(aDomiciledTitle(), ['requestExtension', extension, people.owner])
  const late = { at: '2026-07-08T09:00:00.000Z' }
  expect(after(asked, ['letTimePass', {}, people.operator, late]).status).toBe('domiciled')
  const refused = after(asked, ['answerChange', { accepted: false, reason: 'No cover' }, people.bank, late])
  expect(after(refused, ['letTimePass', {}, people.operator, late]).status).toBe('expired')
})
