import type { Segment } from '../syntax/segment.ts'
import { dangerousGoods, freeText, fullness, party, place, reference, seals, text, unitNumber } from './line-kinds.ts'
import { type Lines, type Reading, readLines } from './lines.ts'
import { overDimensions, temperature, weight } from './measures.ts'
import { withoutDanger } from './spans.ts'
import type { Unit, WithDanger } from './words.ts'

/** What is read of a unit in every message of this folder. */
export const unitLines: Lines<Unit> = {
  number: unitNumber,
  sizeType: text('EQD', [], 3),
  fullness,
  grossWeight: weight('WT', 'G', 'EGW', 'AET'),
  verifiedWeight: weight('VGM'),
  tareWeight: weight('T'),
  temperature,
  overDimensions,
  seals,
  goods: freeText('AAA'),
  handling: freeText('HAN'),
  booking: reference('BN'),
  bill: reference('BM', 'MB'),
  portOfLoading: place('9'),
  portOfDischarge: place('11'),
  placeOfDelivery: place('7', '83'),
  finalPort: place('65', '152'),
  operator: party('CF', 'CA'),
}

export const dangerLines: Lines<WithDanger> = { dangerousGoods }

/** A unit with its dangerous goods, whose texts and weights are not taken for those of the unit. */
export const unitOf = (segments: readonly Segment[], reading: Reading): Partial<Unit & WithDanger> => ({
  ...readLines(unitLines, withoutDanger(segments), reading),
  ...readLines(dangerLines, segments, reading),
})
