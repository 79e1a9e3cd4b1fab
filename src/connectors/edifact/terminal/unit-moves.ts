import type { Moment } from '../reading/moments.ts'
import type { DamageFound, Unit, Voyage, WithDanger } from './words.ts'

/** Units that are moved between ship, yard and road: to be moved (COPRAR) or moved (COARRI, CODECO). */
export interface UnitMoves extends Partial<MovesHead & Voyage> {
  readonly act: MoveAct
  readonly stage: 'ordered' | 'done'
  readonly units: readonly UnitMove[]
}

export type MoveAct = 'discharge' | 'load' | 'gate-in' | 'gate-out'

export interface MovesHead {
  readonly document: string
  /** 1225 as written: 9 original, 5 replacement, 1 cancellation. */
  readonly messageFunction: string
  readonly prepared: Moment
  readonly sender: string
  readonly receiver: string
  readonly call: string
  readonly portOfLoading: string
  readonly portOfDischarge: string
  readonly arrival: Moment
  readonly departure: Moment
}

export interface UnitMove extends Partial<Unit & WithDanger & MoveDetail> {
  readonly truck?: Truck
}

/** What is said of the move itself. */
export interface MoveDetail {
  readonly movedAt: Moment
  /** `BBBRRTT`. */
  readonly cell: string
  readonly damages: readonly DamageFound[]
  readonly customsDeclaration: string
}

/** Who comes by road. */
export interface Truck {
  readonly plate?: string
  readonly driver?: string
  readonly haulier?: string
}
