import type { Life } from '#kernel/life.ts'
import type { MoveFact, ReadingFact } from './facts.ts'
import type { GateMove, GateReading } from './gate-move.ts'

/** A move through the gate is recorded once and never changes. */
export const moveLife: Life<GateMove, MoveFact> = {
  evolve(_, { type: __, by: ___, ...move }) {
    return move
  },
}

/** What a barrier read is recorded once and never changes. */
export const readingLife: Life<GateReading, ReadingFact> = {
  evolve(_, { type: __, ...reading }) {
    return reading
  },
}
