import type { Actor } from '#domains/cargo/lot.ts'
import type { Instant } from '#kernel/elements.ts'
import type { StoredLot } from './stored-lot.ts'
import type { SealedUnit, SealFinding, StripReport, Transit } from './transit.ts'

/** What can happen to a transit and to a lot in a warehouse. Facts are never changed nor removed; new kinds are added, old ones keep their meaning. */
type Fact<Type extends string, Body = unknown> = { readonly type: Type } & {
  readonly at: Instant
  readonly by: Actor
} & Readonly<Body>

type Declared = Pick<Transit, 'declaration' | 'origin' | 'destination' | 'lots'>
type Where = SealFinding['where']

export type TransitFact =
  | Fact<'TransitStarted', Declared & Pick<Transit, 'id' | 'reference' | 'declarant' | 'declarantName'>>
  | Fact<'TransitAmended', Declared>
  | Fact<'TransitSent'>
  | Fact<'TransitAccepted', { number: string }>
  | Fact<'TransitRejected', { reason: string }>
  | Fact<'TransitCancelled', { reason: string }>
  | Fact<'SealsChecked', { where: Where; units: readonly SealedUnit[]; findings: readonly SealFinding[] }>
  | Fact<'FindingSettled', { finding: string; note: string }>
  | Fact<'TransitDeparted', { vehicle: string; warnAt: Instant; dueAt: Instant }>
  | Fact<'ArrivalReported', { units: readonly SealedUnit[]; findings: readonly SealFinding[] }>
  | Fact<'EntryAuthorised'>
  | Fact<'EntryRefused', { reason: string }>
  | Fact<'TransitLimitNear', { dueAt: Instant }>
  | Fact<'TransitLimitPassed', { dueAt: Instant }>
  | Fact<'StripDrafted', Pick<StripReport, 'withCustoms' | 'officer' | 'lines'>>
  | Fact<'StripSent', { differences: number }>
  | Fact<'StripReturned', { reason: string }>
  | Fact<'StripAccepted', { houses: number }>
export type TransitFactType = TransitFact['type']

export type StoredLotFact =
  | Fact<'LotStored', Omit<StoredLot, 'status' | 'exits' | 'left' | 'warned' | 'out' | 'updatedAt'>>
  | Fact<'StayWarned', { limit: string }>
  | Fact<'StayLimitReached', { limit: string }>
  | Fact<'GoodsTaken', { left: StoredLot['left']; exits: number }>
  | Fact<'StockCorrected', { packages: number; grossKg: string }>
  | Fact<'LotLeft', { how: NonNullable<StoredLot['out']>['how'] }>
export type StoredLotFactType = StoredLotFact['type']
