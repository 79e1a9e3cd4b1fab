import type { ManifestFact } from './facts.ts'
import type { Manifest } from './manifest.ts'

const nothingCounted = { bills: 0, units: 0, packages: 0, grossKg: '0' }

/** The manifest after one more fact; a match over every kind of fact, so that a new kind cannot be forgotten here. */
export function evolve(manifest: Manifest | undefined, fact: ManifestFact): Manifest {
  if (fact.type === 'ManifestDrafted') return drafted(fact)
  if (!manifest) throw new Error(`a manifest starts with ManifestDrafted, not with ${fact.type}`)
  return { ...changed(manifest, fact), updatedAt: fact.at }
}

function drafted(fact: Extract<ManifestFact, { type: 'ManifestDrafted' }>): Manifest {
  return {
    id: fact.id,
    status: 'draft',
    edition: 0,
    header: fact.header,
    agent: fact.agent,
    agentName: fact.agentName,
    ...(fact.masterAgent !== undefined && { masterAgent: fact.masterAgent }),
    counts: nothingCounted,
    warnings: 0,
    ...expected(fact.header.arrival),
    papers: [],
    amendments: [],
    differences: [],
    createdAt: fact.at,
    updatedAt: fact.at,
  }
}

/** What the sender says of the arrival holds until somebody saw the ship. */
const expected = (at: string | undefined): Pick<Manifest, 'arrival'> =>
  at === undefined ? {} : { arrival: { at, actual: false } }

function changed(manifest: Manifest, fact: Exclude<ManifestFact, { type: 'ManifestDrafted' }>): Manifest {
  const stamp = { at: fact.at, by: fact.by }
  switch (fact.type) {
    case 'DraftSaved':
      return { ...manifest, header: fact.header, counts: fact.counts, ...arrivalAfter(manifest, fact.header.arrival) }
    case 'ManifestLodged': {
      const { refusal: _, ...rest } = manifest
      return {
        ...rest,
        ...arrivalAfter(manifest, fact.header.arrival),
        status: 'lodged',
        edition: fact.edition,
        header: fact.header,
        counts: fact.counts,
        digest: fact.digest,
        source: fact.source,
        warnings: fact.warnings,
        lodgedAt: fact.at,
        lodgedBy: fact.by,
        firstLodgedAt: manifest.firstLodgedAt ?? fact.at,
      }
    }
    case 'ManifestRegistered':
      return {
        ...manifest,
        status: 'registered',
        number: fact.number,
        registeredAt: fact.at,
        registeredOn: fact.day,
      }
    case 'ManifestRefused':
      return { ...manifest, status: 'refused', refusal: { ...stamp, reason: fact.reason } }
    case 'ManifestCancelled':
      return { ...manifest, status: 'cancelled', cancellation: { ...stamp, reason: fact.reason } }
    case 'PaperAttached':
      return { ...manifest, papers: [...manifest.papers, { ...fact.paper, ...stamp }] }
    case 'AmendmentRequested':
      return {
        ...manifest,
        amendments: [...manifest.amendments, { ...fact.amendment, status: 'requested', ...stamp }],
      }
    case 'AmendmentAccepted':
      return {
        ...withAmendment(manifest, fact.amendment, (one) => ({
          ...one,
          status: 'accepted',
          answer: { ...stamp, ...(fact.reason !== undefined && { reason: fact.reason }) },
        })),
        counts: fact.counts,
      }
    case 'AmendmentRefused':
      return withAmendment(manifest, fact.amendment, (one) => ({
        ...one,
        status: 'refused',
        answer: { ...stamp, reason: fact.reason },
      }))
    case 'AmendmentWithdrawn':
      return withAmendment(manifest, fact.amendment, (one) => ({ ...one, status: 'withdrawn' }))
    case 'ArrivalRecorded':
      return { ...manifest, arrival: { at: fact.arrival, actual: fact.actual } }
    case 'UnitListSent':
      return {
        ...manifest,
        unitList: {
          terminal: fact.terminal,
          terminalName: fact.terminalName,
          units: fact.units,
          ...(fact.document !== undefined && { document: fact.document }),
          ...stamp,
        },
      }
    case 'UnitListAnswered':
      return manifest.unitList
        ? {
            ...manifest,
            unitList: {
              ...manifest.unitList,
              answer: { ...stamp, accepted: fact.accepted, ...(fact.reason !== undefined && { reason: fact.reason }) },
            },
          }
        : manifest
    case 'StowagePlanSent':
      return {
        ...manifest,
        stowage: {
          cells: fact.cells,
          units: fact.units,
          ...(fact.document !== undefined && { document: fact.document }),
          ...stamp,
        },
      }
    case 'Tallied': {
      const before = manifest.tally
      return {
        ...manifest,
        tally: {
          terminal: fact.by.organisation,
          terminalName: fact.by.organisationName,
          units: (before?.units ?? 0) + fact.units,
          damaged: (before?.damaged ?? 0) + fact.damaged,
          bills: (before?.bills ?? 0) + fact.bills,
          startedAt: before?.startedAt ?? fact.at,
        },
      }
    }
    case 'DischargeClosed':
      return {
        ...manifest,
        status: fact.differences.length > 0 ? 'differences-open' : 'discharged',
        ...(manifest.tally && { tally: { ...manifest.tally, closedAt: fact.at } }),
        differences: fact.differences.map((one) => ({ ...one, bills: [...one.bills] })),
      }
    case 'DifferenceJustified':
      return withDifference(manifest, fact.difference, (one) => ({
        ...one,
        justified: { ...stamp, text: fact.text, ...(fact.paper !== undefined && { paper: fact.paper }) },
      }))
    case 'DifferenceSettled': {
      const after = withDifference(manifest, fact.difference, (one) => ({
        ...one,
        settled: { ...stamp, ...(fact.note !== undefined && { note: fact.note }) },
      }))
      return { ...after, status: after.differences.every(({ settled }) => settled) ? 'discharged' : after.status }
    }
    case 'ManifestCleared':
      return { ...manifest, status: 'cleared', clearedAt: fact.at }
  }
}

const arrivalAfter = ({ arrival }: Manifest, said: string | undefined): Pick<Manifest, 'arrival'> =>
  arrival?.actual ? { arrival } : expected(said)

const withAmendment = (
  manifest: Manifest,
  id: string,
  change: (one: Manifest['amendments'][number]) => Manifest['amendments'][number],
): Manifest => ({ ...manifest, amendments: manifest.amendments.map((one) => (one.id === id ? change(one) : one)) })

const withDifference = (
  manifest: Manifest,
  id: string,
  change: (one: Manifest['differences'][number]) => Manifest['differences'][number],
): Manifest => ({ ...manifest, differences: manifest.differences.map((one) => (one.id === id ? change(one) : one)) })
