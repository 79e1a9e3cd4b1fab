import { evolveAll } from '#kernel/life.ts'
import type { LotFact } from './facts.ts'
import { lotLife } from './life.ts'
import { type Lot, transitBlock } from './lot.ts'
import { releaseSaid } from './perform.ts'

/** What a transit to a customs warehouse does to its lots. Whether it may is the transit's to decide; here is only what follows. */
type Made = Pick<LotFact, 'at' | 'by'>

/** From its acceptance on the lot leaves under nothing but the transit: customs holds it. */
export function holdForTransit(lot: Lot, customs: string, number: string, made: Made): LotFact[] {
  const there = lot.blocks.find(({ kind }) => kind === transitBlock)
  if (there && !there.lifted) return []
  const because = 'under-transit' as const
  const put: LotFact = there
    ? { type: 'BlockPutBack', ...made, block: transitBlock, because, reason: number }
    : {
        type: 'BlockPut',
        ...made,
        block: { id: transitBlock, kind: transitBlock, owner: customs, because, reason: number },
      }
  return withRelease(lot, [put], made)
}

/** The transit is over, or given up: it no longer holds the lot. */
export function freeFromTransit(lot: Lot, number: string, made: Made): LotFact[] {
  const there = lot.blocks.find(({ kind, lifted }) => kind === transitBlock && !lifted)
  if (!there) return []
  return withRelease(lot, [{ type: 'BlockLifted', ...made, block: there.id, reference: number }], made)
}

/** Customs let it in at the place it was brought to. */
export const moveToPlace = (
  _: Lot,
  place: { readonly id: string; readonly name: string },
  number: string,
  made: Made,
): LotFact[] => [{ type: 'LotPlaceMoved', ...made, place, transit: number }]

/**
 * Its units were emptied, and customs accepted what was found. A consolidation goes on as the consignments found in it;
 * anything else is free of the transit.
 */
export function stripLot(
  lot: Lot,
  found: { readonly packages: number; readonly grossKg: string; readonly houses: number },
  number: string,
  made: Made,
): LotFact[] {
  const { packages, grossKg, houses } = found
  const facts: LotFact[] = [
    { type: 'LotStripped', ...made, packages, grossKg, transit: number },
    ...(houses > 0 ? [{ type: 'LotBrokenDown' as const, ...made, houses }] : []),
  ]
  return [...facts, ...freeFromTransit(evolveAll(lotLife, lot, facts), number, made)]
}

const withRelease = (lot: Lot, facts: readonly LotFact[], made: Made): LotFact[] => [
  ...facts,
  ...releaseSaid(lot, evolveAll(lotLife, lot, facts), made),
]
