import { transitActs } from '#domains/customs-warehouses/acts.ts'
import { transitStatuses } from '#domains/customs-warehouses/transit.ts'
import type { TransitView } from '#domains/customs-warehouses/views.ts'
import { actsAt, countedIn, type Noun } from '../noun.ts'

const at = '/api/transits'

/** Transits to and between customs warehouses: declaring one, and every act on it. */
export const transits: Noun = {
  at,
  statuses: transitStatuses,
  makes: { declare: 'transit' },
  deeds: {
    ...actsAt(
      at,
      transitActs.filter((act) => act !== 'letTimePass'),
    ),
    declare: (person, input) => person.post(at, input),
  },
  named: (view, name) => {
    const { transit } = view as TransitView
    switch (name) {
      case 'reference':
      case 'number':
        return transit[name]
      case 'declaration':
        return transit.declaration
      default:
        return countedIn(name, { finding: transit.findings })
    }
  },
}
