import { type Objections, objection } from '#kernel/decision.ts'
import type { Appointment } from './gate.ts'

/**
 * What a barrier makes of a plate and a badge before any rule of coming in or going out: the plate must be that of a truck
 * that is expected (or, going out, inside), and a badge that is read must be its driver's. Source: service ENL-12.
 */
export function readPlate(
  expected: Appointment | undefined,
  { vehicle, badge }: { readonly vehicle: string; readonly badge?: string },
): Objections<'no-truck-of-plate' | 'wrong-badge'> | undefined {
  if (!expected) return objection('conflict', 'no-truck-of-plate', { vehicle }, '/vehicle')
  const named = expected.driver?.badge
  if (badge !== undefined && named !== undefined && badge !== named)
    return objection('conflict', 'wrong-badge', { read: badge }, '/badge')
  return undefined
}
