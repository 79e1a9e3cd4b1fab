import type { ManifestFact, ManifestFactType } from '#domains/manifests/facts.ts'
import type { Manifest } from '#domains/manifests/manifest.ts'
import type { PortLaw } from '#domains/ports/port-law.ts'
import type { Urgency } from '#domains/work/notice.ts'
import type { Addressee } from './notices-of-title.ts'

/** What is told of a fact of a manifest: the values of its sentence, and to whom. */
export interface ManifestNotice {
  readonly type: ManifestFactType
  readonly urgency: Urgency
  readonly about: Readonly<Record<string, string>>
  readonly to: readonly Addressee[]
}

/**
 * Who is told of a fact of a manifest: its agent, and for house bills the agent of the master, of whatever others decide; customs
 * of what waits for them; a terminal of the list it is to work by. Nobody is told of an act of their own.
 */
export function noticeOfManifest(
  fact: ManifestFact,
  manifest: Manifest,
  law: Pick<PortLaw, 'customs'>,
): ManifestNotice | undefined {
  const agents = [manifest.agent, manifest.masterAgent].flatMap((one) =>
    one === undefined ? [] : [{ organisation: one }],
  )
  const customs: Addressee[] = [{ organisation: law.customs, right: 'decide' }]
  const tell = (
    urgency: Urgency,
    to: readonly Addressee[],
    more: Readonly<Record<string, string>> = {},
  ): ManifestNotice => ({
    type: fact.type,
    urgency,
    about: {
      number: manifest.number ?? manifest.header.reference,
      ship: manifest.header.vessel.name,
      organisation: fact.by.organisationName,
      ...more,
    },
    to,
  })

  switch (fact.type) {
    case 'ManifestLodged':
      return tell('low', customs, { bills: String(fact.counts.bills) })
    case 'ManifestRegistered':
      return tell('normal', agents)
    case 'ManifestRefused':
      return tell('high', agents, { reason: fact.reason })
    case 'ManifestCancelled':
      return tell('low', customs, { reason: fact.reason })
    case 'AmendmentRequested':
      return tell('normal', customs)
    case 'AmendmentAccepted':
      return tell('normal', agents)
    case 'AmendmentRefused':
      return tell('high', agents, { reason: fact.reason })
    case 'AmendmentWithdrawn':
      return tell('low', customs)
    case 'ArrivalRecorded':
      return tell('low', agents)
    case 'UnitListSent':
      return tell('normal', [{ organisation: fact.terminal, right: 'decide' }], { units: String(fact.units) })
    case 'UnitListAnswered':
      return tell(fact.accepted ? 'normal' : 'high', agents, {
        accepted: fact.accepted ? 'yes' : 'no',
        reason: fact.reason ?? '',
      })
    case 'DischargeClosed': {
      const differences = String(fact.differences.length)
      return tell(fact.differences.length > 0 ? 'high' : 'normal', [...agents, ...customs], { differences })
    }
    case 'DifferenceJustified':
      return tell('normal', customs)
    case 'DifferenceSettled':
    case 'ManifestCleared':
      return tell('normal', agents)
    case 'ManifestDrafted':
    case 'DraftSaved':
    case 'PaperAttached':
    case 'StowagePlanSent':
    case 'Tallied':
      return undefined
  }
}
