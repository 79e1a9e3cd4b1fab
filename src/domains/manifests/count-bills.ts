import { sum } from '#kernel/decimals.ts'
import type { DraftBill } from './acts.ts'
import type { Counts } from './manifest.ts'

/** What bills add up to. A house bill under a master of the same list is not counted a second time; a unit named by several bills is one. */
export function countBills(bills: readonly DraftBill[]): Counts {
  const masters = new Set(bills.flatMap(({ kind, number }) => (kind === 'master' ? [number] : [])))
  const units = new Set<string>()
  const masses: string[] = []
  let packages = 0
  for (const { parent, packages: count, grossKg, equipment } of bills) {
    for (const { number } of equipment ?? []) units.add(number)
    if (parent !== undefined && masters.has(parent)) continue
    packages += count ?? 0
    if (grossKg !== undefined) masses.push(grossKg)
  }
  return { bills: bills.length, units: units.size, packages, grossKg: sum(masses) }
}
