import type { TransitFact } from './facts.ts'
import type { Transit } from './transit.ts'

/** The transit after one more fact; a match over every kind of fact, so that a new kind cannot be forgotten here. */
export function evolve(transit: Transit | undefined, fact: TransitFact): Transit {
  if (fact.type === 'TransitStarted') return started(fact)
  if (!transit) throw new Error(`a transit begins by being started, not with ${fact.type}`)
  return { ...changed(transit, fact), updatedAt: fact.at }
}

function started({ type: _, at, by: __, ...declared }: Extract<TransitFact, { type: 'TransitStarted' }>): Transit {
  return { ...declared, status: 'new', edition: 1, readings: [], findings: [], createdAt: at, updatedAt: at }
}

function changed(one: Transit, fact: Exclude<TransitFact, { type: 'TransitStarted' }>): Transit {
  const { at, by } = fact
  switch (fact.type) {
    case 'TransitAmended': {
      const { reason: _, sentAt: __, ...rest } = one
      const { declaration, origin, destination, lots } = fact
      return { ...rest, declaration, origin, destination, lots, status: 'new', edition: one.edition + 1 }
    }
    case 'TransitSent':
      return { ...one, status: 'sent', sentAt: at }
    case 'TransitAccepted':
      return { ...one, status: 'accepted', number: fact.number, account: { openedAt: at } }
    case 'TransitRejected':
      return { ...one, status: 'rejected', reason: fact.reason }
    case 'TransitCancelled':
      return {
        ...one,
        status: 'cancelled',
        reason: fact.reason,
        ...(one.account && { account: { ...one.account, closedAt: at, outcome: 'cancelled' } }),
      }
    case 'SealsChecked':
      return {
        ...one,
        readings: [...one.readings, { where: fact.where, kind: 'checked', units: [...fact.units], at, by }],
        findings: [...one.findings, ...fact.findings],
      }
    case 'FindingSettled':
      return {
        ...one,
        findings: one.findings.map((finding) =>
          finding.id === fact.finding ? { ...finding, settled: { at, by, note: fact.note } } : finding,
        ),
      }
    case 'TransitDeparted':
      return {
        ...one,
        status: 'in-transit',
        departure: { at, by, vehicle: fact.vehicle, warnAt: fact.warnAt, dueAt: fact.dueAt },
      }
    case 'ArrivalReported':
      return {
        ...one,
        readings: [...one.readings, { where: 'arrival', kind: 'declared', units: [...fact.units], at, by }],
        findings: [...one.findings, ...fact.findings],
        entry: { status: 'asked', askedAt: at },
      }
    case 'EntryAuthorised':
      return {
        ...one,
        status: 'arrived',
        entry: { askedAt: one.entry?.askedAt ?? at, status: 'authorised', answeredAt: at },
        ...(one.account && { account: { ...one.account, closedAt: at, outcome: 'discharged' } }),
      }
    case 'EntryRefused':
      return {
        ...one,
        entry: { askedAt: one.entry?.askedAt ?? at, status: 'refused', answeredAt: at, reason: fact.reason },
      }
    case 'TransitLimitNear':
      return { ...one, warned: true }
    case 'TransitLimitPassed':
      return { ...one, overdue: true }
    case 'StripDrafted': {
      const { withCustoms, officer, lines } = fact
      return {
        ...one,
        strip: {
          ...(one.strip?.returned !== undefined && { returned: one.strip.returned }),
          status: 'draft',
          withCustoms,
          lines: [...lines],
          ...(officer !== undefined && { officer }),
        },
      }
    }
    case 'StripSent':
      return one.strip ? { ...one, strip: { ...one.strip, status: 'sent', sentAt: at } } : one
    case 'StripReturned':
      return one.strip ? { ...one, strip: { ...one.strip, status: 'draft', returned: fact.reason } } : one
    case 'StripAccepted':
      return {
        ...one,
        status: 'cleared',
        ...(one.strip && { strip: { ...one.strip, status: 'accepted', acceptedAt: at } }),
      }
  }
}
