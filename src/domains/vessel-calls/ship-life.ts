import type { Life } from '#kernel/life.ts'
import type { Ship } from './ship.ts'
import type { ShipFact } from './ship-facts.ts'

/** The life of a ship's file: opened once, written to whenever the ship changes. */
export const shipLife: Life<Ship, ShipFact> = {
  evolve(ship, fact) {
    const { at, by, particulars } = fact
    const written = { ...particulars, updatedBy: by.organisationName, updatedAt: at }
    if (fact.type === 'ShipRegistered') return { id: fact.id, ...written, openedBy: by.organisationName, createdAt: at }
    if (!ship) throw new Error('a ship’s file begins with its registration')
    const { id, openedBy, createdAt } = ship
    return { id, openedBy, createdAt, ...written }
  },
}
