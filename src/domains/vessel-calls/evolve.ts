import type { Call, CallStatus, Formality, FormalityAnswer, Movement, NauticalService, TimeStamp } from './call.ts'
import type { CallFact, FactOf, SaidTime } from './facts.ts'

/** The call after one more fact. */
export function evolve(call: Call | undefined, fact: CallFact): Call {
  if (fact.type === 'CallAnnounced') return announced(fact)
  if (!call) throw new Error(`a call begins with its notice, not with ${fact.type}`)
  return { ...changedBy(call, fact), updatedAt: fact.at }
}

function announced({ type: _, at, by, times, ...said }: FactOf<'CallAnnounced'>): Call {
  return {
    ...said,
    status: 'announced',
    formerAgents: [],
    times: times.map((time) => ({ ...time, saidAt: at, by })),
    formalities: [],
    services: [],
    permits: [],
    createdAt: at,
    updatedAt: at,
  }
}

const said = (times: readonly SaidTime[], { at, by }: CallFact): TimeStamp[] =>
  times.map((time) => ({ ...time, saidAt: at, by }))

function changedBy(call: Call, fact: Exclude<CallFact, { type: 'CallAnnounced' }>): Call {
  switch (fact.type) {
    case 'NoticeAccepted':
      return { ...call, status: 'expected' }
    case 'NoticeRefused':
      return { ...call, status: 'refused', reason: fact.reason }
    case 'NoticeUpdated':
      return { ...call, notice: fact.notice, ship: fact.ship }
    case 'TimesReported':
      return { ...call, times: [...call.times, ...said(fact.times, fact)] }
    case 'CallCancelled':
      return { ...without(call, 'berth'), status: 'cancelled', reason: fact.reason }
    case 'AgentChangeProposed':
      return { ...call, nextAgent: { organisation: fact.to, name: fact.toName, reason: fact.reason } }
    case 'AgentChanged':
      return {
        ...without(call, 'nextAgent'),
        agent: fact.agent,
        agentName: fact.agentName,
        formerAgents: [...call.formerAgents, call.agent],
      }
    case 'AgentChangeDeclined':
      return without(call, 'nextAgent')
    case 'BerthRequested':
      return { ...call, berthRequest: fact.request }
    case 'BerthProposed':
    case 'BerthConfirmed':
    case 'BerthChanged':
      return { ...call, berth: fact.window, times: [...call.times, ...windowTimes(fact)] }
    case 'FormalitySent':
      return withFormality(call, fact.code, () => ({
        code: fact.code,
        version: fact.version,
        content: fact.content,
        sentAt: fact.at,
        sentBy: fact.by,
        answers: [],
      }))
    case 'FormalityAccepted':
      return answered(call, fact, 'accepted')
    case 'FormalityRefused':
      return answered(call, fact, 'refused', fact.reason)
    case 'FormalityQuestioned':
      return answered(call, fact, 'question', fact.reason)
    case 'FormalityReplied':
      return withFormality(call, fact.code, (formality) => ({
        ...formality,
        answers: formality.answers.map((one) =>
          one.authority === fact.authority ? { ...one, reply: fact.reply } : one,
        ),
      }))
    case 'ServiceOrdered':
      return { ...call, services: [...call.services, fact.service] }
    case 'ServiceConfirmed':
      return withService(call, fact.service, { status: 'confirmed', confirmedAt: fact.confirmedAt })
    case 'ServiceDeclined':
      return withService(call, fact.service, { status: 'declined', reason: fact.reason })
    case 'ServiceCancelled':
      return withService(call, fact.service, { status: 'cancelled', reason: fact.reason })
    case 'ServiceDone':
      return withService(call, fact.service, { status: 'done', report: fact.report })
    case 'ShipMoved':
      return moved(call, fact)
    case 'DepartureNoticed':
      return { ...call, departure: { nextPort: fact.nextPort, etd: fact.etd, at: fact.at } }
    case 'SailingCleared':
      return { ...call, clearance: { at: fact.at, by: fact.by } }
    case 'PermitRequested':
      return { ...call, permits: [...call.permits, fact.permit] }
    case 'PermitGranted':
      return withPermit(call, fact.permit, 'granted', fact.reason)
    case 'PermitRefused':
      return withPermit(call, fact.permit, 'refused', fact.reason)
    case 'DuesDeclared':
      return { ...call, dues: { ...fact.dues, at: fact.at } }
    case 'DuesSettled':
      return call.dues
        ? {
            ...call,
            dues: { ...call.dues, settled: { how: fact.how, reference: fact.reference, at: fact.at, by: fact.by } },
          }
        : call
    case 'CallClosed':
      return { ...call, status: 'closed' }
  }
}

