import { type Decision, objection } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { ManifestFact } from './facts.ts'
import type { Manifest } from './manifest.ts'
import { stamp } from './standing.ts'

/** The agent gives a terminal of the port the units it will discharge or load: those of the manifest, as declared. */
export function sendUnitList(
  { header, counts }: Manifest,
  { terminal }: InputOf<'sendUnitList'>,
  c: Circumstances,
): Decision<ManifestFact, 'terminal-not-here'> {
  const port = c.law.ports.find(({ code }) => code === header.port)
  if (!port?.terminals.some(({ organisation }) => organisation === terminal))
    return objection('invalid', 'terminal-not-here', {}, '/terminal')
  return [{ type: 'UnitListSent', ...stamp(c), terminal, terminalName: c.nameOf(terminal), units: counts.units }]
}
