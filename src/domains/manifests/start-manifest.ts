import { type Decision, objection } from '#kernel/decision.ts'
import type { StartManifest } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { ManifestFact } from './facts.ts'
import { lodgingKinds } from './lodge-manifest.ts'
import type { Manifest } from './manifest.ts'
import { stamp } from './standing.ts'

/** An agent or forwarder starts a manifest by screen. Its reference is his own, and names it for ever. */
export function startManifest(
  id: string,
  manifest: Manifest | undefined,
  { header }: StartManifest,
  c: Circumstances,
  masterAgent?: string,
): Decision<ManifestFact> {
  const { caller } = c
  if (!lodgingKinds.some((kind) => kind === caller.kind)) return objection('forbidden', 'another-role-does-this')
  if (!caller.rights.includes('write')) return objection('forbidden', 'right-needed', { right: 'write' })
  if (manifest) return objection('conflict', 'reference-used', { reference: header.reference }, '/header/reference')

  return [
    {
      type: 'ManifestDrafted',
      ...stamp(c),
      id,
      header,
      agent: caller.organisation,
      agentName: caller.organisationName,
      ...(masterAgent !== undefined && { masterAgent }),
    },
  ]
}
