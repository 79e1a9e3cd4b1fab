import type { Life, LifeTable } from '#kernel/life.ts'
import type { MandateAct } from './mandate-acts.ts'
import type { MandateFact } from './mandate-facts.ts'
import type { Mandate } from './party.ts'

/** For each status, the acts that may be tried in it. That a mandate ran out is a matter of days, not a status. */
export const mandateTable: LifeTable<Mandate['status'], MandateAct> = {
  proposed: ['accept', 'decline', 'revoke'],
  active: ['revoke'],
  declined: [],
  revoked: [],
}

/** The life of a mandate: its facts folded in order. */
export const mandateLife: Life<Mandate, MandateFact> = {
  evolve(mandate, fact) {
    if (fact.type === 'MandateProposed') return proposed(fact)
    if (!mandate) throw new Error(`a mandate begins with its proposal, not with ${fact.type}`)
    return { ...mandate, ...changedBy(fact), updatedAt: fact.at }
  },
}

function proposed(fact: Extract<MandateFact, { type: 'MandateProposed' }>): Mandate {
  const { type: _, at, by: __, ...terms } = fact
  return { ...terms, status: 'proposed', createdAt: at, updatedAt: at }
}

function changedBy(
  fact: Exclude<MandateFact, { type: 'MandateProposed' }>,
): Partial<Mandate> & Pick<Mandate, 'status'> {
  switch (fact.type) {
    case 'MandateAccepted':
      return { status: 'active' }
    case 'MandateDeclined':
      return { status: 'declined', ...(fact.reason !== undefined && { reason: fact.reason }) }
    case 'MandateRevoked':
      return { status: 'revoked', reason: fact.reason }
  }
}
