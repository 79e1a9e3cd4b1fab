import type { ManifestFact } from './facts.ts'

/** The values the sentence `manifests.fact.<type>` of a fact needs. Codes that choose words are selectors of its message. */
export const historyEntryAbout = (fact: ManifestFact): Record<string, string | number> => ({
  by: fact.by.name,
  organisation: fact.by.organisationName,
  ...about(fact),
})

function about(fact: ManifestFact): Record<string, string | number> {
  switch (fact.type) {
    case 'ManifestDrafted':
      return { reference: fact.header.reference }
    case 'DraftSaved':
      return { bills: fact.counts.bills }
    case 'ManifestLodged':
      return { edition: fact.edition, bills: fact.counts.bills, written: fact.written, removed: fact.removed }
    case 'ManifestRegistered':
      return { number: fact.number, automatic: fact.automatic ? 'yes' : 'no' }
    case 'ManifestRefused':
    case 'ManifestCancelled':
    case 'AmendmentRefused':
      return { reason: fact.reason }
    case 'PaperAttached':
      return { name: fact.paper.name }
    case 'AmendmentRequested':
      return { changes: fact.amendment.changes.length, reason: fact.amendment.reason }
    case 'AmendmentAccepted':
      return { changes: fact.changes.length }
    case 'ArrivalRecorded':
      return { arrival: fact.arrival }
    case 'UnitListSent':
      return { terminal: fact.terminalName, units: fact.units }
    case 'StowagePlanSent':
      return { units: fact.units }
    case 'UnitListAnswered':
      return { accepted: fact.accepted ? 'yes' : 'no', reason: fact.reason ?? '' }
    case 'Tallied':
      return { units: fact.units, bills: fact.bills }
    case 'DischargeClosed':
      return { differences: fact.differences.length }
    case 'DifferenceJustified':
      return { text: fact.text }
    case 'AmendmentWithdrawn':
    case 'DifferenceSettled':
    case 'ManifestCleared':
      return {}
  }
}
