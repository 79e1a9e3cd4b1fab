import { expect, test } from 'vitest'
import {
  aClearedTitle,
  aDomiciledTitle,
  aDraft,
  aReturnedTitle,
  aSignedTitle,
  aTotallyImputedTitle,
} from '../../fixtures.ts'
import { isYourTurn } from './is-your-turn.ts'

const signed = aSignedTitle()
const owner = [signed.owner]
const bank = [signed.content?.bank.organisation ?? '']

test('a draft and a returned title wait for the applicant', () => {
  expect(isYourTurn(aDraft(), owner)).toBe(true)
  expect(isYourTurn(aReturnedTitle(), owner)).toBe(true)
})

test('a signed title waits for the bank, and no longer for the applicant', () => {
  expect(isYourTurn(signed, bank)).toBe(true)
  expect(isYourTurn(signed, owner)).toBe(false)
})

test('a title in use waits for nobody, though bank and customs may record what comes', () => {
  const title = aDomiciledTitle()
  expect(isYourTurn(title, bank)).toBe(false)
  expect(isYourTurn(title, title.desk?.organisations ?? [])).toBe(false)
})

test('a title used up waits for the bank that clears it', () =>
  expect(isYourTurn(aTotallyImputedTitle(), bank)).toBe(true))

test('a closed title waits for nobody', () => {
  expect(isYourTurn(aClearedTitle(), owner)).toBe(false)
  expect(isYourTurn(aClearedTitle(), bank)).toBe(false)
})
