import { type Decision, objection } from '#kernel/decision.ts'
import type { AnnouncedUnit } from './announced-unit.ts'
import { type Circumstances, stamp } from './circumstances.ts'
import type { AnnouncedUnitFact } from './facts.ts'

/**
 * The terminal takes the container over at its gate, with what it saw of seals and condition, and gives a receipt. Only a
 * container that was announced to it and accepted comes in. Source: services LOG-04 and LOG-06.
 */
export function receiveUnit(
  unit: AnnouncedUnit | undefined,
  seen: {
    readonly container: string
    readonly number: string
    readonly vehicle: string
    readonly seals: readonly string[]
    readonly damage?: string
  },
  c: Circumstances,
): Decision<AnnouncedUnitFact, 'unit-not-preannounced'> {
  const { container, number, vehicle, seals, damage } = seen
  if (unit?.status !== 'accepted' || unit.terminal !== c.caller.organisation)
    return objection('conflict', 'unit-not-preannounced', { container }, '/units')

  return [
    {
      type: 'UnitReceived',
      ...stamp(c),
      reception: {
        number,
        vehicle,
        seals: [...seals],
        condition: damage === undefined ? 'sound' : 'damaged',
        ...(damage !== undefined && { damage }),
      },
    },
  ]
}
