import { decimal } from '#kernel/decimals.ts'
import { findPlaced, positionOf, type Segment } from '../syntax/segment.ts'
import { findHaving, moment, party, reference, seals, text, unitNumber } from '../terminal/line-kinds.ts'
import { type Line, type Lines, object, type Reading, readLines } from '../terminal/lines.ts'
import { weight } from '../terminal/measures.ts'
import { type Mapper, mapperOf } from '../terminal/read-message.ts'
import { allIn, endsDetail, headOf, stretchesOf } from '../terminal/spans.ts'
import type {
  VerifiedDetail,
  VerifiedUnit,
  VerifiedWeights,
  VerifiedWeightsHead,
  WeighingMethod,
} from './verified-weights.ts'

export const verifiedHeadLines: Lines<VerifiedWeightsHead> = {
  document: text('BGM', [], 2),
  prepared: moment('137'),
  messageFunction: text('BGM', [], 3),
}

const method: Line<WeighingMethod> = {
  at: 'DOC+SM1, DOC+SM2',
  read: (segments) => {
    const segment = findHaving(segments, 'DOC', 'SM1', 'SM2')
    const code = segment && findPlaced(segment, 1)?.value
    return code === 'SM1' || code === 'SM2' ? code : undefined
  },
}

/** What SOLAS asks for. */
export const verifiedLines: Lines<Pick<VerifiedUnit, 'number' | 'weight' | 'method' | 'responsible'>> = {
  number: unitNumber,
  weight: weight('VGM'),
  method,
  responsible: party('SPC', 'AM'),
}

export const verifiedDetailLines: Lines<VerifiedDetail> = {
  sizeType: text('EQD', [], 3),
  booking: reference('BN'),
  bill: reference('BM'),
  seals,
  weighedAt: moment('798', 'WAT'),
  person: text('CTA', ['RP', 'BN'], 2, 2),
}

/**
 * Verified gross masses: VERMAS D.16A (SMDG 1.0). Objects, at the unit, to a missing number, weight, method or responsible party, and
 * to a weight that is not more than nothing.
 */
export const readVermas: Mapper<VerifiedWeights> = mapperOf('VERMAS', ({ root }, reading) => ({
  ...readLines(verifiedHeadLines, headOf(root, 'EQD'), reading),
  units: stretchesOf(allIn(root), ({ tag }) => tag === 'EQD', endsDetail).flatMap((stretch) => {
    const unit = verifiedUnit(stretch, reading)
    return unit ? [unit] : []
  }),
}))

function verifiedUnit(stretch: readonly Segment[], reading: Reading): VerifiedUnit | undefined {
  const [at] = stretch
  if (!at) return undefined
  const before = reading.objections.length
  const { number, weight: mass, method: how, responsible } = readLines(verifiedLines, stretch, reading)
  const unread = reading.objections.length > before
  const doc = findHaving(stretch, 'DOC')
  if (number === undefined) object(reading, 'terminal-unit-missing', positionOf(at, 2))
  if (mass === undefined && !unread) object(reading, 'terminal-weight-missing', positionOf(at))
  if (mass && !decimal(mass.kg).greaterThan(0))
    object(reading, 'terminal-weight-not-positive', positionOf(findHaving(stretch, 'MEA') ?? at), { value: mass.kg })
  if (how === undefined) object(reading, 'terminal-weighing-method', positionOf(doc ?? at, 1))
  if (responsible === undefined) object(reading, 'terminal-responsible-missing', positionOf(doc ?? at))
  if (number === undefined || !mass || how === undefined || responsible === undefined) return undefined
  return { number, weight: mass, method: how, responsible, ...readLines(verifiedDetailLines, stretch, reading) }
}
