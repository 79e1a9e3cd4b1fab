import type { Objections } from '#kernel/decision.ts'
import type { Manifest } from '../manifest.ts'
import type { StowagePlan } from '../stowage.ts'
import type { ListedUnit, UnitListRead } from '../unit-list.ts'

/** The messages that go with a manifest between agent and terminal, whichever standard they are written in. */
export interface ManifestMessages {
  readonly readUnitList: (bytes: Uint8Array) => UnitListRead | Objections
  readonly writeUnitList: (manifest: Manifest, units: readonly ListedUnit[], at: string) => Uint8Array | Objections
  readonly readStowage: (bytes: Uint8Array) => StowagePlan | Objections
}
