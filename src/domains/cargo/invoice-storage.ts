import { addDays } from '#kernel/calendar.ts'
import { type Decision, objection } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { LotFact } from './facts.ts'
import type { Lot } from './lot.ts'
import { stamp } from './standing.ts'
import { dueOf, storageOf } from './storage.ts'

/**
 * Whoever holds the goods invoices the storage that has run and is on no invoice yet, by the tariff: the amount is the
 * law's, only the number of the invoice is theirs. Source: service ENL-15.
 */
export function invoiceStorage(
  lot: Lot,
  { number }: InputOf<'invoiceStorage'>,
  c: Circumstances,
): Decision<LotFact, 'storage-not-started' | 'nothing-to-invoice' | 'invoice-number-used'> {
  const storage = storageOf(lot, c.today, c.law, c.calendar)
  if (!storage) return objection('conflict', 'storage-not-started')
  const amount = dueOf(storage, lot.storageInvoices)
  if (amount === '0.00') return objection('conflict', 'nothing-to-invoice', { freeUntil: storage.freeUntil })
  const before = lot.storageInvoices ?? []
  if (before.some((one) => one.number === number))
    return objection('conflict', 'invoice-number-used', undefined, '/number')

  const from = addDays(before.at(-1)?.until ?? storage.freeUntil, 1)
  return [
    {
      type: 'StorageInvoiced',
      ...stamp(c),
      invoice: { number, from, until: storage.until, amount, currency: storage.currency },
    },
  ]
}
