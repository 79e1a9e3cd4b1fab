import { movesOf } from '../terminal/moves.ts'
import { type Mapper, mapperOf } from '../terminal/read-message.ts'
import type { UnitMoves } from '../terminal/unit-moves.ts'

/** UNTDID 1001: what the document asks or reports. */
export const coprarActs = { '43': 'discharge', '45': 'load' } as const

/** A list of what is to be discharged (BGM 43) or loaded (45): COPRAR, SMDG 1.6 and 2.0. */
export const readCoprar: Mapper<UnitMoves> = mapperOf('COPRAR', (message, reading) =>
  movesOf(message, { acts: coprarActs, stage: 'ordered', onShip: true }, reading),
)
