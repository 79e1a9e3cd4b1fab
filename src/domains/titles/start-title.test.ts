import { expect, test } from 'vitest'
import { objects } from '#kernel/decision.ts'
import type { TitleFact } from './facts.ts'
import { aContent, aDomiciledTitle, aMoment, idOf, organisations, people } from './fixtures.ts'
import { startTitle } from './start-title.ts'

type Start = Parameters<typeof startTitle> extends [string, ...infer Rest] ? Rest : never

const drafted = (...args: Start): Extract<TitleFact, { type: 'TitleDrafted' }> => {
  const decision = startTitle(idOf(900), ...args)
  if (objects(decision)) throw new Error(JSON.stringify(decision.objections))
  const [fact] = decision
  if (fact?.type !== 'TitleDrafted') throw new Error('not a draft')
  return fact
}
const reason = (...args: Start) => {
  const decision = startTitle(idOf(900), ...args)
  return objects(decision) ? decision.objections[0].reason : undefined
}

test('a company starts an empty title of its own', () => {
  expect(drafted({ category: 'XL' }, aMoment(people.owner))).toMatchObject({
    owner: organisations.importer,
    direction: 'export',
    draft: {},
    takenOver: {},
  })
})

test('an agent starts one for the company that gave the mandate, and for no other', () => {
  const moment = aMoment(people.agent)
  const fact = drafted({ category: 'IC', owner: organisations.importer }, moment)
  expect(fact.ownerName).toBe('importer')
  expect(fact.by.mandate?.principal).toBe(organisations.importer)
  expect(reason({ category: 'IC', owner: organisations.stranger }, moment)).toBe('no-mandate')
})

test('a category the law does not have is named', () => {
  expect(reason({ category: 'ZZ' }, aMoment(people.owner))).toBe('unknown-category')
})

test('who may not write starts nothing', () => {
  expect(reason({ category: 'IC' }, aMoment(people.bank))).toBe('right-needed')
})

test('an earlier title gives its content, marked, with new lines; not its documents nor its answers', () => {
  const title = aDomiciledTitle()
  const fact = drafted({ category: 'IC', from: { title: title.id } }, aMoment(people.owner), { title })
  expect(fact.draft.counterparty).toEqual(aContent().counterparty)
  expect(fact.draft.lines?.[0]?.id).not.toBe(idOf(301))
  expect(fact.takenOver['/lines/0/hs']).toEqual({ from: 'title', reference: title.number })
  expect(fact.takenOver['/lines/0/id']).toBeUndefined()
  expect(Object.keys(fact)).not.toContain('documents')
})

test("another company's title is not there to copy", () => {
  const title = aDomiciledTitle()
  expect(reason({ category: 'IC', from: { title: title.id } }, aMoment(people.stranger), { title })).toBe(
    'no-such-title',
  )
})

test('a template gives its values, under its name', () => {
  const template = {
    id: idOf(501),
    owner: organisations.importer,
    category: 'IC',
    name: 'Rice from Arrozal',
    draft: { currency: 'EUR' },
    updatedAt: '2026-01-01T00:00:00.000Z',
  }
  const input = { category: 'IC', from: { template: template.id } }
  expect(drafted(input, aMoment(people.owner), { template }).takenOver).toEqual({
    '/currency': { from: 'template', reference: 'Rice from Arrozal' },
  })
  expect(reason(input, aMoment(people.stranger), { template })).toBe('no-such-template')
})

test('what is given with the start is kept over what was copied, and only the rest stays marked', () => {
  const title = aDomiciledTitle()
  const draft = { currency: 'EUR', incotermPlace: 'Elsewhere' }
  const fact = drafted({ category: 'IC', from: { title: title.id }, draft }, aMoment(people.owner), { title })
  expect(fact.draft).toEqual(draft)
  expect(Object.keys(fact.takenOver)).toEqual(['/currency'])
})
