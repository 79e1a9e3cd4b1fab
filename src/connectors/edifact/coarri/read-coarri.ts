import { movesOf } from '../terminal/moves.ts'
import { type Mapper, mapperOf } from '../terminal/read-message.ts'
import type { UnitMoves } from '../terminal/unit-moves.ts'

/** UNTDID 1001: what the document asks or reports. */
export const coarriActs = { '44': 'discharge', '119': 'discharge', '46': 'load', '122': 'load' } as const

/** A report of what was discharged (BGM 44, from D.00B on 119) or loaded (46, 122): COARRI, with time, cell, seals and damage of each unit. */
export const readCoarri: Mapper<UnitMoves> = mapperOf('COARRI', (message, reading) =>
  movesOf(message, { acts: coarriActs, stage: 'done', onShip: true }, reading),
)
