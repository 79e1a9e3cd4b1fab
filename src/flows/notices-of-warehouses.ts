import type { StoredLotFact, TransitFact } from '#domains/customs-warehouses/facts.ts'
import type { StoredLot } from '#domains/customs-warehouses/stored-lot.ts'
import type { Transit } from '#domains/customs-warehouses/transit.ts'
import type { Urgency } from '#domains/work/notice.ts'
import type { Addressee } from './notices-of-title.ts'

/** What is told of a fact: the values of its sentence, how soon, and to whom. */
export interface WarehouseNotice {
  readonly type: string
  readonly urgency: Urgency
  readonly about: Readonly<Record<string, string>>
  readonly to: readonly Addressee[]
}

/**
 * Who is told of a fact of a transit: customs of what it has to answer, the declarant and the keepers of both places of what
 * customs decides, and both of the time limit. Nobody is told of an act of their own.
 */
export function noticeOfTransit(fact: TransitFact, transit: Transit, customs: string): WarehouseNotice | undefined {
  const { declarant, origin, destination } = transit
  const officers: readonly Addressee[] = [{ organisation: customs, right: 'decide' }]
  const operator: readonly Addressee[] = [...new Set([declarant, destination.organisation])].map((organisation) => ({
    organisation,
  }))
  const places: readonly Addressee[] = [...operator, { organisation: origin.organisation, right: 'decide' }]
  const tell = (urgency: Urgency, to: readonly Addressee[], more: WarehouseNotice['about'] = {}): WarehouseNotice => ({
    type: fact.type,
    urgency,
    about: { number: transit.number ?? transit.reference, organisation: fact.by.organisationName, ...more },
    to,
  })
  switch (fact.type) {
    case 'TransitSent':
    case 'StripSent':
      return tell('normal', officers)
    case 'TransitAccepted':
    case 'TransitDeparted':
      return tell('normal', places)
    case 'TransitRejected':
    case 'EntryRefused':
    case 'StripReturned':
      return tell('high', operator, { reason: fact.reason })
    case 'TransitCancelled':
      return tell('normal', transit.account ? [...places, ...officers] : operator, { reason: fact.reason })
    case 'SealsChecked':
      return fact.findings.length > 0 ? tell('high', operator, { findings: String(fact.findings.length) }) : undefined
    case 'ArrivalReported':
      return tell('high', officers, { findings: String(fact.findings.length) })
    case 'FindingSettled':
      return tell('normal', operator, { reason: fact.note })
    case 'EntryAuthorised':
    case 'StripAccepted':
      return tell('normal', operator)
    case 'TransitLimitNear':
    case 'TransitLimitPassed':
      return tell('high', [...operator, ...officers], { until: fact.dueAt })
    case 'TransitStarted':
    case 'TransitAmended':
    case 'StripDrafted':
      return undefined
  }
}

/** Who is told of a fact of a lot in stock: its keeper, customs, and the consignee, before the limit and at it. */
export function noticeOfStock(fact: StoredLotFact, stored: StoredLot, customs: string): WarehouseNotice | undefined {
  if (fact.type !== 'StayWarned' && fact.type !== 'StayLimitReached') return undefined
  return {
    type: fact.type,
    urgency: 'high',
    about: { number: stored.bill, organisation: stored.warehouseName, until: fact.limit },
    to: [
      { organisation: stored.warehouse },
      { organisation: customs, right: 'decide' },
      ...(stored.consignee ? [{ organisation: stored.consignee }] : []),
    ],
  }
}
