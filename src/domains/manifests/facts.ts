import type {
  Actor,
  Amendment,
  AmendmentChange,
  Counts,
  Difference,
  Manifest,
  ManifestHeader,
  Paper,
  Source,
} from './manifest.ts'

/** What can happen to a manifest. Facts speak of what changed; the bills themselves are rows. */
type At = { readonly at: string; readonly by: Actor }
type Fact<Type extends string, Body = unknown> = { readonly type: Type } & At & Readonly<Body>

export type ManifestFact =
  | Fact<'ManifestDrafted', Pick<Manifest, 'id' | 'header' | 'agent' | 'agentName' | 'masterAgent'>>
  | Fact<'DraftSaved', { header: ManifestHeader; counts: Counts; written: number; removed: number }>
  /** Received and well-formed. `written` and `removed` say how many bills differ from the edition before. */
  | Fact<
      'ManifestLodged',
      {
        header: ManifestHeader
        counts: Counts
        digest: string
        source: Source
        warnings: number
        edition: number
        written: number
        removed: number
      }
    >
  | Fact<'ManifestRegistered', { number: string; day: string; automatic: boolean }>
  | Fact<'ManifestRefused', { reason: string }>
  | Fact<'ManifestCancelled', { reason: string }>
  | Fact<'PaperAttached', { paper: Omit<Paper, 'at' | 'by'> }>
  | Fact<'AmendmentRequested', { amendment: Pick<Amendment, 'id' | 'reason' | 'note' | 'papers' | 'changes'> }>
  | Fact<
      'AmendmentAccepted',
      { amendment: string; changes: readonly AmendmentChange[]; counts: Counts; reason?: string }
    >
  | Fact<'AmendmentRefused', { amendment: string; reason: string }>
  | Fact<'AmendmentWithdrawn', { amendment: string }>
  | Fact<'ArrivalRecorded', { arrival: string; actual: boolean }>
  | Fact<'UnitListSent', { terminal: string; terminalName: string; units: number; document?: string }>
  | Fact<'UnitListAnswered', { accepted: boolean; reason?: string }>
  | Fact<'StowagePlanSent', { document?: string; cells: number; units: number }>
  /** A part of the tally: how many units and bills it speaks of; which ones are rows. */
  | Fact<'Tallied', { units: number; damaged: number; bills: number }>
  | Fact<
      'DischargeClosed',
      { differences: readonly Pick<Difference, 'id' | 'kind' | 'of' | 'bills' | 'declared' | 'found'>[] }
    >
  | Fact<'DifferenceJustified', { difference: string; text: string; paper?: string }>
  | Fact<'DifferenceSettled', { difference: string; note?: string }>
  | Fact<'ManifestCleared'>

export type ManifestFactType = ManifestFact['type']
