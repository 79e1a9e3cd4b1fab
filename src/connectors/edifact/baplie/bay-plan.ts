import type { Moment } from '../reading/moments.ts'
import type { Unit, Voyage, WithDanger } from '../terminal/words.ts'

/** Where every unit stands in a ship, or is to stand: what BAPLIE 2 and 3 and MOVINS say alike. */
export interface BayPlan extends Partial<BayPlanHead & Voyage> {
  readonly cells: readonly BayCell[]
}

export interface BayPlanHead {
  readonly document: string
  readonly prepared: Moment
  /** UN/LOCODE of the port the plan is of, and of the next. */
  readonly port: string
  readonly nextPort: string
  readonly departure: Moment
  readonly arrivalAtNextPort: Moment
}

/** A stowage cell by ISO 9711-1: bay, row and tier as `BBBRRTT`. */
export interface BayCell {
  readonly cell: string
  /** What is to be done there, in instructions (MOVINS). */
  readonly act?: StowageAct
  /** In BAPLIE 3, a lost slot: the unit elsewhere whose cargo reaches into the cell. */
  readonly blockedBy?: string
  /** None in a lost slot or under break bulk; several where empty flats are bundled. */
  readonly units: readonly Partial<Unit & WithDanger>[]
}

export type StowageAct = 'load' | 'discharge' | 'restow' | 'shift'

/** Bay, row and tier of a cell as numbers. */
const coordinatesOf = (cell: string) => ({
  bay: Number(cell.slice(0, 3)),
  row: Number(cell.slice(3, 5)),
  tier: Number(cell.slice(5, 7)),
})

/** The cells of each bay, bays from the bow to the stern. */
export function baysOf(cells: readonly BayCell[]): ReadonlyMap<number, readonly BayCell[]> {
  const bays = new Map<number, BayCell[]>()
  for (const one of [...cells].sort((a, b) => a.cell.localeCompare(b.cell))) {
    const { bay } = coordinatesOf(one.cell)
    const known = bays.get(bay)
    if (known) known.push(one)
    else bays.set(bay, [one])
  }
  return bays
}
