import { expect, test } from 'vitest'
import type { PossibleAct } from '../../views.ts'
import { offeredActs } from './offered-acts.ts'

const can = (act: string, primary = false): PossibleAct => ({ act, possible: true, primary })
const cannot = (act: string, reason: string): PossibleAct => ({ act, possible: false, primary: false, why: { reason } })
const names = (acts: readonly PossibleAct[]) => acts.map(({ act }) => act)

test('the primary act stands alone, the others in the menu', () => {
  const { primary, others } = offeredActs([can('claim'), can('answerDomiciliation', true), can('ask')])
  expect(primary?.act).toBe('answerDomiciliation')
  expect(names(others)).toEqual(['claim', 'ask'])
})

test('a draft that can be signed offers signing, not saving beside it', () => {
  const { primary, others } = offeredActs([can('saveDraft'), can('sign', true), can('discardDraft')])
  expect(primary?.act).toBe('sign')
  expect(names(others)).toEqual(['discardDraft'])
})

test('a draft with something missing offers to go on with it', () =>
  expect(offeredActs([can('saveDraft', true), cannot('sign', 'field-missing')]).primary?.act).toBe('saveDraft'))

test('an act that is not possible is told with its reason', () =>
  expect(offeredActs([cannot('requestCancellation', 'already-imputed')]).impossible).toEqual([
    cannot('requestCancellation', 'already-imputed'),
  ]))

test('an act with nothing to be done to is not told', () =>
  expect(offeredActs([cannot('withdrawChange', 'no-change-pending')]).impossible).toEqual([]))

test('papers are handled where they are listed', () =>
  expect(offeredActs([can('attachDocument'), can('removeDocument')]).others).toEqual([]))
