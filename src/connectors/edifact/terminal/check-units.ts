import { decimal } from '#kernel/decimals.ts'
import { findTotal } from '../reading/parts.ts'
import { positionOf, type Segment } from '../syntax/segment.ts'
import { findHaving } from './line-kinds.ts'
import { object, type Reading } from './lines.ts'

/** Objects to units that are named twice in a message, and to a total of equipment (CNT 16) that is not the number of units. */
export function checkUnits(
  segments: readonly Segment[],
  units: readonly { readonly number?: string; readonly at: Segment }[],
  reading: Reading,
): void {
  const seen = new Set<string>()
  for (const { number, at } of units) {
    if (number !== undefined && seen.has(number))
      object(reading, 'terminal-unit-repeated', positionOf(at, 2, 1), { number: number.slice(0, 17) })
    if (number !== undefined) seen.add(number)
  }
  const total = findTotal(findHaving(segments, 'CNT', '16'))
  if (!total) return
  if ('objections' in total) reading.objections.push(...total.objections)
  else if (!decimal(total.value.amount).equals(units.length))
    object(reading, 'terminal-total-disagrees', total.position, { stated: total.value.amount, found: units.length })
}
