import type { PortLaw } from '#domains/ports/port-law.ts'
import type { Call } from './call.ts'
import { awaited, findFormality, isAsked, stateOf } from './formalities.ts'
import { findPort } from './standing.ts'
import { arrivalOf, departureOf } from './times.ts'
import type { Task } from './views.ts'

const hoursBefore = (instant: string | undefined, hours: number): string | undefined =>
  instant === undefined ? undefined : new Date(Date.parse(instant) - hours * 3_600_000).toISOString()

/**
 * Everything a call needs, in the order in which it is needed: not done, being done or done; who has it, until when. The
 * one list behind the dashboard of a call, the board of the port and what is missing.
 */
export function tasksOf(call: Call, law: PortLaw): Task[] {
  const authority = findPort(law, call.port)?.authority ?? ''
  const { agent } = call
  const eta = arrivalOf(call)
  const etd = call.departure?.etd ?? departureOf(call)
  const confirmed = call.berth?.state === 'confirmed'
  const due = (until: string | undefined) => (until === undefined ? {} : { until })
  return [
    {
      task: 'notice',
      state: call.status === 'announced' ? 'doing' : 'done',
      holders: [authority],
      ...due(eta),
    },
    ...law.formalities
      .filter((rule) => isAsked(rule, call) || findFormality(call, rule.code))
      .map((rule): Task => {
        const formality = findFormality(call, rule.code)
        const state = stateOf(rule, formality)
        const waiting = state === 'waiting' && formality
        return {
          task: 'formality',
          code: rule.code,
          state: state === 'accepted' ? 'done' : waiting ? 'doing' : 'not-done',
          formality: state,
          holders: waiting ? awaited(rule, formality) : [agent],
          ...due(hoursBefore(eta, rule.dueHoursBefore)),
        }
      }),
    {
      task: 'berth',
      state: confirmed ? 'done' : call.berthRequest || call.berth ? 'doing' : 'not-done',
      holders: call.berthRequest ? [authority] : [agent],
      ...due(hoursBefore(eta, law.deadlines.berthRequestHours)),
    },
    ...call.services.flatMap((service): Task[] =>
      service.status === 'cancelled'
        ? []
        : [
            {
              task: 'service',
              code: service.kind,
              state: service.status === 'done' ? 'done' : service.status === 'declined' ? 'not-done' : 'doing',
              holders: [service.status === 'declined' ? agent : service.provider],
              until: service.confirmedAt ?? service.wantedAt,
            },
          ],
    ),
    ...call.permits.map(
      (permit): Task => ({
        task: 'permit',
        code: permit.kind,
        state: permit.status === 'requested' ? 'doing' : 'done',
        holders: [authority],
        until: permit.from,
      }),
    ),
    {
      task: 'dues',
      state: call.dues?.settled ? 'done' : call.dues ? 'doing' : 'not-done',
      holders: [call.dues ? authority : agent],
      ...due(etd),
    },
    { task: 'departure', state: call.departure ? 'done' : 'not-done', holders: [agent], ...due(etd) },
    {
      task: 'clearance',
      state: call.clearance ? 'done' : call.departure ? 'doing' : 'not-done',
      holders: [authority],
      ...due(etd),
    },
  ]
}

const over: readonly Call['status'][] = ['closed', 'refused', 'cancelled']
/** Dues, notice of departure and clearance are nobody's turn before the ship is here. */
const atTheEnd: readonly Task['task'][] = ['dues', 'departure', 'clearance']

/** What is open now, the earliest deadline first; nothing once the call is over. */
export function openTasks(call: Call, law: PortLaw): Task[] {
  if (over.includes(call.status)) return []
  const isHere = !['announced', 'expected'].includes(call.status)
  return tasksOf(call, law)
    .filter(({ task, state }) => state !== 'done' && (isHere || !atTheEnd.includes(task)))
    .filter(({ task }) => task !== 'clearance' || call.departure !== undefined)
    .sort((a, b) => ((a.until ?? '9') < (b.until ?? '9') ? -1 : 1))
}
