import type { Decision } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import { compareTally } from './compare-tally.ts'
import type { ManifestFact } from './facts.ts'
import type { Manifest } from './manifest.ts'
import { stamp } from './standing.ts'

/** The terminal has counted everything: the differences it leaves are for the agent to justify and customs to settle. */
export function closeDischarge(
  _manifest: Manifest,
  _input: InputOf<'closeDischarge'>,
  c: Circumstances,
): Decision<ManifestFact> {
  const { declared = [], units = [], bills = [] } = c.discharge ?? {}
  const differences = compareTally(declared, units, bills).map((one) => ({ ...one, id: c.newId() }))
  return [{ type: 'DischargeClosed', ...stamp(c), differences }]
}
