import { incoterms, type TakenOver, type TitleDraft } from '#domains/titles/title.ts'
import type { DecimalText } from '#kernel/decimal-text.ts'
import { isMore, isZero, minus, sum } from '#kernel/decimals.ts'
import type { Objections } from '#kernel/decision.ts'
import { objection } from '#kernel/decision.ts'
import { isCurrency } from './currencies.ts'
import { amountIn, country, fillLine, isReturn, noteUnread } from './fill-lines.ts'
import { type ChargePlace, placeOfCharge } from './share-charges.ts'
import { spreadAllowance } from './spread-allowance.ts'
import type { StatedInvoice, StatedLine } from './stated-invoice.ts'
import { type Note, present, Takings } from './takings.ts'

export interface FilledDraft {
  readonly draft: TitleDraft
  readonly takenOver: TakenOver
  readonly notes: readonly Note[]
  /** The invoice as a person recognises it. `total` is with VAT, as stated. */
  readonly invoice: {
    readonly number?: string
    readonly date?: string
    readonly seller?: string
    readonly buyer?: string
    readonly currency: string
    readonly total?: string
  }
}

export type FillReason =
  | 'credit-note-is-no-basis'
  | 'unknown-currency'
  | 'no-lines'
  | 'too-many-lines'
  | 'too-many-charges'

/** UNTDID 1001 codes of documents that give money back. */
const creditCodes = new Set(['81', '83', '261', '262', '296', '308', '381', '396', '420', '458', '532'])
const proforma = '325'
const mostLines = 500
const mostCharges = 100

/**
 * A draft title from what an invoice says, never from what one may think it means: everything absent or unclear stays empty and is
 * noted. Values are without VAT; charges on the whole invoice go to freight, insurance or other charges; allowances on the whole
 * invoice lessen the lines by value. Objects when the document can be no basis of a title at all.
 */
export function fillDraft(stated: StatedInvoice, newId: () => string): FilledDraft | Objections<FillReason> {
  const place = { line: stated.line, column: stated.column }
  const goods = stated.lines.filter((line) => !isReturn(line))
  const currency = stated.currency
  if (stated.typeCode !== undefined && creditCodes.has(stated.typeCode))
    return objection('invalid', 'credit-note-is-no-basis', { ...place, type: stated.typeCode })
  if (currency === undefined || !isCurrency(currency))
    return objection('invalid', 'unknown-currency', { ...place, currency: (currency ?? '').slice(0, 20) })
  if (goods.length === 0) return objection('invalid', 'no-lines', place)
  if (stated.lines.length > mostLines)
    return objection('invalid', 'too-many-lines', { ...place, lines: stated.lines.length, limit: mostLines })
  if (stated.charges.length > mostCharges)
    return objection('invalid', 'too-many-charges', { ...place, charges: stated.charges.length, limit: mostCharges })

  const takings = new Takings((stated.number ?? '').slice(0, 200))
  const { charges, allowance } = chargesOf(stated, currency, takings)
  const values = valuesOf(goods, currency, allowance, takings)
  const draft: TitleDraft = present({
    counterparty: present({
      name: takings.take('/counterparty/name', stated.seller.name, 200),
      country: country(stated.seller.country, '/counterparty/country', takings),
      address: takings.take('/counterparty/address', stated.seller.address),
    }),
    contract: present({
      kind: takings.take('/contract/kind', stated.typeCode === proforma ? 'proforma-invoice' : 'final-invoice'),
      number: takings.take('/contract/number', stated.number, 60),
      date: takings.takeIf('/contract/date', stated.date, day(stated.date), 'not-a-date'),
    }),
    provenance: country(stated.despatchCountry, '/provenance', takings),
    incoterm: takings.takeIf('/incoterm', stated.incoterm, incoterm(stated.incoterm), 'incoterm-not-recognised'),
    incotermPlace: takings.take('/incotermPlace', stated.incotermPlace, 100),
    currency: takings.take('/currency', currency),
    paymentTerms: paymentTerms(stated, currency, takings),
    ...charges,
    lines: goods.map((line, index) => fillLine(line, { id: newId(), index, currency, value: values[index], takings })),
  })
  noteReturns(stated.lines, takings)
  noteTotals(stated, currency, draft, takings)
  return {
    draft,
    takenOver: takings.takenOver,
    notes: takings.notes,
    invoice: {
      currency,
      ...present({
        number: stated.number?.slice(0, 200),
        date: day(stated.date),
        seller: stated.seller.name?.slice(0, 200),
        buyer: stated.buyer.name?.slice(0, 200),
        total: amountIn(currency, stated.totalWithVat ?? stated.due),
      }),
    },
  }
}

