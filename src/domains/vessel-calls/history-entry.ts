import type { CallFact } from './facts.ts'
import { selector } from './selector.ts'

/** The values the sentence `calls.fact.<type>` of a fact needs. Never what a formality says: that is for its authorities. */
export function historyEntryAbout(fact: CallFact): Record<string, string | number> {
  return { by: fact.by.name, organisation: fact.by.organisationName, ...about(fact) }
}

function about(fact: CallFact): Record<string, string | number> {
  switch (fact.type) {
    case 'CallAnnounced':
      return { number: fact.number, ship: fact.ship.name }
    case 'NoticeRefused':
    case 'NoticeUpdated':
    case 'CallCancelled':
    case 'AgentChangeDeclined':
    case 'ServiceDeclined':
    case 'ServiceCancelled':
    case 'PermitRefused':
      return { reason: fact.reason }
    case 'TimesReported': {
      const [first] = fact.times
      return {
        count: fact.times.length,
        event: first?.event ?? '',
        place: first?.place ?? '',
        type: first?.type ?? '',
        time: first?.at ?? '',
      }
    }
    case 'AgentChangeProposed':
      return { to: fact.toName, reason: fact.reason }
    case 'AgentChanged':
      return { agent: fact.agentName }
    case 'BerthRequested':
      return { berth: fact.request.berth ?? '', from: fact.request.from, until: fact.request.until }
    case 'BerthProposed':
    case 'BerthConfirmed':
      return { berth: fact.window.berth, from: fact.window.from, until: fact.window.until }
    case 'BerthChanged':
      return { berth: fact.window.berth, from: fact.window.from, until: fact.window.until, reason: fact.reason }
    case 'FormalitySent':
      return { formality: selector(fact.code), version: fact.version }
    case 'FormalityAccepted':
      return { formality: selector(fact.code) }
    case 'FormalityRefused':
    case 'FormalityQuestioned':
      return { formality: selector(fact.code), reason: fact.reason }
    case 'FormalityReplied':
      return { formality: selector(fact.code), reply: fact.reply }
    case 'ServiceOrdered':
      return { kind: fact.service.kind, time: fact.service.wantedAt }
    case 'ServiceConfirmed':
      return { time: fact.confirmedAt }
    case 'ServiceDone':
      return { from: fact.report.from, until: fact.report.until }
    case 'ShipMoved':
      return { movement: selector(fact.movement), time: fact.movedAt, berth: fact.berth ?? '' }
    case 'DepartureNoticed':
      return { port: fact.nextPort, time: fact.etd }
    case 'PermitRequested':
      return { kind: selector(fact.permit.kind) }
    case 'PermitGranted':
      return { conditions: fact.reason ?? '' }
    case 'DuesDeclared':
      return { invoice: fact.dues.invoice, total: fact.dues.total, currency: fact.dues.currency }
    case 'DuesSettled':
      return { how: fact.how, reference: fact.reference }
    case 'NoticeAccepted':
    case 'SailingCleared':
    case 'CallClosed':
      return {}
  }
}
