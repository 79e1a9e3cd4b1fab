import { expect, test } from 'vitest'
import { type MandateHeld, type Person, peopleTold } from './people-told.ts'

const person = (id: string, organisation: string, rights: Person['rights'] = []): Person => ({
  id,
  organisation,
  name: id,
  email: `${id}@${organisation}.example`,
  language: 'fr',
  rights,
  mailWanted: true,
})
const officer = person('officer', 'bank', ['decide'])
const clerk = person('clerk', 'bank')
const agent = person('agent', 'agents', ['write'])
const community = [officer, clerk, agent]

const told = (to: Parameters<typeof peopleTold>[0], mandates: readonly MandateHeld[] = [], actor = 'somebody') =>
  peopleTold(to, { actor, category: 'IC' }, community, mandates).map(({ id }) => id)

test('an organisation is all its people, or those with a right, or one person', () => {
  expect(told([{ organisation: 'bank' }])).toEqual(['officer', 'clerk'])
  expect(told([{ organisation: 'bank', right: 'decide' }])).toEqual(['officer'])
  expect(told([{ organisation: 'bank', user: 'clerk' }])).toEqual(['clerk'])
})

test('nobody is told twice, nor of an act of their own', () => {
  expect(told([{ organisation: 'bank' }, { organisation: 'bank', right: 'decide' }])).toEqual(['officer', 'clerk'])
  expect(told([{ organisation: 'bank' }], [], 'clerk')).toEqual(['officer'])
})

test('an agent is told only while a mandate of that company for that category holds', () => {
  const to = [{ organisation: 'agents', underMandateOf: 'company' }]
  const mandate = (principal: string, ...scope: string[]) => [{ principal, agent: 'agents', scope }]
  expect(told(to)).toEqual([])
  expect(told(to, mandate('company', 'IL'))).toEqual([])
  expect(told(to, mandate('another', '*'))).toEqual([])
  expect(told(to, mandate('company', 'IL', 'IC'))).toEqual(['agent'])
  expect(told(to, mandate('company', '*'))).toEqual(['agent'])
})
