import type { Decision } from '#kernel/decision.ts'
import type { InputOf, ManifestAct } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { ManifestFact } from './facts.ts'
import { guard } from './guards.ts'
import type { Manifest } from './manifest.ts'
import { rules } from './rules.ts'

/** The one way to do anything to a manifest that is there: its guards, then its rule. Lodging goes by `lodgeManifest`. */
export const performAct = <Act extends Exclude<ManifestAct, 'lodge'>>(
  manifest: Manifest,
  act: Act,
  input: InputOf<Act>,
  c: Circumstances,
): Decision<ManifestFact> => guard(manifest, act, c) ?? rules[act](manifest, input, c)
