import { expect, test } from 'vitest'
import { categoriesFor, companiesOf } from './choices.ts'

const mandate = { id: 'm', principal: 'p', principalName: 'Principal', scope: ['LI'], maySign: false }
const categories = [{ code: 'EI' }, { code: 'LI' }]

test('a trader starts a title for itself, an agent for its principals alone', () => {
  const own = { id: 'o', name: 'Own' }
  expect(companiesOf({ organisation: { ...own, kind: 'trader' }, mandates: [] }).map(({ id }) => id)).toEqual(['o'])
  expect(
    companiesOf({ organisation: { ...own, kind: 'customs-agent' }, mandates: [mandate] }).map(({ id }) => id),
  ).toEqual(['p'])
})

test('only the categories of the mandate are offered', () => {
  const [company] = companiesOf({
    organisation: { id: 'o', name: 'Own', kind: 'customs-agent' },
    mandates: [mandate],
  })
  expect(categoriesFor(company, categories).map(({ code }) => code)).toEqual(['LI'])
  expect(categoriesFor(undefined, categories)).toEqual([])
})
