import type { Lot, LotStatus } from './lot.ts'

/** Ends that no block changes any more. */
const ends: readonly LotStatus[] = ['cancelled', 'moved', 'abandoned']

/** Blocks still in the way, in the order they were put. */
export const openBlocks = ({ blocks }: Pick<Lot, 'blocks'>): Lot['blocks'] => blocks.filter(({ lifted }) => !lifted)

/** True when all of it is on land. */
export const isUnloaded = ({ landing }: Pick<Lot, 'landing'>): boolean => landing?.complete === true

/**
 * Where a lot stands: released exactly when it is unloaded and every block is lifted. What is still there of a lot partly
 * delivered may be blocked again; it stays partly delivered, and no more of it leaves.
 */
export function statusOf(lot: Lot): LotStatus {
  if (ends.includes(lot.status)) return lot.status
  if (lot.deliveries.length > 0) return isDelivered(lot) ? 'delivered' : 'partly-delivered'
  if (!isUnloaded(lot)) return 'announced'
  return openBlocks(lot).length === 0 ? 'released' : 'landed'
}

/** True when more of it may leave now: it is on land, no block is left, something is left, and it has not ended otherwise. */
export const mayLeave = (lot: Pick<Lot, 'status' | 'landing' | 'blocks'>): boolean =>
  (lot.status === 'released' || lot.status === 'partly-delivered') && isUnloaded(lot) && openBlocks(lot).length === 0

/** True when nothing of it is left. */
const isDelivered = ({ deliveries }: Pick<Lot, 'deliveries'>): boolean => deliveries.some(({ last }) => last === true)
