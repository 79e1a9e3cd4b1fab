import { type Decision, objection, objections } from '#kernel/decision.ts'
import type { CallAct, InputOf } from './acts.ts'
import { noticeFaults } from './announce-call.ts'
import { answerFormality, replyToQuestion } from './answer-formality.ts'
import type { Call } from './call.ts'
import { proposeAgent, takeOver } from './change-agent.ts'
import type { Circumstances } from './circumstances.ts'
import { clearToSail } from './clear-to-sail.ts'
import { computeDues } from './compute-dues.ts'
import { decideBerth } from './decide-berth.ts'
import type { CallFact } from './facts.ts'
import { answerService, cancelService, orderService, reportService } from './order-service.ts'
import { recordMovement } from './record-movement.ts'
import { reportTimes } from './report-times.ts'
import { sendFormality } from './send-formality.ts'
import { findPort, stamp } from './standing.ts'

type Rule<Act extends CallAct> = (call: Call, input: InputOf<Act>, c: Circumstances) => Decision<CallFact>

/** The port authority admits the call or refuses it with a reason. */
const answerNotice: Rule<'answerNotice'> = (_, { accepted, reason }, c) => {
  if (accepted) return [{ type: 'NoticeAccepted', ...stamp(c) }]
  if (reason === undefined) return objection('invalid', 'reason-needed', undefined, '/reason')
  return [{ type: 'NoticeRefused', ...stamp(c), reason }]
}

/** What the notice said is corrected, with the reason; the one before stays in the history. */
const updateNotice: Rule<'updateNotice'> = (call, { notice, reason }, c) => {
  const faults = noticeFaults(notice, call.ship, c)
  return faults.length > 0
    ? objections(faults)
    : [{ type: 'NoticeUpdated', ...stamp(c), notice, ship: call.ship, reason }]
}

/** A berth is asked for, before the hours of the law have passed unless the ship is here already. */
const requestBerth: Rule<'requestBerth'> = (call, request, c) => {
  const isKnown =
    request.berth === undefined || findPort(c.law, call.port)?.berths.some(({ code }) => code === request.berth)
  if (!isKnown) return objection('invalid', 'no-such-berth', { value: request.berth ?? '' }, '/berth')
  if (request.from >= request.until) return objection('invalid', 'window-ends-before-it-begins', undefined, '/until')
  return [{ type: 'BerthRequested', ...stamp(c), request }]
}

/** Work that may harm others in the port is asked for before it begins. */
const requestPermit: Rule<'requestPermit'> = (_, input, c) => {
  if (input.from >= input.until) return objection('invalid', 'window-ends-before-it-begins', undefined, '/until')
  if (input.from < c.at) return objection('invalid', 'time-in-the-past', undefined, '/from')
  return [{ type: 'PermitRequested', ...stamp(c), permit: { id: c.newId(), ...input, status: 'requested' } }]
}

/** The port authority grants a permit, with conditions where it has some, or refuses it with a reason. */
const answerPermit: Rule<'answerPermit'> = (call, { permit, granted, reason }, c) => {
  if (!call.permits.some(({ id, status }) => id === permit && status === 'requested'))
    return objection('conflict', 'no-such-permit', undefined, '/permit')
  if (granted) return [{ type: 'PermitGranted', ...stamp(c), permit, ...(reason !== undefined && { reason }) }]
  if (reason === undefined) return objection('invalid', 'reason-needed', undefined, '/reason')
  return [{ type: 'PermitRefused', ...stamp(c), permit, reason }]
}

/** The agent declares what dues are owed on; they are computed by the law's tariff and get an invoice number. */
const declareDues: Rule<'declareDues'> = (call, declaration, c) => {
  const { lines, total } = computeDues(declaration, call.ship.grossTonnage, c.law.dues)
  const invoice = call.dues?.invoice ?? c.nextNumber()
  const dues = { declaration, lines, total, currency: c.law.currency, invoice }
  return [{ type: 'DuesDeclared', ...stamp(c), dues }]
}

/** The agent gives notice of departure; a clearance before it counts no more, for what it said was another departure. */
const noticeDeparture: Rule<'noticeDeparture'> = (call, { nextPort, etd }, c) => {
  if (call.clearance) return objection('conflict', 'cleared-already')
  if (!c.codes.isPlace(nextPort)) return objection('invalid', 'no-such-place', { value: nextPort }, '/nextPort')
  return [{ type: 'DepartureNoticed', ...stamp(c), nextPort, etd }]
}

/** The rule of each act, once its guards let it through. */
export const rules: { readonly [Act in CallAct]: Rule<Act> } = {
  answerNotice,
  updateNotice,
  reportTimes,
  cancel: (_, { reason }, c) => [{ type: 'CallCancelled', ...stamp(c), reason }],
  proposeAgent,
  takeOver,
  requestBerth,
  decideBerth,
  sendFormality,
  answerFormality,
  replyToQuestion,
  orderService,
  answerService,
  reportService,
  cancelService,
  recordMovement,
  requestPermit,
  answerPermit,
  declareDues,
  settleDues: (_, { how, reference }, c) => [{ type: 'DuesSettled', ...stamp(c), how, reference }],
  noticeDeparture,
  clearToSail,
  close: (_, __, c) => [{ type: 'CallClosed', ...stamp(c) }],
}
