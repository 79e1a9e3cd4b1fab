import type { Place } from '../xml/places.ts'

/** What an invoice says, in one shape for both syntaxes of EN 16931; texts exactly as stated, absent where it says nothing. */
export interface StatedInvoice extends Place {
  /** UNTDID 1001: 380 commercial invoice, 325 proforma, 381 credit note … (BT-3). */
  readonly typeCode?: string | undefined
  readonly number?: string | undefined
  readonly date?: string | undefined
  readonly currency?: string | undefined
  readonly seller: StatedParty
  readonly buyer: StatedParty
  /** Country the goods leave from: the despatch address, which is neither the seller's nor the origin. */
  readonly despatchCountry?: string | undefined
  readonly incoterm?: string | undefined
  readonly incotermPlace?: string | undefined
  /** UNTDID 4461 (BT-81). */
  readonly paymentMeans?: string | undefined
  /** Sum paid in advance (BT-113). */
  readonly prepaid?: StatedAmount | undefined
  /** Left to pay (BT-115). */
  readonly due?: StatedAmount | undefined
  readonly vat?: StatedAmount | undefined
  readonly totalWithoutVat?: StatedAmount | undefined
  readonly totalWithVat?: StatedAmount | undefined
  readonly charges: readonly StatedCharge[]
  readonly lines: readonly StatedLine[]
}

export interface StatedParty {
  readonly name?: string | undefined
  readonly country?: string | undefined
  readonly address?: string | undefined
}

/** `currency` is absent where the syntax does not repeat it: then it is the invoice's. */
export interface StatedAmount {
  readonly amount: string
  readonly currency?: string | undefined
}

/** A charge or an allowance on the whole document (BG-20, BG-21). `code` is UNTDID 7161 for charges. */
export interface StatedCharge {
  readonly isCharge: boolean
  readonly code?: string | undefined
  readonly words?: string | undefined
  readonly amount: StatedAmount
}

export interface StatedLine {
  readonly number?: string | undefined
  readonly name?: string | undefined
  readonly description?: string | undefined
  readonly classifications: readonly { readonly scheme: string; readonly code: string }[]
  readonly origins: readonly string[]
  readonly quantity?: string | undefined
  readonly unit?: string | undefined
  readonly netWeight?: { readonly measure: string; readonly unit: string } | undefined
  readonly value?: StatedAmount | undefined
}
