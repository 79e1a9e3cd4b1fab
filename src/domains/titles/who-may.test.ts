import { expect, test } from 'vitest'
import { aDomiciledTitle, aDraft, aTitleAtDomiciliation, organisations, people } from './fixtures.ts'
import { forbids } from './who-may.ts'

const reason = (...args: Parameters<typeof forbids>) => forbids(...args)?.objections[0].reason

test('a stranger is told that there is no such title', () => {
  expect(forbids(aDraft(), 'sign', people.stranger)?.objections[0]).toMatchObject({
    kind: 'absent',
    reason: 'no-such-title',
  })
})

test('who may only prepare does not sign', () => {
  expect(reason(aDraft(), 'saveDraft', people.preparer)).toBeUndefined()
  expect(reason(aDraft(), 'sign', people.preparer)).toBe('right-needed')
})

test('an agent signs only when the mandate says so', () => {
  const [mandate] = people.agent.mandates
  const preparing = { ...people.agent, mandates: [{ ...mandate, maySign: false }] }
  expect(reason(aDraft(), 'sign', people.agent)).toBeUndefined()
  expect(reason(aDraft(), 'saveDraft', preparing)).toBeUndefined()
  expect(reason(aDraft(), 'sign', preparing)).toBe('mandate-without-signature')
})

test('nobody decides on a title of their own organisation', () => {
  const banker = { ...people.bank, organisation: organisations.importer }
  expect(reason(aTitleAtDomiciliation(), 'answerDomiciliation', banker)).toBe('own-title')
})

test('the applicant does not do the work of officers', () => {
  expect(reason(aDomiciledTitle(), 'impute', people.owner)).toBe('another-role-does-this')
})