/** `xs:date` may carry a time zone, which says nothing of the day written on the invoice. */
const day = (stated: string | undefined): string | undefined =>
  stated === undefined
    ? undefined
    : /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:Z|[+-]\d{2}:\d{2})?$/.exec(stated)?.[1]

const incoterm = (stated: string | undefined): string | undefined =>
  incoterms.find((code) => code === stated?.trim().toUpperCase())

/**
 * Paid in advance and nothing left to pay (EN 16931 BT-113, BT-115) is an advance. A means of payment (UNTDID 4461) says how
 * money moves, not when nor through which documents, so nothing else is sure.
 */
function paymentTerms(
  { prepaid, due, paymentMeans }: StatedInvoice,
  currency: string,
  takings: Takings,
): string | undefined {
  const paid = isMore(amountIn(currency, prepaid) ?? '0', '0')
  if (paid && isZero(amountIn(currency, due) ?? '1')) return takings.take('/paymentTerms', 'advance')
  if (paymentMeans === undefined) return takings.take('/paymentTerms', undefined)
  takings.note('/paymentTerms', 'payment-terms-not-sure', { code: paymentMeans.slice(0, 20) })
  return undefined
}

function chargesOf(stated: StatedInvoice, currency: string, takings: Takings) {
  const found: Record<ChargePlace | 'allowance', DecimalText[]> = {
    freight: [],
    insurance: [],
    otherCharges: [],
    allowance: [],
  }
  for (const one of stated.charges) {
    const { place, sure } = placeOfCharge(one)
    const field = one.isCharge ? `/${place}` : '/lines'
    const amount = amountIn(currency, one.amount)
    const words = (one.words ?? one.code ?? '').slice(0, 100)
    if (amount === undefined || isMore('0', amount)) noteUnread(field, currency, one.amount, takings)
    else if (!one.isCharge) found.allowance.push(amount)
    else if (!isZero(amount)) {
      found[place].push(amount)
      if (sure === 'words') takings.note(field, 'charge-read-from-words', { amount, words })
      if (sure === 'rest') takings.note(field, 'charge-as-other', { amount, words })
    }
  }
  const total = (place: ChargePlace) =>
    takings.take(`/${place}`, found[place].length > 0 ? sum(found[place]) : undefined)
  return {
    charges: present({ freight: total('freight'), insurance: total('insurance'), otherCharges: total('otherCharges') }),
    allowance: sum(found.allowance),
  }
}

function valuesOf(goods: readonly StatedLine[], currency: string, allowance: DecimalText, takings: Takings) {
  const values = goods.map(({ value }) => amountIn(currency, value))
  if (isZero(allowance)) return values
  const known = values.filter((value) => value !== undefined)
  if (known.length < values.length || !isMore(sum(known), allowance)) {
    takings.note('/lines', 'allowance-not-deducted', { amount: allowance })
    return values
  }
  takings.note('/lines', 'allowance-spread', { amount: allowance })
  return spreadAllowance(known, allowance)
}

function noteReturns(lines: readonly StatedLine[], takings: Takings): void {
  for (const { number, quantity, value } of lines.filter(isReturn))
    takings.note('/lines', 'return-left-out', {
      line: (number ?? '').slice(0, 40),
      quantity: (quantity ?? '').slice(0, 40),
      value: (value?.amount ?? '').slice(0, 40),
    })
}

/** VAT is due at home, not abroad, so a title never holds it; and a draft that does not add up to the invoice says so. */
function noteTotals(stated: StatedInvoice, currency: string, draft: TitleDraft, takings: Takings): void {
  const vat = amountIn(currency, stated.vat)
  if (vat !== undefined && !isZero(vat)) takings.note('/lines', 'vat-excluded', { amount: vat })
  const total = amountIn(currency, stated.totalWithoutVat)
  const lines = (draft.lines ?? []).map(({ value }) => value ?? '0')
  const filled = sum([...lines, draft.freight ?? '0', draft.insurance ?? '0', draft.otherCharges ?? '0'])
  if (total !== undefined && !isZero(minus(total, filled)))
    takings.note('/lines', 'total-differs', { stated: total, filled })
}
