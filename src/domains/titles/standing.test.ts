import { describe, expect, test } from 'vitest'
import { aDomiciledTitle, aDraft, after, aTitleAtDepartments, idOf, organisations, people } from './fixtures.ts'
import { actorOf, standingOf } from './standing.ts'

describe('standing', () => {
  test('the owner and an agent with a mandate know a draft, the bank and the operator do not', () => {
    const draft = aDraft()
    expect(standingOf(draft, people.owner)).toBe('owner')
    expect(standingOf(draft, people.agent)).toBe('mandated')
    expect(standingOf(draft, people.bank)).toBeUndefined()
    expect(standingOf(draft, people.operator)).toBeUndefined()
  })

  test('a mandate for other categories gives nothing', () => {
    const [mandate] = people.agent.mandates
    const other = { ...people.agent, mandates: [{ ...mandate, scope: ['IL'] }] }
    expect(standingOf(aDraft(), other)).toBeUndefined()
  })

  test('everyone on the path of a licence has a standing, a stranger has none', () => {
    const title = aTitleAtDepartments()
    expect(standingOf(title, people.bank)).toBe('bank')
    expect(standingOf(title, people.plantHealth)).toBe('department')
    expect(standingOf(title, people.ministry)).toBe('ministry')
    expect(standingOf(title, people.exchangeOffice)).toBe('exchange-office')
    expect(standingOf(title, people.otherBank)).toBeUndefined()
    expect(standingOf(title, people.stranger)).toBeUndefined()
  })

  test('customs knows a title from its domiciliation on', () => {
    expect(standingOf(aTitleAtDepartments(), people.customs)).toBeUndefined()
    expect(standingOf(aDomiciledTitle(), people.customs)).toBe('customs')
  })

  test('a new bank knows a title once the old one lets go, the old one keeps sight of it', () => {
    const bank = { organisation: organisations.otherBank, branch: 'Port', account: '022' }
    const asked = after(aDomiciledTitle(), ['requestChangeOfBank', { bank, reason: 'Better terms' }, people.owner])
    const released = after(asked, ['answerChange', { accepted: true }, people.bank])
    const moved = after(released, ['answerChange', { accepted: true, number: 'N-1' }, people.otherBank])
    expect(standingOf(asked, people.otherBank)).toBeUndefined()
    expect(standingOf(released, people.otherBank)).toBe('new-bank')
    expect(standingOf(moved, people.otherBank)).toBe('bank')
    expect(standingOf(moved, people.bank)).toBe('former-bank')
  })

  test('what an agent does names the mandate', () => {
    expect(actorOf(people.agent, aDraft()).mandate).toEqual({ id: idOf(201), principal: organisations.importer })
    expect(actorOf(people.owner, aDraft()).mandate).toBeUndefined()
  })
})
