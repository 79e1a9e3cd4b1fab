import { type Decision, objection } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Call } from './call.ts'
import type { Circumstances } from './circumstances.ts'
import type { CallFact } from './facts.ts'
import { findPort, stamp } from './standing.ts'

/** The agent orders a pilot, tugs, linesmen or a launch from a provider the law admits in the port. */
export function orderService(call: Call, input: InputOf<'orderService'>, c: Circumstances): Decision<CallFact> {
  const { kind, movement, wantedAt, note } = input
  const providers = findPort(c.law, call.port)?.nauticalServices ?? []
  const provider = input.provider ?? (providers.length === 1 ? providers[0] : undefined)
  if (provider === undefined || !providers.includes(provider))
    return objection('invalid', 'no-such-provider', undefined, '/provider')
  if (wantedAt < c.at) return objection('invalid', 'time-in-the-past', undefined, '/wantedAt')
  const service = {
    id: c.newId(),
    kind,
    movement,
    provider,
    wantedAt,
    status: 'ordered',
    ...(note && { note }),
  } as const
  return [{ type: 'ServiceOrdered', ...stamp(c), service }]
}

/** The provider confirms a time, the one wanted unless it says another, or declines with a reason. */
export function answerService(call: Call, input: InputOf<'answerService'>, c: Circumstances): Decision<CallFact> {
  const service = find(call, input.service, ['ordered'], c)
  if (!service) return objection('conflict', 'no-such-service', undefined, '/service')
  if (input.confirmed)
    return [{ type: 'ServiceConfirmed', ...stamp(c), service: service.id, confirmedAt: input.at ?? service.wantedAt }]
  if (input.reason === undefined) return objection('invalid', 'reason-needed', undefined, '/reason')
  return [{ type: 'ServiceDeclined', ...stamp(c), service: service.id, reason: input.reason }]
}

/** The provider reports what was done, from when until when. */
export function reportService(call: Call, input: InputOf<'reportService'>, c: Circumstances): Decision<CallFact> {
  const service = find(call, input.service, ['confirmed'], c)
  if (!service) return objection('conflict', 'no-such-service', undefined, '/service')
  const { from, until, text } = input
  if (until <= from) return objection('invalid', 'window-ends-before-it-begins', undefined, '/until')
  if (until > c.at) return objection('invalid', 'time-in-the-future', undefined, '/until')
  return [{ type: 'ServiceDone', ...stamp(c), service: service.id, report: { from, until, text } }]
}

/** The agent no longer needs a service that was not rendered yet. */
export function cancelService(call: Call, input: InputOf<'cancelService'>, c: Circumstances): Decision<CallFact> {
  const service = call.services.find(
    ({ id, status }) => id === input.service && ['ordered', 'confirmed'].includes(status),
  )
  if (!service) return objection('conflict', 'no-such-service', undefined, '/service')
  return [{ type: 'ServiceCancelled', ...stamp(c), service: service.id, reason: input.reason }]
}

const find = (call: Call, id: string, statuses: readonly string[], { caller }: Circumstances) =>
  call.services.find((one) => one.id === id && statuses.includes(one.status) && one.provider === caller.organisation)
