import type { Caller } from '#domains/parties/party.ts'
import type { Calendar } from '#kernel/calendar.ts'
import { numberAfter } from '#kernel/numbering.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Circumstances, LotSeen, WarehouseLaw } from '../circumstances.ts'
import type { CargoSide } from './cargo-side.ts'

/** What this house's server needs from the rest of the platform. */
export interface WarehouseDesk {
  readonly law: WarehouseLaw
  readonly calendar: Calendar
  readonly newId: () => string
  /** The next running number of a series. */
  readonly nextNumber: (series: string) => Promise<number>
  readonly nameOf: (organisation: string) => string
  readonly cargo: CargoSide
}

/** Circumstances of a rule, gathered for one visit. */
export const circumstancesOf = (
  { law, calendar, newId }: Pick<WarehouseDesk, 'law' | 'calendar' | 'newId'>,
  { at, today }: Pick<Visit<Caller>, 'at' | 'today'>,
  caller: Caller,
  known: { readonly lots?: readonly (LotSeen | undefined)[]; readonly number?: string } = {},
): Circumstances => ({
  at,
  today,
  caller,
  law,
  calendar,
  newId,
  nextNumber: () => known.number ?? '',
  lots: known.lots ?? [],
})

/** The number customs accepts a transit under, after the pattern of the law. */
export async function acceptedNumber(desk: WarehouseDesk, office: string, today: string): Promise<string> {
  const year = today.slice(0, 4)
  const sequence = await desk.nextNumber(`transit:${office}:${year}`)
  return numberAfter(desk.law.warehouses.numbering, { office, year }, sequence)
}

/** Our own reference of a transit, from its first day on. */
export async function referenceOf(desk: WarehouseDesk, today: string): Promise<string> {
  const year = today.slice(0, 4)
  return numberAfter('W{year}{sequence:7}{check}', { year }, await desk.nextNumber(`transit-reference:${year}`))
}
