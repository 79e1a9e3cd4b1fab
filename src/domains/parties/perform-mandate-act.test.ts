import { expect, test } from 'vitest'
import { objects } from '#kernel/decision.ts'
import { anActiveMandate, anAgent, aProposedMandate, aStranger, aTrader, circumstances } from './fixtures.ts'
import { type MandateAct, mandateActs } from './mandate-acts.ts'
import { mandateTable } from './mandate-life.ts'
import { type Caller, type Mandate, rights } from './party.ts'
import { performMandateAct, possibleMandateActs } from './perform-mandate-act.ts'
import { sideOf, whoMay } from './who-may.ts'

const statuses = Object.keys(mandateTable) as readonly Mandate['status'][]
const callers = { principal: aTrader(), agent: anAgent(), stranger: aStranger() }

const reasonOf = (mandate: Mandate, act: MandateAct, caller: Caller) => {
  const decision = performMandateAct(mandate, act, { reason: 'Fin' }, circumstances({ caller }))
  return objects(decision) ? decision.objections[0].reason : undefined
}

const everyCase = statuses.flatMap((status) =>
  mandateActs.flatMap((act) => Object.entries(callers).map(([who, caller]) => ({ status, act, who, caller }))),
)

test.each(everyCase)(
  '$act of a mandate that is $status by the $who goes only as the tables say',
  ({ status, act, caller }) => {
    const mandate = anActiveMandate({ status })
    const side = sideOf(mandate, caller)
    const leave = side !== undefined && whoMay[act].sides.includes(side)
    const ownProposal = !(act === 'revoke' && status === 'proposed' && side === 'agent')
    expect(reasonOf(mandate, act, caller) === undefined).toBe(
      leave && mandateTable[status].includes(act) && ownProposal,
    )
  },
)

test('a stranger is told that there is no such mandate', () => {
  for (const act of mandateActs) expect(reasonOf(anActiveMandate(), act, aStranger())).toBe('no-such-mandate')
})

test('the principal does not accept its own proposal', () =>
  expect(reasonOf(aProposedMandate(), 'accept', aTrader())).toBe('not-your-side-of-the-mandate'))

test.each(rights)(
  'with the right to %s alone one binds the company only when it is a signing or administering one',
  (right) => {
    const allowed = right === 'sign' || right === 'administer'
    const reason = reasonOf(aProposedMandate(), 'accept', anAgent({ rights: [right] }))
    expect(reason).toBe(allowed ? undefined : 'mandate-needs-a-signatory')
  },
)

test('what was answered is not answered again, and what is over stays over', () => {
  expect(reasonOf(anActiveMandate(), 'accept', anAgent())).toBe('mandate-already-answered')
  expect(reasonOf(anActiveMandate({ status: 'declined' }), 'accept', anAgent())).toBe('mandate-is-over')
  expect(reasonOf(anActiveMandate({ status: 'revoked' }), 'revoke', aTrader())).toBe('mandate-is-over')
})

test('buttons offer exactly what the rules allow', () => {
  const offered = (mandate: Mandate, caller: Caller) => possibleMandateActs(mandate, circumstances({ caller }))
  expect(offered(aProposedMandate(), anAgent())).toEqual(['accept', 'decline'])
  expect(offered(aProposedMandate(), aTrader())).toEqual(['revoke'])
  expect(offered(anActiveMandate(), anAgent())).toEqual(['revoke'])
  expect(offered(anActiveMandate({ until: '2026-11-22' }), aTrader())).toEqual([])
  expect(offered(anActiveMandate(), aTrader({ rights: ['write'] }))).toEqual([])
  expect(offered(anActiveMandate(), aStranger())).toEqual([])
})
