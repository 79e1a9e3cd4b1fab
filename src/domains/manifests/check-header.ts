import type { CheckedAgainst, Tell } from './checking.ts'
import type { ManifestHeader } from './manifest.ts'

/** The head of a manifest: a port of this country, a ship that can be one, and as many bills as its kind allows. */
export function checkHeader(
  { kind, port, vessel, master, direction, arrival }: ManifestHeader,
  bills: number,
  { law, codes }: CheckedAgainst,
  tell: Tell,
): void {
  if (!law.ports.some(({ code }) => code === port)) tell('refuses', 'not-a-port-here', '/header/port', { port })
  if (vessel.imo !== undefined && !codes.isShipNumber(vessel.imo))
    tell('refuses', 'imo-number-wrong', '/header/vessel/imo', { imo: vessel.imo })
  if (kind === 'nil' && bills > 0) tell('refuses', 'nil-with-bills', '/bills', { bills })
  if (kind !== 'nil' && bills === 0) tell('refuses', 'no-bills', '/bills')
  if (kind === 'house' && !master) tell('refuses', 'master-needed', '/header/master')
  if (kind !== 'house' && master) tell('refuses', 'master-without-houses', '/header/master')
  if (direction === 'import' && arrival === undefined) tell('warns', 'arrival-not-said', '/header/arrival')
}
