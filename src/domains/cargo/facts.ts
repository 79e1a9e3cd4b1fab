import type { Bill } from '#domains/manifests/manifest.ts'
import type { Instant } from '#kernel/elements.ts'
import type {
  Actor,
  Block,
  Delivery,
  DeliveryOrder,
  DirectRemoval,
  Landing,
  Lot,
  ReleaseRequest,
  StorageInvoice,
} from './lot.ts'

/**
 * What can happen to a lot once it is born with its manifest's registration. Facts are never changed nor removed; new
 * kinds are added, old ones keep their meaning.
 */
type Fact<Type extends string, Body = unknown> = { readonly type: Type } & {
  readonly at: Instant
  readonly by: Actor
} & Readonly<Body>
type Lift = { readonly block: string; readonly reference?: string; readonly reason?: string }

export type LotFact =
  | Fact<'BlockPut', { block: Pick<Block, 'id' | 'kind' | 'owner' | 'reason' | 'because' | 'until'> }>
  | Fact<'BlockLifted', Lift>
  /** The law wants two officers: the second one confirms, which lifts it, or discards. */
  | Fact<'LiftProposed', Lift>
  | Fact<'LiftDiscarded', { block: string; reason: string }>
  | Fact<'BlockPutBack', { block: string } & Pick<Block, 'reason' | 'because' | 'until'>>
  | Fact<'BlockReminded', { block: string }>
  | Fact<'DeliveryOrderIssued', { order: DeliveryOrder; holder?: { readonly id: string; readonly name: string } }>
  | Fact<'DeliveryOrderBlocked', { order: string; reason: string }>
  | Fact<'DeliveryOrderUnblocked', { order: string }>
  | Fact<'DeliveryOrderCancelled', { order: string; reason: string }>
  /** The new order, with a number of its own, follows in its own fact. */
  | Fact<'DeliveryOrderReplaced', { order: string; reason: string }>
  | Fact<'DeliveryOrderExpired', { order: string }>
  | Fact<'FreightPaid', { order: string }>
  /** Found at the quay so far, packages in all; units only the new ones. `until`: when the owners of blocks have to answer, by block. */
  | Fact<
      'LotLanded',
      Omit<Landing, 'at'> & {
        readonly until: Readonly<Record<string, Instant>>
        /** When it was put on land, where that was before it was said. */
        readonly landedAt?: Instant
        /** Who holds it from now on, and which blocks are theirs to lift. */
        readonly terminal?: { readonly id: string; readonly name: string; readonly blocks: readonly string[] }
      }
    >
  /** Every block is lifted and it is on land; always after the facts that made it so. */
  | Fact<'LotReleased'>
  | Fact<'ReleaseWithdrawn'>
  | Fact<'ReleaseRequested', { request: Pick<ReleaseRequest, 'id' | 'units' | 'packages' | 'haulier' | 'note'> }>
  | Fact<'ReleaseRequestAnswered', { request: string; accepted: boolean; reason?: string }>
  | Fact<'DirectRemovalRequested', { removal: Pick<DirectRemoval, 'id' | 'undertaking'> }>
  | Fact<'DirectRemovalAnswered', { removal: string; granted: boolean; reason?: string; until?: string }>
  | Fact<'UndertakingSettled', { removal: string; reference: string }>
  | Fact<'Delivered', { delivery: Omit<Delivery, 'at' | 'last'>; last: boolean }>
  | Fact<'StorageInvoiced', { invoice: Omit<StorageInvoice, 'at'> }>
  | Fact<'UndertakingOverdue', { removal: string }>
  | Fact<'ReferenceAdded', { reference: Lot['references'][number] }>
  | Fact<'ReferenceRemoved', { kind: string; number: string }>
  /** The manifest was amended: what it now says of this bill. */
  | Fact<'BillCorrected', { bill: Bill; consignee?: { readonly id: string; readonly name: string } }>
  | Fact<'LotBrokenDown', { houses: number }>
  /** Brought under customs transit to another place, whose keeper now holds it. */
  | Fact<'LotPlaceMoved', { place: { readonly id: string; readonly name: string }; transit: string }>
  /** Its units were emptied: what was found in them counts from now on. */
  | Fact<'LotStripped', { packages: number; grossKg: string; transit: string }>
  | Fact<'LotCancelled', { reason: string }>
  | Fact<'StayLimitPassed', { days: number }>
  | Fact<'LotDisposedOf', Pick<NonNullable<Lot['disposal']>, 'how' | 'reference'>>

export type LotFactType = LotFact['type']
