import { addDays, type Calendar, legalDay } from '#kernel/calendar.ts'
import { decimal, sum, toText } from '#kernel/decimals.ts'
import type { LocalDate } from '#kernel/elements.ts'
import { tonnes } from './balance.ts'
import type { LotLaw } from './circumstances.ts'
import type { Lot, storageStates } from './lot.ts'
import { isUnloaded } from './status.ts'

/** What storage costs up to a day, in the country's currency, and until when it is free. */
export interface Storage {
  /** First day on the quay. */
  readonly landedOn: LocalDate
  /** Last day without charge. */
  readonly freeUntil: LocalDate
  /** Days charged so far; the first one is the day after `freeUntil`. */
  readonly days: number
  readonly steps: readonly {
    readonly fromDay: number
    readonly days: number
    readonly containers: number
    readonly tonnes: string
    readonly amount: string
  }[]
  readonly amount: string
  readonly currency: string
  /** The last day it speaks of: today, or the day the last of it left. */
  readonly until: LocalDate
  /** From this day on it counts as left behind. */
  readonly stayUntil: LocalDate
}

/**
 * Storage by the tariff of the country: free days begin the day after landing; then each day of storage costs by its
 * step, for each container still there, or for each tonne still there where there are no containers. The day something
 * leaves is still counted for it. `undefined` until all of it is on land.
 */
export function storageOf(
  lot: Pick<Lot, 'bill' | 'landing' | 'deliveries'>,
  today: LocalDate,
  { storage: tariff, currency }: Pick<LotLaw, 'storage' | 'currency'>,
  calendar: Calendar,
): Storage | undefined {
  const { landing } = lot
  if (!landing || !isUnloaded(lot)) return undefined
  const landedOn = legalDay(calendar, landing.at)
  const freeUntil = addDays(landedOn, tariff.freeDays)
  const ended = lot.deliveries.find(({ last }) => last)
  const until = ended ? earlier(legalDay(calendar, ended.at), today) : today

  const charged = tariff.steps.map(({ fromDay }) => ({ fromDay, days: 0, containers: 0, tonnes: '0', amount: '0' }))
  let days = 0
  for (let day = addDays(freeUntil, 1); day <= until; day = addDays(day, 1)) {
    days += 1
    const i = tariff.steps.findLastIndex(({ fromDay }) => fromDay <= days)
    const step = tariff.steps[i]
    const line = charged[i]
    if (!step || !line) continue
    const there = thereOn(lot, day, calendar)
    const amount = decimal(step.perContainer).times(there.containers).plus(decimal(step.perTonne).times(there.tonnes))
    line.days += 1
    line.containers = Math.max(line.containers, there.containers)
    line.tonnes = decimal(there.tonnes).gt(line.tonnes) ? there.tonnes : line.tonnes
    line.amount = toText(decimal(line.amount).plus(amount))
  }
  const steps = charged.filter((one) => one.days > 0).map((one) => ({ ...one, amount: toText(decimal(one.amount), 2) }))
  return {
    landedOn,
    freeUntil,
    days,
    steps,
    amount: toText(decimal(sum(steps.map(({ amount }) => amount))), 2),
    currency,
    until,
    stayUntil: addDays(landedOn, tariff.abandonedAfterDays),
  }
}

/** What has run and is on no invoice yet. */
export const dueOf = ({ amount }: Pick<Storage, 'amount'>, invoices: Lot['storageInvoices'] = []): string => {
  const due = decimal(amount).minus(sum(invoices.map((one) => one.amount)))
  return toText(due.isNegative() ? decimal(0) : due, 2)
}

/** Whether storage is still free, runs, or is all invoiced. */
export function stateOfStorage(
  storage: Pick<Storage, 'amount' | 'days'>,
  invoices: Lot['storageInvoices'],
): (typeof storageStates)[number] {
  if (storage.days === 0) return 'free'
  return dueOf(storage, invoices) === '0.00' ? 'invoiced' : 'running'
}

const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b)

/** What still lies there on a day: its containers, or its tonnes where it has none. */
function thereOn(
  { bill, landing, deliveries }: Pick<Lot, 'bill' | 'landing' | 'deliveries'>,
  day: LocalDate,
  calendar: Calendar,
) {
  const before = deliveries.filter(({ at }) => legalDay(calendar, at) < day)
  const units = landing?.equipment.length ?? 0
  if (units > 0) {
    const gone = before.reduce((count, { equipment }) => count + equipment.length, 0)
    return { containers: Math.max(0, units - gone), tonnes: '0' }
  }
  const left = decimal(landing?.grossKg ?? bill.grossKg).minus(sum(before.map(({ grossKg }) => grossKg ?? '0')))
  return { containers: 0, tonnes: tonnes(toText(left.isNegative() ? decimal(0) : left)) }
}
