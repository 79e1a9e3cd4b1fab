import { expect, test } from 'vitest'
import { after, aLaw, aTitleAtMinistry, people } from './fixtures.ts'

const law = aLaw({ fourEyes: ['decide'] })
const strict = { law }
const accept = ['decide', { decision: 'accepted' }, people.ministry, strict] as const
const confirm = (who: typeof people.ministry) => ['confirmProposal', {}, who, strict] as const

test('one officer proposes, another confirms, and what was proposed is done by the one who confirms', () => {
  const proposed = after(aTitleAtMinistry(), accept)
  expect(proposed).toMatchObject({ status: 'at-ministry-decision', proposal: { act: 'decide' } })
  const done = after(proposed, confirm(people.secondMinistry))
  expect(done).toMatchObject({ status: 'at-domiciliation', visa: { by: { name: people.secondMinistry.name } } })
  expect(done.proposal).toBeUndefined()
})

test('nobody is their own second pair of eyes', () => {
  const proposed = after(aTitleAtMinistry(), accept)
  expect(() => after(proposed, confirm(people.ministry))).toThrow('own-proposal')
})

test('the claim of who proposed does not keep the second officer away', () => {
  const proposed = after(aTitleAtMinistry(), ['claim', {}, people.ministry], accept)
  expect(after(proposed, confirm(people.secondMinistry)).status).toBe('at-domiciliation')
})

test('one proposal at a time, right in itself', () => {
  expect(() => after(after(aTitleAtMinistry(), accept), accept)).toThrow('proposal-pending')
  expect(() => after(aTitleAtMinistry(), ['decide', { decision: 'refused' }, people.ministry, strict])).toThrow(
    'reason-missing',
  )
})

test('a proposal is discarded with its reason by the organisation that made it, and by no other', () => {
  const proposed = after(aTitleAtMinistry(), accept)
  const discard = { reason: 'Other file' }
  expect(after(proposed, ['discardProposal', discard, people.secondMinistry]).proposal).toBeUndefined()
  expect(() => after(proposed, ['discardProposal', discard, people.bank])).toThrow('not-your-proposal')
  expect(() => after(aTitleAtMinistry(), ['discardProposal', discard, people.ministry])).toThrow('no-proposal')
})

test('a proposal kept from another version of its act is not done blindly', () => {
  const proposed = after(aTitleAtMinistry(), accept)
  const old = proposed.proposal
    ? { ...proposed, proposal: { ...proposed.proposal, input: { verdict: 'yes' } } }
    : proposed
  expect(() => after(old, confirm(people.secondMinistry))).toThrow('proposal-outdated')
})
