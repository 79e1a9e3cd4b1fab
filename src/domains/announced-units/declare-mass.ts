import { decimal } from '#kernel/decimals.ts'
import { type Decision, objection } from '#kernel/decision.ts'
import type { AnnouncedUnit, MassDeclaration } from './announced-unit.ts'
import { type Circumstances, stamp } from './circumstances.ts'
import type { AnnouncedUnitFact } from './facts.ts'

/** A container weighs something, and no ship's crane lifts more than this, in kg. */
const mostKg = 60_000

/**
 * The shipper answers for the gross mass of the packed container, by one of two methods and with a name; the last word
 * counts. What comes after the moment the terminal needs it is late, and is said to be. Source: service LOG-05; SOLAS
 * VI/2.4 to 2.6; MSC.1/Circ.1475.
 */
export function declareMass(
  { company, massUntil }: Pick<AnnouncedUnit, 'company' | 'massUntil'>,
  mass: MassDeclaration,
  c: Circumstances,
): Decision<AnnouncedUnitFact, 'mass-impossible' | 'weigh-ticket-needed' | 'weighed-in-the-future'> {
  const kg = decimal(mass.kg)
  if (!kg.greaterThan(0) || kg.greaterThan(mostKg))
    return objection('invalid', 'mass-impossible', { most: mostKg }, '/kg')
  if (mass.method === '1' && !mass.ticket) return objection('invalid', 'weigh-ticket-needed', undefined, '/ticket')
  if (mass.weighedAt !== undefined && mass.weighedAt > c.at)
    return objection('invalid', 'weighed-in-the-future', undefined, '/weighedAt')

  return [{ type: 'MassDeclared', ...stamp(c, company), mass, late: massUntil !== undefined && c.at > massUntil }]
}
