import type { WarehouseLaw } from './circumstances.ts'
import { isChecked, openFindings } from './seals.ts'
import { needsStrip } from './strip.ts'
import type { Transit } from './transit.ts'

/** The answer to "where is it, who has it, until when": a text (`warehouses.now.<now>`), who has to act, and since when. */
export interface Situation {
  readonly now:
    | 'new'
    | 'sent'
    | 'rejected'
    | 'seals-to-check'
    | 'findings-open'
    | 'to-depart'
    | 'on-its-way'
    | 'overdue'
    | 'entry-asked'
    | 'entry-refused'
    | 'to-strip'
    | 'strip-sent'
    | 'strip-returned'
    | 'arrived'
    | 'cleared'
    | 'cancelled'
  readonly organisations: readonly string[]
  readonly since: string
  readonly until?: string
}

/** Where a transit stands now. */
export function situationOf(transit: Transit, { customs }: Pick<WarehouseLaw, 'customs'>): Situation {
  const { status, declarant, destination, updatedAt: since, departure, entry, strip } = transit
  const byCustoms = (now: Situation['now']): Situation => ({ now, organisations: [customs], since })
  switch (status) {
    case 'new':
    case 'rejected':
      return { now: status, organisations: [declarant], since }
    case 'sent':
      return byCustoms('sent')
    case 'accepted':
      if (openFindings(transit).length > 0) return byCustoms('findings-open')
      return byCustoms(isChecked(transit, 'departure') ? 'to-depart' : 'seals-to-check')
    case 'in-transit': {
      const until = departure && { until: departure.dueAt }
      if (entry?.status === 'asked')
        return { ...byCustoms(openFindings(transit).length > 0 ? 'findings-open' : 'entry-asked'), ...until }
      const now = entry?.status === 'refused' ? 'entry-refused' : transit.overdue ? 'overdue' : 'on-its-way'
      return { now, organisations: [destination.organisation], since: departure?.at ?? since, ...until }
    }
    case 'arrived':
      if (!needsStrip(transit)) return { now: 'arrived', organisations: [], since }
      if (strip?.status === 'sent') return byCustoms('strip-sent')
      return {
        now: strip?.returned === undefined ? 'to-strip' : 'strip-returned',
        organisations: [destination.organisation],
        since,
      }
    case 'cleared':
    case 'cancelled':
      return { now: status, organisations: [], since }
  }
}
