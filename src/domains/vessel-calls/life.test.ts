import { describe, expect, test } from 'vitest'
import { objects } from '#kernel/decision.ts'
import { callActs } from './acts.ts'
import { callStatuses } from './call.ts'
import { byStatus, inputs, moment, people } from './fixtures.ts'
import { callTable } from './life.ts'
import { performAct } from './perform.ts'

/** What is said when the status alone stands in the way. */
const ofStatus: readonly string[] = [
  'call-not-accepted-yet',
  'call-accepted-already',
  'ship-not-here-yet',
  'ship-here-already',
  'ship-not-gone-yet',
  'ship-gone',
  'call-closed',
  'call-refused',
  'call-cancelled',
]
const everybody = Object.values(people)

describe.each(callStatuses)('a call that is %s', (status) => {
  test.each(callActs)('takes %s only where the table of its life allows it', (act) => {
    const reasons = everybody.flatMap((who) => {
      const decision = performAct(byStatus[status], act, inputs[act], moment(who))
      return objects(decision) ? decision.objections.map(({ reason }) => reason) : []
    })
    const refusedByStatus = reasons.some((reason) => ofStatus.includes(reason))
    const nobodysAct = !everybody.some((who) => {
      const decision = performAct(byStatus[status], act, inputs[act], moment(who))
      return (
        !objects(decision) ||
        !['another-role-does-this', 'right-needed', 'no-such-call'].includes(decision.objections[0].reason)
      )
    })
    expect(refusedByStatus || nobodysAct).toBe(!callTable[status].includes(act) || nobodysAct)
  })
})

test('another agent is told of no call, whatever is tried', () => {
  for (const status of callStatuses)
    for (const act of callActs) {
      const decision = performAct(byStatus[status], act, inputs[act], moment(people.otherAgent))
      expect(objects(decision) && decision.objections[0].reason, `${status} ${act}`).toBe('no-such-call')
    }
})
