import Type from 'typebox'
import { Amount, OneOf, Words } from '#kernel/elements.ts'
import type { DraftBill } from './acts.ts'
import { DangerousGoods } from './manifest.ts'

/** A unit as a terminal is to discharge or load it: what its gang, crane, reefer plugs and segregation go by. */
export const ListedUnit = Type.Object({
  number: Words(17),
  sizeType: Type.Optional(Words(4)),
  filling: OneOf(['full', 'empty'] as const),
  grossKg: Type.Optional(Amount),
  portOfLoading: Type.Optional(Words(5)),
  portOfDischarge: Type.Optional(Words(5)),
  /** Where it goes on to. */
  finalDestination: Type.Optional(Words(5)),
  temperatureC: Type.Optional(Type.String()),
  dangerous: Type.Array(DangerousGoods, { maxItems: 100 }),
  seals: Type.Array(Words(20)),
  bills: Type.Array(Words(35)),
  /** Stowage cell, `BBBRRTT`, where the sender says it. */
  cell: Type.Optional(Words(7)),
})
export type ListedUnit = Type.Static<typeof ListedUnit>

export const ListedUnitPage = Type.Object({ rows: Type.Array(ListedUnit), next: Type.Optional(Type.String()) })
export type ListedUnitPage = Type.Static<typeof ListedUnitPage>

/** A discharge or loading list as a message brings it. */
export interface UnitListRead {
  readonly act: 'discharge' | 'load'
  readonly document?: string
  readonly units: readonly ListedUnit[]
}

/**
 * The units a terminal is to work, as the bills declare them: each once, with every bill it is under and all dangerous
 * goods in it. What remains on board is not worked here.
 */
export function unitsToWork(bills: readonly DraftBill[]): ListedUnit[] {
  const units = new Map<string, ListedUnit>()
  for (const bill of bills) {
    if (bill.nature === 'remaining-on-board') continue
    for (const unit of bill.equipment ?? []) {
      const dangerous = (bill.items ?? [])
        .filter(({ equipment }) => equipment.includes(unit.number))
        .flatMap((item) => item.dangerous ?? [])
      const known = units.get(unit.number)
      if (known) {
        if (!known.bills.includes(bill.number)) known.bills.push(bill.number)
        known.dangerous.push(...dangerous)
        continue
      }
      units.set(unit.number, {
        number: unit.number,
        ...(unit.sizeType !== undefined && { sizeType: unit.sizeType }),
        filling: unit.filling,
        ...(unit.grossKg !== undefined && { grossKg: unit.grossKg }),
        ...(bill.portOfLoading !== undefined && { portOfLoading: bill.portOfLoading }),
        ...(bill.portOfDischarge !== undefined && { portOfDischarge: bill.portOfDischarge }),
        ...(bill.finalDestination !== undefined && { finalDestination: bill.finalDestination }),
        ...(unit.temperatureC !== undefined && { temperatureC: unit.temperatureC }),
        dangerous,
        seals: unit.seals,
        bills: [bill.number],
      })
    }
  }
  return [...units.values()]
}
