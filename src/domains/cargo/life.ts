import type { Life } from '#kernel/life.ts'
import { evolve } from './evolve.ts'
import type { LotFact } from './facts.ts'
import type { Lot } from './lot.ts'

/** The life of a lot: from its birth with the manifest on, its facts folded in order. */
export const lotLife: Life<Lot, LotFact> = { evolve }
