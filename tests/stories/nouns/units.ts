import { announcedUnitActs } from '#domains/announced-units/acts.ts'
import { type AnnouncedUnit, announcementStatuses } from '#domains/announced-units/announced-unit.ts'
import { actsAt, type Noun } from '../noun.ts'

const at = '/api/announced-units'

/** Containers announced for export: announcing one, every act on it, and masses sent as VERMAS. */
export const units: Noun = {
  at,
  statuses: announcementStatuses,
  makes: { announce: 'unit' },
  deeds: {
    ...actsAt(at, announcedUnitActs),
    announce: (person, input) => person.post(at, input),
    sendMasses: (person, input) => person.post('/api/verified-masses', input),
  },
  named: (view, name) => (view as { unit: AnnouncedUnit }).unit[name as keyof AnnouncedUnit],
}
