import type { Moment } from '../reading/moments.ts'
import type { Truck } from './unit-moves.ts'
import type { Unit, Voyage, WithDanger } from './words.ts'

/** What a carrier, forwarder or haulier asks of a terminal for some units: to release, to make ready, to receive. */
export interface UnitOrder extends Partial<OrderHead & Voyage> {
  /** COREOR releases, COPARN announces or asks for empties, COPINO says that a haulier comes. */
  readonly purpose: 'release' | 'announcement' | 'visit'
  readonly truck?: Truck
  readonly units: readonly OrderedUnit[]
}

export interface OrderHead {
  /** BGM 1001 as written. */
  readonly documentKind: string
  readonly document: string
  /** 1225 as written: 9 original, 5 replacement, 1 cancellation. */
  readonly messageFunction: string
  readonly prepared: Moment
  readonly expires: Moment
  readonly releaseNumber: string
  readonly booking: string
  readonly bill: string
  readonly portOfLoading: string
  readonly portOfDischarge: string
  readonly terminal: string
  readonly expected: Moment
  readonly sender: string
  readonly receiver: string
  /** To whom, or to whose agent, is released. */
  readonly releasedTo: string
}

/** COPINO names the ship at each unit. */
export type OrderedUnit = Partial<Unit & WithDanger & OrderDetail & Voyage>

export interface OrderDetail {
  /** How many units of the kind, where none is named. */
  readonly quantity: string
}
