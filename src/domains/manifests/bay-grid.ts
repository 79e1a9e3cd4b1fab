import type { StowageCell, StowagePlan } from './stowage.ts'

/** One bay as it is drawn, seen from behind: rows from port to starboard, tiers from the top down. */
export interface BayGrid {
  readonly bay: number
  readonly rows: readonly number[]
  /** Tiers on deck, then those in the hold, highest first. */
  readonly deck: readonly number[]
  readonly hold: readonly number[]
  readonly cellAt: (row: number, tier: number) => StowageCell | undefined
}

/** The lowest tier on deck (ISO 9711-1). */
const firstOnDeck = 72

/** Bays of a plan from the bow to the stern. */
export const baysIn = ({ cells }: StowagePlan): readonly number[] =>
  [...new Set(cells.map(({ bay }) => bay))].sort((a, b) => a - b)

/** From port to starboard: even rows falling, the middle, odd rows rising. */
const acrossShip = (a: number, b: number): number => placeOf(a) - placeOf(b)
const placeOf = (row: number): number => (row % 2 === 0 ? -row : row)

/**
 * The grid of a bay: every row and tier it uses and those between, so that an empty cell is seen as one. Where one cell is named
 * twice, what stands in it counts before what is to leave it.
 */
export function bayGrid({ cells }: StowagePlan, bay: number): BayGrid {
  const own = cells.filter((cell) => cell.bay === bay)
  const at = new Map<string, StowageCell>()
  for (const cell of own) {
    const key = `${cell.row} ${cell.tier}`
    const known = at.get(key)
    if (!known || known.act === 'discharge' || known.units.length === 0) at.set(key, cell)
  }
  const rows = filled(own.map(({ row }) => row))
  const tiers = own.map(({ tier }) => tier)
  const between = (some: readonly number[]) => steps(some).sort((a, b) => b - a)
  return {
    bay,
    rows,
    deck: between(tiers.filter((tier) => tier >= firstOnDeck)),
    hold: between(tiers.filter((tier) => tier < firstOnDeck)),
    cellAt: (row, tier) => at.get(`${row} ${tier}`),
  }
}

/** Every row out to the outermost on each side; row 0 only where it is used. */
function filled(rows: readonly number[]): number[] {
  const evens = rows.filter((row) => row % 2 === 0 && row > 0)
  const odds = rows.filter((row) => row % 2 === 1)
  const upTo = (last: number, first: number) =>
    Array.from({ length: Math.max(0, (last - first) / 2 + 1) }, (_, i) => first + 2 * i)
  return [...upTo(Math.max(0, ...evens), 2), ...(rows.includes(0) ? [0] : []), ...upTo(Math.max(0, ...odds), 1)].sort(
    acrossShip,
  )
}

function steps(tiers: readonly number[]): number[] {
  if (tiers.length === 0) return []
  const [low, high] = [Math.min(...tiers), Math.max(...tiers)]
  const even = Array.from({ length: Math.floor((high - low) / 2) + 1 }, (_, i) => low + 2 * i)
  return [...new Set([...even, ...tiers])]
}

/** The cell an arrow key leads to; the same where there is none that way. */
export function cellAfterKey(
  { rows, deck, hold }: BayGrid,
  { row, tier }: { readonly row: number; readonly tier: number },
  key: string,
): { readonly row: number; readonly tier: number } {
  const tiers = [...deck, ...hold]
  const move = (all: readonly number[], from: number, by: number) => all[all.indexOf(from) + by] ?? from
  switch (key) {
    case 'ArrowLeft':
      return { row: move(rows, row, -1), tier }
    case 'ArrowRight':
      return { row: move(rows, row, 1), tier }
    case 'ArrowUp':
      return { row, tier: move(tiers, tier, -1) }
    case 'ArrowDown':
      return { row, tier: move(tiers, tier, 1) }
    case 'Home':
      return { row: rows[0] ?? row, tier }
    case 'End':
      return { row: rows.at(-1) ?? row, tier }
    default:
      return { row, tier }
  }
}