function without<Name extends 'berth' | 'nextAgent'>(call: Call, name: Name): Call {
  const { [name]: _, ...rest } = call
  return rest as Call
}

/** A decided window says when the ship is planned to be at its berth. */
const windowTimes = (fact: FactOf<'BerthProposed'> | FactOf<'BerthConfirmed'> | FactOf<'BerthChanged'>): TimeStamp[] =>
  said(
    [
      { event: 'arrival', place: 'berth', type: 'planned', at: fact.window.from },
      { event: 'departure', place: 'berth', type: 'planned', at: fact.window.until },
    ],
    fact,
  )

function withFormality(call: Call, code: string, change: (formality: Formality) => Formality): Call {
  const empty: Formality = {
    code,
    version: 1,
    content: { head: {}, lines: [] },
    sentAt: '',
    sentBy: nobody,
    answers: [],
  }
  const known = call.formalities.find((one) => one.code === code)
  const others = call.formalities.filter((one) => one.code !== code)
  return { ...call, formalities: [...others, change(known ?? empty)] }
}
const nobody = { user: '', name: '', organisation: '', organisationName: '' }

function answered(
  call: Call,
  { code, at, by }: { readonly code: string; readonly at: string; readonly by: FormalityAnswer['by'] },
  answer: FormalityAnswer['answer'],
  reason?: string,
): Call {
  const given: FormalityAnswer = { authority: by.organisation, answer, at, by, ...(reason !== undefined && { reason }) }
  return withFormality(call, code, (formality) => ({
    ...formality,
    answers: [...formality.answers.filter(({ authority }) => authority !== by.organisation), given],
  }))
}

const withService = (call: Call, id: string, change: Partial<NauticalService>): Call => ({
  ...call,
  services: call.services.map((service) => (service.id === id ? { ...service, ...change } : service)),
})

const withPermit = (call: Call, id: string, status: 'granted' | 'refused', reason?: string): Call => ({
  ...call,
  permits: call.permits.map((permit) =>
    permit.id === id ? { ...permit, status, ...(reason !== undefined && { reason }) } : permit,
  ),
})

/** Where a movement leaves the ship; going on board moves nothing. */
const statusAfter: Readonly<Partial<Record<Movement, CallStatus>>> = {
  'in-roads': 'in-roads',
  'in-port': 'in-port',
  'at-berth': 'at-berth',
  'work-started': 'working',
  'work-ended': 'at-berth',
  'left-berth': 'in-port',
  sailed: 'sailed',
}
const timeOf: Readonly<Partial<Record<Movement, Pick<SaidTime, 'event' | 'place'>>>> = {
  'in-roads': { event: 'arrival', place: 'roads' },
  'in-port': { event: 'arrival', place: 'port' },
  'at-berth': { event: 'arrival', place: 'berth' },
  'work-started': { event: 'start', place: 'berth' },
  'work-ended': { event: 'completion', place: 'berth' },
  'left-berth': { event: 'departure', place: 'berth' },
  sailed: { event: 'departure', place: 'port' },
}

function moved(call: Call, fact: FactOf<'ShipMoved'>): Call {
  const time = timeOf[fact.movement]
  const at = fact.movedAt
  return {
    ...call,
    status: statusAfter[fact.movement] ?? call.status,
    ...(fact.movement === 'boarded' && { boardedAt: at }),
    ...(time && { times: [...call.times, ...said([{ ...time, type: 'actual', at }], fact)] }),
  }
}
