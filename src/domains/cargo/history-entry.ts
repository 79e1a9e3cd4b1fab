import type { LotFact } from './facts.ts'

/** The values of a fact's sentence (`cargo.fact.*`); days and instants as ISO text, codes for the page to word. */
export function historyEntryAbout(fact: LotFact): Record<string, string> {
  return { by: fact.by.name, organisation: fact.by.organisationName, ...own(fact) }
}

const orNothing = (text: string | undefined): string => text ?? ''

function own(fact: LotFact): Record<string, string> {
  switch (fact.type) {
    case 'BlockPut':
      return { block: fact.block.kind, reason: orNothing(fact.block.reason) }
    case 'BlockLifted':
    case 'LiftProposed':
      return { block: fact.block, reference: orNothing(fact.reference) }
    case 'LiftDiscarded':
      return { block: fact.block, reason: fact.reason }
    case 'BlockPutBack':
      return {
        block: fact.block,
        reason: orNothing(fact.reason),
        because: fact.because?.replaceAll('-', '_') ?? 'other',
      }
    case 'BlockReminded':
      return { block: fact.block }
    case 'DeliveryOrderIssued':
      return { number: orNothing(fact.order.number), beneficiary: fact.order.beneficiaryName }
    case 'DeliveryOrderBlocked':
    case 'DeliveryOrderCancelled':
    case 'DeliveryOrderReplaced':
      return { order: fact.order, reason: fact.reason }
    case 'DeliveryOrderUnblocked':
    case 'DeliveryOrderExpired':
    case 'FreightPaid':
      return { order: fact.order }
    case 'LotLanded':
      return { packages: String(fact.packages), complete: fact.complete ? 'yes' : 'no' }
    case 'ReleaseRequested':
      return { units: fact.request.units.join(', '), packages: String(fact.request.packages ?? '') }
    case 'ReleaseRequestAnswered':
      return { accepted: fact.accepted ? 'yes' : 'no', reason: orNothing(fact.reason) }
    case 'DirectRemovalRequested':
      return { undertaking: fact.removal.undertaking }
    case 'DirectRemovalAnswered':
      return { granted: fact.granted ? 'yes' : 'no', reason: orNothing(fact.reason), until: orNothing(fact.until) }
    case 'UndertakingSettled':
      return { reference: fact.reference }
    case 'UndertakingOverdue':
      return {}
    case 'StorageInvoiced':
      return {
        number: fact.invoice.number,
        amount: fact.invoice.amount,
        currency: fact.invoice.currency,
        until: fact.invoice.until,
      }
    case 'Delivered':
      return {
        packages: String(fact.delivery.packages),
        units: fact.delivery.equipment.join(', '),
        vehicle: orNothing(fact.delivery.vehicle),
        last: fact.last ? 'yes' : 'no',
      }
    case 'ReferenceAdded':
      return { kind: fact.reference.kind, number: fact.reference.number }
    case 'ReferenceRemoved':
      return { kind: fact.kind, number: fact.number }
    case 'BillCorrected':
      return { bill: fact.bill.number }
    case 'LotBrokenDown':
      return { houses: String(fact.houses) }
    case 'LotPlaceMoved':
      return { place: fact.place.name, transit: fact.transit }
    case 'LotStripped':
      return { packages: String(fact.packages), grossKg: fact.grossKg, transit: fact.transit }
    case 'LotCancelled':
      return { reason: fact.reason }
    case 'StayLimitPassed':
      return { days: String(fact.days) }
    case 'LotDisposedOf':
      return { how: fact.how, reference: orNothing(fact.reference) }
    case 'LotReleased':
    case 'ReleaseWithdrawn':
      return {}
  }
}
