import { type Decision, objection } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { ManifestFact } from './facts.ts'
import type { Manifest } from './manifest.ts'
import { stamp } from './standing.ts'

/**
 * The agent gives a terminal of the port the units it will discharge or load: those of the bills, or those of a list of his own,
 * which names no unit that the manifest does not declare, and none twice.
 */
export function sendUnitList(
  { header }: Manifest,
  { terminal }: InputOf<'sendUnitList'>,
  c: Circumstances,
): Decision<ManifestFact, 'terminal-not-here' | 'list-against-direction' | 'listed-unit-not-declared' | 'no-units'> {
  const port = c.law.ports.find(({ code }) => code === header.port)
  if (!port?.terminals.some(({ organisation }) => organisation === terminal))
    return objection('invalid', 'terminal-not-here', {}, '/terminal')
  const { read, declared = new Set<string>() } = c.unitList ?? {}
  if (read && (read.act === 'load') !== (header.direction === 'export'))
    return objection('invalid', 'list-against-direction', { direction: header.direction }, '/file')
  const strange = read?.units.find(({ number }) => !declared.has(number))
  if (strange) return objection('conflict', 'listed-unit-not-declared', { number: strange.number }, '/file')
  const units = read ? read.units.length : declared.size
  if (units === 0) return objection('conflict', 'no-units')
  return [
    {
      type: 'UnitListSent',
      ...stamp(c),
      terminal,
      terminalName: c.nameOf(terminal),
      units,
      ...(read?.document !== undefined && { document: read.document }),
    },
  ]
}
