import type { Life, LifeTable } from '#kernel/life.ts'
import type { AnnouncedUnitAct } from './acts.ts'
import type { AnnouncedUnit, AnnouncementStatus } from './announced-unit.ts'
import type { AnnouncedUnitFact } from './facts.ts'

/** For each status, the acts that may be tried in it. The mass may come before the box, and after it. */
export const announcedUnitTable: LifeTable<AnnouncementStatus, AnnouncedUnitAct> = {
  notified: ['accept', 'refuse', 'amend', 'declareMass', 'refuseMass', 'cancel'],
  accepted: ['amend', 'declareMass', 'refuseMass', 'cancel'],
  refused: ['amend', 'cancel'],
  received: ['declareMass', 'refuseMass'],
  cancelled: [],
}

/** The life of an announced container: its facts folded in order. */
export const announcedUnitLife: Life<AnnouncedUnit, AnnouncedUnitFact> = {
  evolve(unit, fact) {
    if (fact.type === 'UnitAnnounced') {
      const { type: _, at, by, ...announced } = fact
      return { ...announced, status: 'notified', announcedBy: by, createdAt: at, updatedAt: at }
    }
    if (!unit) throw new Error(`a container begins by being announced, not with ${fact.type}`)
    return { ...changed(unit, fact), updatedAt: fact.at }
  },
}

function changed(unit: AnnouncedUnit, fact: Exclude<AnnouncedUnitFact, { type: 'UnitAnnounced' }>): AnnouncedUnit {
  const { at, by } = fact
  switch (fact.type) {
    case 'AnnouncementAmended': {
      const { reason: _, haulierName: __, agentName: ___, ...rest } = unit
      const { announcement, haulierName, agentName } = fact
      return {
        ...rest,
        announcement,
        ...(haulierName && { haulierName }),
        ...(agentName && { agentName }),
        status: 'notified',
      }
    }
    case 'AnnouncementAccepted':
      return { ...unit, status: 'accepted', ...(fact.massUntil && { massUntil: fact.massUntil }) }
    case 'AnnouncementRefused':
      return { ...unit, status: 'refused', reason: fact.reason }
    case 'AnnouncementCancelled':
      return { ...unit, status: 'cancelled', reason: fact.reason }
    case 'MassDeclared':
      return { ...unit, mass: { ...fact.mass, status: fact.late ? 'late' : 'received', at, by } }
    case 'MassRefused':
      return unit.mass ? { ...unit, mass: { ...unit.mass, status: 'refused', reason: fact.reason } } : unit
    case 'UnitReceived':
      return { ...unit, status: 'received', reception: { ...fact.reception, at, by } }
  }
}
