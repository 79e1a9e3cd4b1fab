import type { Lot } from './lot.ts'

/** How what was found on land differs from what the bill says. */
export interface OutTurn {
  readonly declared: number
  readonly found: number
  readonly excess: number
  readonly shortage: number
  /** Units declared that did not come. */
  readonly unitsShort: readonly string[]
  /** What came damaged, the goods themselves or by unit. */
  readonly damages: readonly { readonly of: string; readonly damage: string }[]
}

/** The out-turn of a lot once all there is of it is on land; `undefined` before. Source: services MAN-11 and MAN-12. */
export function outTurnOf({ bill, landing }: Pick<Lot, 'bill' | 'landing'>): OutTurn | undefined {
  if (!landing?.complete) return undefined
  const landed = new Set(landing.equipment.map(({ number }) => number))
  return {
    declared: bill.packages,
    found: landing.packages,
    excess: Math.max(0, landing.packages - bill.packages),
    shortage: Math.max(0, bill.packages - landing.packages),
    unitsShort: bill.equipment.flatMap(({ number }) => (landed.has(number) ? [] : [number])),
    damages: [
      ...(landing.damage === undefined ? [] : [{ of: bill.number, damage: landing.damage }]),
      ...landing.equipment.flatMap(({ number, damage }) => (damage === undefined ? [] : [{ of: number, damage }])),
    ],
  }
}
