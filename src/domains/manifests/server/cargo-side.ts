import type { Caller } from '#domains/parties/party.ts'
import type { AnyFact, Birth, RecordName } from '#kernel/carry-out.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { HeldReason } from '../circumstances.ts'
import type { Amendment, Bill, Manifest } from '../manifest.ts'

/**
 * What the house of cargo knows of a manifest's lots, and what becomes of them when it changes. Houses do not look into
 * each other: a flow brings this, and manifest and lots are committed together or not at all.
 */
export interface CargoSide {
  /** Prepares the lots of these bills; called once the manifest has its number, in the decision's own commit. */
  readonly lotsOf: (
    visit: Visit<Caller>,
    header: Manifest['header'],
    bills: readonly Bill[],
  ) => Promise<(manifest: Manifest) => readonly Birth[]>
  /** What stands in the way of changing the lots of these bills; of all of the manifest's when no numbers are given. */
  readonly held: (
    visit: Visit<Caller>,
    manifest: string,
    numbers?: readonly string[],
  ) => Promise<ReadonlyMap<string, HeldReason>>
  /** How many lots are not yet declared, moved on or given up. */
  readonly openLots: (visit: Visit<Caller>, manifest: string) => Promise<number>
  /** What an accepted amendment does to lots. */
  readonly amend: (visit: Visit<Caller>, manifest: Manifest, amendment: Amendment) => Promise<LotChanges>
  /** What the cancelling of a manifest does to lots. */
  readonly cancel: (visit: Visit<Caller>, manifest: string) => Promise<LotChanges>
}

/** Lots that change with the manifest, each with the facts it gets, and lots that come into being. */
export interface LotChanges {
  readonly records: readonly {
    readonly name: RecordName<never, never>
    readonly facts: (stamp: Pick<AnyFact, 'at' | 'by'>) => readonly AnyFact[]
  }[]
  readonly births: readonly Birth[]
}
