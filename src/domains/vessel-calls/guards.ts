import { type Objections, objection } from '#kernel/decision.ts'
import type { CallAct } from './acts.ts'
import type { Call, CallStatus } from './call.ts'
import type { Circumstances } from './circumstances.ts'
import { notToSail } from './clear-to-sail.ts'
import { awaited, findFormality, stateOf } from './formalities.ts'
import { callTable } from './life.ts'
import { forbids } from './who-may.ts'

/**
 * What stands in the way of an act before its input is looked at: who, when, and the situation of the call. The same
 * guards give buttons their state, the API its answer and the rules their ground.
 */
export const guard = (call: Call, act: CallAct, c: Circumstances): Objections | undefined =>
  forbids(call, act, c) ?? notNow(call.status, act) ?? situations[act]?.(call, c)

type Situation = (call: Call, c: Circumstances) => Objections | undefined

const situations: Readonly<Partial<Record<CallAct, Situation>>> = {
  takeOver: ({ nextAgent }) => (nextAgent ? undefined : objection('conflict', 'no-agent-change')),
  decideBerth: ({ berthRequest, emergency }) =>
    berthRequest || emergency !== undefined ? undefined : objection('conflict', 'no-berth-request'),
  answerFormality: (call, { caller, law }) => {
    const waits = law.formalities.some((rule) => {
      const formality = findFormality(call, rule.code)
      return formality && awaited(rule, formality).includes(caller.organisation)
    })
    return waits ? undefined : objection('conflict', 'nothing-to-answer')
  },
  replyToQuestion: (call, { law }) =>
    law.formalities.some((rule) => stateOf(rule, findFormality(call, rule.code)) === 'question')
      ? undefined
      : objection('conflict', 'no-open-question'),
  answerService: ({ services }, { caller }) =>
    services.some((one) => one.status === 'ordered' && one.provider === caller.organisation)
      ? undefined
      : objection('conflict', 'no-such-service'),
  reportService: ({ services }, { caller }) =>
    services.some((one) => one.status === 'confirmed' && one.provider === caller.organisation)
      ? undefined
      : objection('conflict', 'no-such-service'),
  cancelService: ({ services }) =>
    services.some((one) => one.status === 'ordered' || one.status === 'confirmed')
      ? undefined
      : objection('conflict', 'no-such-service'),
  answerPermit: ({ permits }) =>
    permits.some((one) => one.status === 'requested') ? undefined : objection('conflict', 'no-such-permit'),
  declareDues: ({ dues }) => (dues?.settled ? objection('conflict', 'dues-settled-already') : undefined),
  settleDues: ({ dues }) => {
    if (!dues) return objection('conflict', 'dues-not-declared')
    return dues.settled ? objection('conflict', 'dues-settled-already') : undefined
  },
  clearToSail: notToSail,
  close: ({ dues }) => {
    if (!dues) return objection('conflict', 'dues-not-declared')
    return dues.settled ? undefined : objection('conflict', 'dues-not-settled')
  },
}

type NotNow =
  | 'call-not-accepted-yet'
  | 'call-accepted-already'
  | 'ship-not-here-yet'
  | 'ship-here-already'
  | 'ship-not-gone-yet'
  | 'ship-gone'
  | 'call-closed'
  | 'call-refused'
  | 'call-cancelled'

/** Why the status does not allow an act, in the words that explain it best; nothing when it does. */
const notNow = (status: CallStatus, act: CallAct): Objections<NotNow> | undefined =>
  callTable[status].includes(act) ? undefined : objection('conflict', reasonAgainst(status, act))

function reasonAgainst(status: CallStatus, act: CallAct): NotNow {
  switch (status) {
    case 'closed':
      return 'call-closed'
    case 'refused':
      return 'call-refused'
    case 'cancelled':
      return 'call-cancelled'
    case 'sailed':
      return 'ship-gone'
    case 'announced':
      return 'call-not-accepted-yet'
    case 'expected':
      return act === 'answerNotice' ? 'call-accepted-already' : 'ship-not-here-yet'
    default:
      if (act === 'answerNotice') return 'call-accepted-already'
      return act === 'close' ? 'ship-not-gone-yet' : 'ship-here-already'
  }
}
