import type { AnnouncedUnitFact } from './facts.ts'

/** The values of a fact's sentence (`units.fact.*`); instants as ISO text, `none` for what there is nothing of. */
export function historyEntryAbout(fact: AnnouncedUnitFact): Record<string, string> {
  return { by: fact.by.name, organisation: fact.by.organisationName, ...own(fact) }
}

function own(fact: AnnouncedUnitFact): Record<string, string> {
  switch (fact.type) {
    case 'UnitAnnounced':
      return { container: fact.container, booking: fact.announcement.booking }
    case 'AnnouncementAmended':
      return { booking: fact.announcement.booking }
    case 'AnnouncementAccepted':
      return { until: fact.massUntil ?? 'none' }
    case 'AnnouncementRefused':
    case 'AnnouncementCancelled':
    case 'MassRefused':
      return { reason: fact.reason }
    case 'MassDeclared':
      return { kg: fact.mass.kg, method: fact.mass.method, signer: fact.mass.signedBy, late: fact.late ? 'yes' : 'no' }
    case 'UnitReceived':
      return {
        number: fact.reception.number,
        vehicle: fact.reception.vehicle,
        condition: fact.reception.condition,
        damage: fact.reception.damage ?? 'none',
      }
  }
}
