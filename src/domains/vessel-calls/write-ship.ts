import { readImoNumber } from '#domains/reference/imo-number.ts'
import { readMmsi } from '#domains/reference/mmsi.ts'
import { isRealDay } from '#kernel/dates.ts'
import { isAtLeast, isZero } from '#kernel/decimals.ts'
import { type Decision, type Objection, type Objections, objection, objections, objects } from '#kernel/decision.ts'
import type { Circumstances } from './circumstances.ts'
import type { Ship, ShipParticulars } from './ship.ts'
import type { ShipFact } from './ship-facts.ts'
import { actorOf } from './standing.ts'

type Known = Pick<Circumstances, 'at' | 'caller' | 'codes'>

/** Who may write to the files of ships: agents, who know the ship, and port authorities, who measure it. */
export function mayNotWriteShip({ caller }: Known): Objections<'another-role-does-this' | 'right-needed'> | undefined {
  if (!['shipping-agent', 'port-authority'].includes(caller.kind))
    return objection('forbidden', 'another-role-does-this')
  const right = caller.kind === 'shipping-agent' ? 'write' : 'decide'
  return caller.rights.includes(right) ? undefined : objection('forbidden', 'right-needed', { right })
}

/** A ship's file is opened under its IMO number (SOLAS XI-1/3), once for ever; `ship` is the one that has it already. */
export function registerShip(
  id: string,
  ship: Ship | undefined,
  particulars: ShipParticulars,
  c: Known,
): Decision<ShipFact> {
  const forbidden = mayNotWriteShip(c)
  if (forbidden) return forbidden
  if (ship) return objection('conflict', 'ship-known-already', { name: ship.name, imo: ship.imo }, '/imo')
  const faults = particularFaults(particulars, c)
  if (faults.length > 0) return objections(faults)
  return [{ type: 'ShipRegistered', at: c.at, by: actorOf(c.caller), id, particulars }]
}

/** New particulars or certificates; the IMO number stays with the hull for life. */
export function updateShip(ship: Ship, particulars: ShipParticulars, c: Known): Decision<ShipFact> {
  const forbidden = mayNotWriteShip(c)
  if (forbidden) return forbidden
  if (ship.imo !== particulars.imo) return objection('invalid', 'imo-number-stays', { imo: ship.imo }, '/imo')
  const faults = particularFaults(particulars, c)
  if (faults.length > 0) return objections(faults)
  return [{ type: 'ShipUpdated', at: c.at, by: actorOf(c.caller), particulars }]
}

/** What is wrong with the particulars of a ship, each at its field. */
function particularFaults(ship: ShipParticulars, { codes }: Pick<Known, 'codes'>): Objection[] {
  const found: Objection[] = []
  const fault = (wrong: boolean, reason: string, field: string, about?: Objection['about']) => {
    if (wrong) found.push({ kind: 'invalid', reason, field, ...(about && { about }) })
  }
  for (const [read, field] of [
    [readImoNumber(ship.imo), '/imo'],
    [ship.mmsi === undefined ? '' : readMmsi(ship.mmsi), '/mmsi'],
  ] as const)
    if (typeof read === 'object' && objects(read)) found.push(...read.objections.map((one) => ({ ...one, field })))
  fault(!codes.isCountry(ship.flag), 'no-such-country', '/flag', { value: ship.flag })
  fault(!codes.isShipType(ship.type), 'no-such-ship-type', '/type', { value: ship.type })
  for (const name of ['loaM', 'beamM', 'draughtM', 'grossTonnage'] as const)
    fault(isZero(ship[name]), 'more-than-nothing', `/${name}`)
  fault(isAtLeast(ship.beamM, ship.loaM), 'beam-longer-than-ship', '/beamM')
  fault(!isAtLeast(ship.grossTonnage, ship.netTonnage), 'net-above-gross', '/netTonnage')
  ship.certificates.forEach(({ expiresOn }, i) => {
    const field = `/certificates/${i}/expiresOn`
    fault(expiresOn !== undefined && !isRealDay(expiresOn), 'not-a-day', field, { value: expiresOn ?? '' })
  })
  return found
}
