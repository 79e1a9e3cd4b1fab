import { type Decision, objection } from '#kernel/decision.ts'
import type { Circumstances } from './circumstances.ts'
import type { ManifestFact } from './facts.ts'
import type { Manifest } from './manifest.ts'
import { stamp } from './standing.ts'

/** The agent gives the bay plan of the ship of this manifest; a later plan takes the place of the one before. */
export function sendStowagePlan(
  { header }: Manifest,
  _: unknown,
  c: Circumstances,
): Decision<ManifestFact, 'file-missing' | 'plan-of-another-ship' | 'plan-is-empty'> {
  const plan = c.stowage
  if (!plan) return objection('invalid', 'file-missing', {}, '/file')
  const { imo } = header.vessel
  if (plan.imo !== undefined && imo !== undefined && plan.imo !== imo)
    return objection('conflict', 'plan-of-another-ship', { imo: plan.imo, ship: header.vessel.name }, '/file')
  const units = plan.cells.reduce((sum, cell) => sum + cell.units.length, 0)
  if (units === 0) return objection('invalid', 'plan-is-empty', {}, '/file')
  return [
    {
      type: 'StowagePlanSent',
      ...stamp(c),
      cells: plan.cells.length,
      units,
      ...(plan.document !== undefined && { document: plan.document }),
    },
  ]
}
