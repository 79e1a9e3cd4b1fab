import type { Actor } from './call.ts'
import type { ShipParticulars } from './ship.ts'

/** What can happen to a ship's file. */
export type ShipFact =
  | {
      readonly type: 'ShipRegistered'
      readonly at: string
      readonly by: Actor
      readonly id: string
      readonly particulars: ShipParticulars
    }
  | { readonly type: 'ShipUpdated'; readonly at: string; readonly by: Actor; readonly particulars: ShipParticulars }
