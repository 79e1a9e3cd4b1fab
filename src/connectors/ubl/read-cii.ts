import { childrenOf, findAllAt, findAt, findText, oneLine, type XmlElement } from '../xml/element.ts'
import type { StatedAmount, StatedCharge, StatedInvoice, StatedLine, StatedParty } from './stated-invoice.ts'

/** What a Cross Industry Invoice says (UN/CEFACT CII D16B and later; EN 16931-3-3 names the paths of the BT terms). */
export function statedInCii(root: XmlElement): StatedInvoice {
  const trade = findAt(root, 'SupplyChainTradeTransaction') ?? root
  const agreement = findAt(trade, 'ApplicableHeaderTradeAgreement') ?? trade
  const delivery = findAt(trade, 'ApplicableHeaderTradeDelivery') ?? trade
  const settlement = findAt(trade, 'ApplicableHeaderTradeSettlement') ?? trade
  const totals = findAt(settlement, 'SpecifiedTradeSettlementHeaderMonetarySummation') ?? settlement
  const terms = findAt(agreement, 'ApplicableTradeDeliveryTerms')
  return {
    line: root.line,
    column: root.column,
    typeCode: findText(root, 'ExchangedDocument', 'TypeCode'),
    number: findText(root, 'ExchangedDocument', 'ID'),
    date: day(findAt(root, 'ExchangedDocument', 'IssueDateTime', 'DateTimeString')),
    currency: findText(settlement, 'InvoiceCurrencyCode'),
    seller: party(findAt(agreement, 'SellerTradeParty')),
    buyer: party(findAt(agreement, 'BuyerTradeParty')),
    despatchCountry: findText(delivery, 'ShipFromTradeParty', 'PostalTradeAddress', 'CountryID'),
    incoterm: terms && findText(terms, 'DeliveryTypeCode'),
    incotermPlace: terms && findText(terms, 'RelevantTradeLocation', 'Name'),
    paymentMeans: findText(settlement, 'SpecifiedTradeSettlementPaymentMeans', 'TypeCode'),
    prepaid: amountAt(totals, 'TotalPrepaidAmount'),
    due: amountAt(totals, 'DuePayableAmount'),
    vat: amountAt(totals, 'TaxTotalAmount'),
    totalWithoutVat: amountAt(totals, 'TaxBasisTotalAmount'),
    totalWithVat: amountAt(totals, 'GrandTotalAmount'),
    charges: [
      ...childrenOf(settlement, 'SpecifiedTradeAllowanceCharge').flatMap(charge),
      ...childrenOf(settlement, 'SpecifiedLogisticsServiceCharge').flatMap(logisticsCharge),
    ],
    lines: childrenOf(trade, 'IncludedSupplyChainTradeLineItem').map(line),
  }
}

/** Format 102 of UNTDID 2379 (`20150109`) as a day; anything else as it stands. */
function day(found: XmlElement | undefined): string | undefined {
  const text = found && oneLine(found.text)
  if (!text) return undefined
  return /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : text
}

function party(found: XmlElement | undefined): StatedParty {
  if (!found) return {}
  const say = (...names: readonly string[]) =>
    names
      .map((name) => findText(found, 'PostalTradeAddress', name))
      .filter(Boolean)
      .join(' ')
  const parts = [say('LineOne'), say('LineTwo'), say('LineThree'), say('PostcodeCode', 'CityName')]
  return {
    name: findText(found, 'Name'),
    country: findText(found, 'PostalTradeAddress', 'CountryID'),
    address: parts.filter(Boolean).join(', ') || undefined,
  }
}

function amountAt(from: XmlElement, ...path: readonly string[]): StatedAmount | undefined {
  const found = findAt(from, ...path)
  const amount = found && oneLine(found.text)
  return amount ? { amount, currency: found.attributes.currencyID } : undefined
}

function charge(found: XmlElement): readonly StatedCharge[] {
  const amount = amountAt(found, 'ActualAmount')
  const indicator = findText(found, 'ChargeIndicator', 'Indicator')
  if (!amount || (indicator !== 'true' && indicator !== 'false')) return []
  return [
    { isCharge: indicator === 'true', code: findText(found, 'ReasonCode'), words: findText(found, 'Reason'), amount },
  ]
}

function logisticsCharge(found: XmlElement): readonly StatedCharge[] {
  const amount = amountAt(found, 'AppliedAmount')
  return amount ? [{ isCharge: true, words: findText(found, 'Description'), amount }] : []
}

function line(found: XmlElement): StatedLine {
  const product = findAt(found, 'SpecifiedTradeProduct') ?? found
  const quantity = findAt(found, 'SpecifiedLineTradeDelivery', 'BilledQuantity')
  const weight = findAt(found, 'SpecifiedLineTradeDelivery', 'NetWeightMeasure')
  return {
    number: findText(found, 'AssociatedDocumentLineDocument', 'LineID'),
    name: findText(product, 'Name'),
    description: findText(product, 'Description'),
    classifications: findAllAt(product, 'DesignatedProductClassification', 'ClassCode').map(({ attributes, text }) => ({
      scheme: attributes.listID ?? '',
      code: oneLine(text),
    })),
    origins: findAllAt(product, 'OriginTradeCountry', 'ID').map(({ text }) => oneLine(text)),
    quantity: quantity && oneLine(quantity.text),
    unit: quantity?.attributes.unitCode,
    netWeight: weight && { measure: oneLine(weight.text), unit: weight.attributes.unitCode ?? '' },
    value: amountAt(
      found,
      'SpecifiedLineTradeSettlement',
      'SpecifiedTradeSettlementLineMonetarySummation',
      'LineTotalAmount',
    ),
  }
}
