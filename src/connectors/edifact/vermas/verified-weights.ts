import type { Moment } from '../reading/moments.ts'
import type { Seal, Weight } from '../terminal/words.ts'

/** Verified gross masses (SOLAS VI/2). */
export interface VerifiedWeights {
  readonly document?: string
  readonly prepared?: Moment
  readonly messageFunction?: string
  readonly units: readonly VerifiedUnit[]
}

export interface VerifiedWeightsHead {
  readonly document: string
  readonly prepared: Moment
  readonly messageFunction: string
}

/** One container, weighed. A message is only accepted when weight, method and who answers for it are said. */
export interface VerifiedUnit extends Partial<VerifiedDetail> {
  readonly number: string
  readonly weight: Weight
  /** SM1 the packed container was weighed, SM2 its contents and its tare were added. */
  readonly method: WeighingMethod
  readonly responsible: string
}

export type WeighingMethod = 'SM1' | 'SM2'

export interface VerifiedDetail {
  readonly sizeType: string
  readonly booking: string
  readonly bill: string
  readonly seals: readonly Seal[]
  readonly weighedAt: Moment
  readonly person: string
}
