import { expect, test } from 'vitest'
import { given } from '#kernel/given.ts'
import {
  aDomiciledTitle,
  after,
  aMoment,
  aSettlement,
  aTotallyImputedTitle,
  organisations,
  people,
} from './fixtures.ts'
import { titleLife } from './life.ts'
import { requestChangeOfBank } from './request-change-of-bank.ts'
import type { Title } from './title.ts'

const bank = { organisation: organisations.otherBank, branch: 'Port', account: '022' }
const moving =
  (to = bank) =>
  (title: Title) =>
    requestChangeOfBank(title, { bank: to, reason: 'Terms' }, aMoment(people.owner))
const ask = ['requestChangeOfBank', { bank, reason: 'Terms' }, people.owner] as const
const release = ['answerChange', { accepted: true }, people.bank] as const
const accept = ['answerChange', { accepted: true, number: 'N-1' }, people.otherBank] as const

test('the old bank lets go, the new one accepts under its number, and validity stays as it was', () => {
  const before = aDomiciledTitle()
  const released = after(before, ask, release)
  expect(released.desk).toMatchObject({ stage: 'change', organisations: [organisations.otherBank] })
  const moved = after(released, accept)
  expect(moved.content?.bank).toEqual(bank)
  expect(moved.domiciliation).toMatchObject({
    number: 'N-1',
    bank: organisations.otherBank,
    acceptedOn: before.domiciliation?.acceptedOn,
    expiresOn: before.domiciliation?.expiresOn,
  })
  expect(moved.formerBanks).toEqual([organisations.bank])
})

test('the new bank then clears', () => {
  expect(after(aTotallyImputedTitle(), ask, release, accept).desk).toMatchObject({
    stage: 'clearing',
    organisations: [organisations.otherBank],
  })
})

test('a new bank does not accept without its number', () => {
  expect(() => after(aDomiciledTitle(), ask, release, ['answerChange', { accepted: true }, people.otherBank])).toThrow(
    'number-missing',
  )
})

test('a bank committed by a letter of credit keeps its title', () => {
  const committed = after(aDomiciledTitle(), ['settle', aSettlement({ kind: 'letter-of-credit' }), people.bank])
  given(titleLife, committed).when(moving()).thenObjects('bank-is-committed')
})

test('it goes to another bank, and to a bank', () => {
  const title = given(titleLife, aDomiciledTitle())
  title.when(moving({ ...bank, organisation: organisations.bank })).thenObjects('same-bank')
  title.when(moving({ ...bank, organisation: organisations.customs })).thenObjects('not-a-bank')
})

test('a bank answers when its turn has come, not before and not after', () => {
  const asked = after(aDomiciledTitle(), ask)
  expect(() => after(asked, accept)).toThrow('no-such-title')
  expect(() => after(after(asked, release), release)).toThrow('not-your-turn')
})
