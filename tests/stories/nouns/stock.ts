import { stockStatuses } from '#domains/customs-warehouses/stored-lot.ts'
import type { StoredLotView } from '#domains/customs-warehouses/views.ts'
import type { Noun } from '../noun.ts'

/** Lots in a customs warehouse: nobody does anything to them there; they come, are warned of, and leave. */
export const stock: Noun = {
  at: '/api/stock',
  statuses: stockStatuses,
  makes: {},
  deeds: {},
  named: (view, name) => {
    const { stored } = view as StoredLotView
    return name === 'lot' ? stored.lot : undefined
  },
}
