import { decimal, isMore, minus, sum, toText } from '#kernel/decimals.ts'
import type { Lot } from './lot.ts'

/** What there is of a lot and what is left of it: packages, mass in kg, units. Never below zero. */
export interface Balance {
  readonly packages: { readonly total: number; readonly delivered: number; readonly left: number }
  readonly grossKg: { readonly total: string; readonly delivered: string; readonly left: string }
  readonly units: { readonly delivered: readonly string[]; readonly left: readonly string[] }
}

/**
 * The balance of a lot, after what was found when it landed, else after what its bill says. Mass that left beyond what
 * was declared (weighed bulk on its last exit) leaves zero, never less.
 */
export function balanceOf({ bill, landing, deliveries }: Pick<Lot, 'bill' | 'landing' | 'deliveries'>): Balance {
  const packages = landing?.packages ?? bill.packages
  const gone = deliveries.reduce((total, one) => total + one.packages, 0)
  const mass = landing?.grossKg ?? bill.grossKg
  const massGone = sum(deliveries.map(({ grossKg }) => grossKg ?? '0'))
  const units = landing?.equipment.map(({ number }) => number) ?? bill.equipment.map(({ number }) => number)
  const unitsGone = deliveries.flatMap(({ equipment }) => equipment)
  return {
    packages: { total: packages, delivered: gone, left: Math.max(0, packages - gone) },
    grossKg: { total: mass, delivered: massGone, left: isMore(massGone, mass) ? '0' : minus(mass, massGone) },
    units: { delivered: unitsGone, left: units.filter((unit) => !unitsGone.includes(unit)) },
  }
}

/** Kilograms as tonnes, exact. */
export const tonnes = (kg: string): string => toText(decimal(kg).div(1000))
