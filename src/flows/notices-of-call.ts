import type { PortLaw } from '#domains/ports/port-law.ts'
import type { Call } from '#domains/vessel-calls/call.ts'
import type { CallFact, CallFactType } from '#domains/vessel-calls/facts.ts'
import type { Urgency } from '#domains/work/notice.ts'
import type { Addressee } from './notices-of-title.ts'

/** What is told of a fact of a call: the values of its sentence, and to whom. */
export interface CallNotice {
  readonly type: CallFactType
  readonly urgency: Urgency
  readonly about: Readonly<Record<string, string>>
  readonly to: readonly Addressee[]
}

/**
 * Who is told of a fact of a call: its agent of whatever others decide; a body of what is put before it or changes what it
 * prepares for. Nobody is told of an act of their own. `call` is the call as it is now, which may be further than the fact.
 */
export function noticeOfCall(fact: CallFact, call: Call, law: PortLaw): CallNotice {
  const port = law.ports.find(({ code }) => code === call.port)
  const office = port ? [officers(port.authority)] : []
  const terminals = (port?.terminals ?? []).map(({ organisation }) => officers(organisation))
  const bodies = call.informed.map(officers)
  const agent = [{ organisation: call.agent }]
  const about = { number: call.number, ship: call.ship.name, organisation: fact.by.organisationName }
  const tell = (urgency: Urgency, to: readonly Addressee[], reason?: string): CallNotice => ({
    type: fact.type,
    urgency,
    about: { ...about, ...(reason !== undefined && { reason }) },
    to,
  })
  const authoritiesOf = (code: string) =>
    (law.formalities.find((rule) => rule.code === code)?.authorities ?? []).map(officers)
  const providerOf = (id: string) =>
    call.services.filter((service) => service.id === id).map(({ provider }) => officers(provider))

  switch (fact.type) {
    case 'CallAnnounced':
      return tell('low', bodies)
    case 'NoticeUpdated':
      return tell('low', bodies, fact.reason)
    case 'CallCancelled':
      return tell('normal', bodies, fact.reason)
    case 'NoticeAccepted':
    case 'SailingCleared':
    case 'DuesSettled':
    case 'CallClosed':
    case 'FormalityAccepted':
    case 'ServiceConfirmed':
    case 'ServiceDone':
    case 'PermitGranted':
      return tell('normal', agent)
    case 'NoticeRefused':
    case 'FormalityRefused':
    case 'FormalityQuestioned':
    case 'ServiceDeclined':
    case 'PermitRefused':
      return tell('high', agent, fact.reason)
    case 'TimesReported':
      return tell('low', [...agent, ...office, ...terminals])
    case 'AgentChangeProposed':
      return tell('high', [{ organisation: fact.to }], fact.reason)
    case 'AgentChanged':
      return tell('normal', [...office, ...terminals])
    case 'AgentChangeDeclined':
      return tell('high', agent, fact.reason)
    case 'BerthRequested':
    case 'PermitRequested':
    case 'DuesDeclared':
      return tell('normal', office)
    case 'BerthProposed':
    case 'BerthConfirmed':
      return tell('normal', [...agent, ...terminals])
    case 'BerthChanged':
      return tell('high', [...agent, ...terminals], fact.reason)
    case 'FormalitySent':
      return tell('low', authoritiesOf(fact.code))
    case 'FormalityReplied':
      return tell('normal', [officers(fact.authority)])
    case 'ServiceOrdered':
      return tell('normal', [officers(fact.service.provider)])
    case 'ServiceCancelled':
      return tell('normal', providerOf(fact.service), fact.reason)
    case 'ShipMoved':
      return tell('low', [...agent, ...terminals])
    case 'DepartureNoticed':
      return tell('normal', [...office, officers(law.customs)])
  }
}

const officers = (organisation: string): Addressee => ({ organisation, right: 'decide' })
