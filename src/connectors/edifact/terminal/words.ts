import type { DecimalText } from '#kernel/decimal-text.ts'

/** A vessel and its voyage, as far as the message says them. */
export interface Voyage {
  readonly voyage: string
  readonly vesselName: string
  /** IMO number or call sign, as the sender's code list has it. */
  readonly vessel: VesselCode
  /** Code of the carrier or operator of the vessel. */
  readonly carrier: string
}

export interface VesselCode {
  readonly code: string
  readonly kind: 'imo' | 'call-sign' | 'other'
}

export type Fullness = 'full' | 'empty'

/** One dangerous substance by its regulation (IMDG). */
export interface DangerousGoods {
  readonly dangerClass?: string
  readonly unNumber?: string
  readonly flashpoint?: Temperature
  readonly packingGroup?: string
  readonly emergencySchedule?: string
  readonly technicalName?: string
}

/** Degrees as written: Celsius or Fahrenheit. */
export interface Temperature {
  readonly degrees: DecimalText
  readonly unit: 'CEL' | 'FAH'
}

/** How far the cargo stands out of its container, in centimetres. */
export interface OverDimensions {
  readonly front?: DecimalText
  readonly back?: DecimalText
  readonly right?: DecimalText
  readonly left?: DecimalText
  readonly height?: DecimalText
}

/** A weight in kilograms, and what was written; pounds are 0.45359237 kg exactly, kept to the milligram. */
export interface Weight {
  readonly kg: DecimalText
  readonly written: { readonly amount: DecimalText; readonly unit: string }
}

export interface Seal {
  readonly number: string
  /** CA carrier, SH shipper, CU customs, TO terminal …: 9303 as written. */
  readonly party?: string
}

export interface DamageFound {
  readonly kind: string
  readonly words?: string
}

/** A unit of transport equipment. What a message does not say is absent. */
export interface Unit {
  /** Without spaces; absent where only a kind of unit is asked for. */
  readonly number: string
  /** ISO 6346, the code as written: `45G1`, also the older `4510`. */
  readonly sizeType: string
  readonly fullness: Fullness
  readonly grossWeight: Weight
  readonly verifiedWeight: Weight
  readonly tareWeight: Weight
  readonly temperature: Temperature
  readonly overDimensions: OverDimensions
  readonly seals: readonly Seal[]
  readonly goods: string
  readonly handling: string
  readonly booking: string
  readonly bill: string
  readonly portOfLoading: string
  readonly portOfDischarge: string
  readonly placeOfDelivery: string
  readonly finalPort: string
  readonly operator: string
}

export interface WithDanger {
  readonly dangerousGoods: readonly DangerousGoods[]
}
