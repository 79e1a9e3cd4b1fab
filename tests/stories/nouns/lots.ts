import { lotActs } from '#domains/cargo/acts.ts'
import { lotStatuses } from '#domains/cargo/lot.ts'
import type { LotView } from '#domains/cargo/views.ts'
import { actsAt, countedIn, type Noun } from '../noun.ts'

const at = '/api/lots'

/** Lots, which are born with their manifest: a story finds one by its bill. `$draft` is the order that waits to be issued. */
export const lots: Noun = {
  at,
  statuses: lotStatuses,
  makes: {},
  deeds: {
    ...actsAt(at, lotActs),
    issueOrders: (person, { rows }) =>
      person.upload(`${at}/issue-orders`, 'orders.csv', csvOf(rows as readonly Record<string, string>[])),
  },
  named: (view, name) => {
    const { lot } = view as LotView
    switch (name) {
      case 'draft':
        return lot.deliveryOrders.find(({ status }) => status === 'draft')?.id
      case 'bill':
        return lot.bill.number
      case 'number':
        return lot.manifestNumber
      default:
        return (
          countedIn(name, {
            order: lot.deliveryOrders,
            request: lot.releaseRequests,
            removal: lot.directRemovals,
            hold: lot.blocks.filter(({ kind }) => kind === 'hold'),
          }) ?? orderNumber(lot.deliveryOrders, name)
        )
    }
  },
}

/** `$ordernumber1`: the number of the first order. */
function orderNumber(orders: readonly { readonly number?: string }[], name: string): string | undefined {
  const counted = /^ordernumber(\d+)$/.exec(name)
  return counted ? orders[Number(counted[1]) - 1]?.number : undefined
}

/** A table as a spreadsheet saves it, its columns those that some row fills in. */
function csvOf(rows: readonly Readonly<Record<string, string>>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))]
    .map((line) => line.join(';'))
    .join('\n')
}
