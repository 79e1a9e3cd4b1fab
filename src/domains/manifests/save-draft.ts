import { type Decision, objection } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { ManifestFact } from './facts.ts'
import type { Manifest } from './manifest.ts'
import { stamp } from './standing.ts'

/** What was written by screen is kept, complete or not. Its reference and direction name it and do not change. */
export function saveDraft(
  manifest: Manifest,
  { header = manifest.header }: InputOf<'saveDraft'>,
  c: Circumstances,
): Decision<ManifestFact, 'reference-fixed'> {
  const { reference, direction } = manifest.header
  if (header.reference !== reference || header.direction !== direction)
    return objection('conflict', 'reference-fixed', { reference }, '/header/reference')
  const { counts = manifest.counts, written = 0, removed = 0 } = c.draft ?? {}
  return [{ type: 'DraftSaved', ...stamp(c), header, counts, written, removed }]
}
