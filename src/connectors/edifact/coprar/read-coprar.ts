import { movesOf } from '../terminal/moves.ts'
import { type Mapper, mapperOf } from '../terminal/read-message.ts'
import type { UnitMoves } from '../terminal/unit-moves.ts'

/** A list of what is to be discharged (BGM 43) or loaded (45): COPRAR, SMDG 1.6 and 2.0. */
export const readCoprar: Mapper<UnitMoves> = mapperOf('COPRAR', (message, reading) =>
  movesOf(message, { acts: { '43': 'discharge', '45': 'load' }, stage: 'ordered', onShip: true }, reading),
)
