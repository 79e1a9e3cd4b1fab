import type { StoredLotFact, TransitFact } from './facts.ts'

/** The values the sentence `warehouses.fact.<type>` of a fact needs. */
export const historyEntryAbout = (fact: TransitFact | StoredLotFact): Record<string, string | number> => ({
  by: fact.by.name,
  organisation: fact.by.organisationName,
  ...own(fact),
})

function own(fact: TransitFact | StoredLotFact): Record<string, string | number> {
  switch (fact.type) {
    case 'TransitStarted':
      return { reference: fact.reference, lots: fact.lots.length }
    case 'TransitAmended':
      return { lots: fact.lots.length }
    case 'TransitAccepted':
      return { number: fact.number }
    case 'TransitRejected':
    case 'TransitCancelled':
    case 'EntryRefused':
    case 'StripReturned':
      return { reason: fact.reason }
    case 'SealsChecked':
      return { where: fact.where, units: fact.units.length, findings: fact.findings.length }
    case 'ArrivalReported':
      return { units: fact.units.length, findings: fact.findings.length }
    case 'FindingSettled':
      return { note: fact.note }
    case 'TransitDeparted':
      return { vehicle: fact.vehicle, dueAt: fact.dueAt }
    case 'TransitLimitNear':
    case 'TransitLimitPassed':
      return { dueAt: fact.dueAt }
    case 'StripDrafted':
      return { lots: fact.lines.length, customs: fact.withCustoms ? 'yes' : 'no', officer: fact.officer ?? '' }
    case 'StripSent':
      return { differences: fact.differences }
    case 'StripAccepted':
      return { houses: fact.houses }
    case 'LotStored':
      return { bill: fact.bill, limit: fact.limit }
    case 'StayWarned':
    case 'StayLimitReached':
      return { limit: fact.limit }
    case 'GoodsTaken':
      return { packages: fact.left.packages, grossKg: fact.left.grossKg }
    case 'StockCorrected':
      return { packages: fact.packages, grossKg: fact.grossKg }
    case 'LotLeft':
      return { how: fact.how.replaceAll('-', '_') }
    case 'TransitSent':
    case 'EntryAuthorised':
      return {}
  }
}
