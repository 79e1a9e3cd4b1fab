import { movesOf } from '../terminal/moves.ts'
import { type Mapper, mapperOf } from '../terminal/read-message.ts'
import type { UnitMoves } from '../terminal/unit-moves.ts'

/** UNTDID 1001: what the document asks or reports. */
export const codecoActs = { '34': 'gate-in', '36': 'gate-out' } as const

/** A report of the gate: in (BGM 34) or out (36), with time, truck, seals and weight of each unit: CODECO. */
export const readCodeco: Mapper<UnitMoves> = mapperOf('CODECO', (message, reading) =>
  movesOf(message, { acts: codecoActs, stage: 'done', onShip: false }, reading),
)
