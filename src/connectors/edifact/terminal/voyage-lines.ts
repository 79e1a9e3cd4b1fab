import { findPlaced, positionOf, type Segment, textAt } from '../syntax/segment.ts'
import { findHaving, text } from './line-kinds.ts'
import { type Line, type Lines, object, type Reading, readLines } from './lines.ts'
import type { VesselCode, Voyage } from './words.ts'

/** 8213 with its list: 146 an IMO number, 103 a call sign; seven digits without a list are an IMO number too. */
const vessel: Line<VesselCode> = {
  at: 'TDT+20 (8)',
  read: (segments) => {
    const segment = findHaving(segments, 'TDT', '20')
    const code = segment && findPlaced(segment, 8)?.value
    if (!segment || code === undefined) return undefined
    const list = textAt(segment, 8, 2)
    if (list === '146' || (list !== '103' && /^\d{7}$/.test(code))) return { code, kind: 'imo' }
    return { code, kind: list === '103' ? 'call-sign' : 'other' }
  },
}

/** What is read of vessel and voyage in every message of this folder. */
export const voyageLines: Lines<Voyage> = {
  voyage: text('TDT', ['20'], 2),
  vesselName: text('TDT', ['20'], 8, 4),
  vessel,
  carrier: text('TDT', ['20'], 5),
}

/** Vessel and voyage. Objects to a message that names no vessel, at its TDT or, without one, at its first segment. */
export function voyageOf(segments: readonly Segment[], reading: Reading): Partial<Voyage> {
  const words = readLines(voyageLines, segments, reading)
  const [first] = segments
  const at = findHaving(segments, 'TDT', '20')
  if (words.vessel === undefined && words.vesselName === undefined) {
    if (at) object(reading, 'terminal-vessel-missing', positionOf(at, 8))
    else if (first) object(reading, 'terminal-vessel-missing', positionOf(first))
  }
  return words
}
