import type { Decision } from '#kernel/decision.ts'
import { type Objections, objection } from '#kernel/decision.ts'
import type { Circumstances } from './circumstances.ts'
import type { ManifestFact } from './facts.ts'
import { guard } from './guards.ts'
import type { Counts, Manifest, ManifestHeader, Source } from './manifest.ts'
import { stamp } from './standing.ts'

/** A document that was read and in which nothing refuses. `written` and `removed`: bills that differ from those kept. */
export interface Lodging {
  readonly id: string
  readonly header: ManifestHeader
  readonly counts: Counts
  readonly digest: string
  readonly source: Source
  readonly warnings: number
  readonly written: number
  readonly removed: number
  /** The agent of the master, for house bills. */
  readonly masterAgent?: string
}

/**
 * A manifest is lodged: new, from a draft, or in the place of an edition that is not registered yet, which it replaces
 * whole. The same document lodged again changes nothing. Where the law registers by itself what nothing is found
 * against, it gets its number at once.
 */
export function lodgeManifest(
  manifest: Manifest | undefined,
  lodging: Lodging,
  c: Circumstances,
): Decision<ManifestFact> {
  const { id, masterAgent, ...what } = lodging
  const { caller } = c
  const no = manifest ? notAgain(manifest, c) : mayNotLodge(c)
  if (no) return no
  if (manifest?.status === 'lodged' && manifest.digest === what.digest) return []

  const by = stamp(c)
  return [
    ...(manifest
      ? []
      : [
          {
            type: 'ManifestDrafted' as const,
            ...by,
            id,
            header: what.header,
            agent: caller.organisation,
            agentName: caller.organisationName,
            ...(masterAgent !== undefined && { masterAgent }),
          },
        ]),
    { type: 'ManifestLodged', ...by, ...what, edition: (manifest?.edition ?? 0) + 1 },
    ...(c.law.manifest.registration === 'automatic' && what.warnings === 0 ? [registeredNow(what.header, c)] : []),
  ]
}

const registeredNow = (header: ManifestHeader, c: Circumstances): ManifestFact => ({
  type: 'ManifestRegistered',
  ...stamp(c),
  number: c.nextNumber(header),
  day: c.today,
  automatic: true,
})

/** Kinds of organisation that lodge manifests: agents of carriers, and forwarders for house bills. */
export const lodgingKinds = ['shipping-agent', 'forwarder'] as const

/** Who may lodge at all, before there is a manifest. */
function mayNotLodge({ caller }: Pick<Circumstances, 'caller'>): Objections | undefined {
  if (!lodgingKinds.some((kind) => kind === caller.kind)) return objection('forbidden', 'another-role-does-this')
  return caller.rights.includes('sign') ? undefined : objection('forbidden', 'right-needed', { right: 'sign' })
}

/** A lodged one may be replaced until it is registered; a registered one is amended. */
function notAgain(manifest: Manifest, c: Circumstances): Objections | undefined {
  if (manifest.status === 'lodged' || manifest.status === 'draft') return mayNotLodge(c)
  return guard({ ...manifest, counts: { ...manifest.counts, bills: 1 } }, 'lodge', c)
}
