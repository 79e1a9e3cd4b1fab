import type { Calendar } from '#kernel/calendar.ts'
import type { ManifestLaw } from './circumstances.ts'
import { dueAt } from './due.ts'
import type { Manifest, ManifestStatus } from './manifest.ts'

/**
 * The answer to "where is it, who has it, until when": a text (`manifests.now.<now>`) and its values. `organisations` are
 * named by the reader's page.
 */
export interface Situation {
  readonly now: ManifestStatus | 'amendment-pending' | 'differences-to-justify'
  readonly organisations: readonly string[]
  readonly since: string
  readonly until?: string
}

/** Where a manifest stands now. An amendment under way is customs' to answer, whatever else is open. */
export function situationOf(manifest: Manifest, law: ManifestLaw, calendar: Calendar): Situation {
  const { status, agent, amendments, differences, tally, updatedAt, arrival, lodgedAt, registeredAt } = manifest
  const pending = amendments.find((one) => one.status === 'requested')
  if (pending) return { now: 'amendment-pending', organisations: [law.customs], since: pending.at }
  const port = law.ports.find(({ code }) => code === manifest.header.port)
  const terminals = tally ? [tally.terminal] : (port?.terminals ?? []).map(({ organisation }) => organisation)
  switch (status) {
    case 'draft':
    case 'refused':
      return {
        now: status,
        organisations: [agent],
        since: updatedAt,
        ...(arrival && { until: dueAt(arrival.at, law, calendar) }),
      }
    case 'lodged':
      return { now: status, organisations: [law.customs], since: lodgedAt ?? updatedAt }
    case 'registered':
      return {
        now: status,
        organisations: manifest.header.direction === 'import' ? terminals : [],
        since: registeredAt ?? updatedAt,
      }
    case 'differences-open': {
      const toJustify = differences.some(({ justified, settled }) => !justified && !settled)
      return {
        now: toJustify ? 'differences-to-justify' : status,
        organisations: [toJustify ? agent : law.customs],
        since: tally?.closedAt ?? updatedAt,
      }
    }
    case 'discharged':
      return { now: status, organisations: [law.customs], since: updatedAt }
    case 'cleared':
    case 'cancelled':
      return { now: status, organisations: [], since: updatedAt }
  }
}
