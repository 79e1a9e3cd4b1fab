import { childrenOf, findAllAt, findAt, findText, oneLine, type XmlElement } from '../xml/element.ts'
import type { StatedAmount, StatedCharge, StatedInvoice, StatedLine, StatedParty } from './stated-invoice.ts'

/** What a UBL 2.x invoice says (OASIS UBL 2.1–2.4, document schema Invoice; EN 16931-3-2 names the paths of the BT terms). */
export const statedInUbl = (root: XmlElement): StatedInvoice => ({
  line: root.line,
  column: root.column,
  typeCode: findText(root, 'InvoiceTypeCode'),
  number: findText(root, 'ID'),
  date: findText(root, 'IssueDate'),
  currency: findText(root, 'DocumentCurrencyCode') ?? amountAt(root, 'LegalMonetaryTotal', 'PayableAmount')?.currency,
  seller: party(findAt(root, 'AccountingSupplierParty', 'Party')),
  buyer: party(findAt(root, 'AccountingCustomerParty', 'Party')),
  despatchCountry: findText(root, 'Delivery', 'Despatch', 'DespatchAddress', 'Country', 'IdentificationCode'),
  incoterm: findText(root, 'DeliveryTerms', 'ID') ?? findText(root, 'Delivery', 'DeliveryTerms', 'ID'),
  incotermPlace: incotermPlace(findAt(root, 'DeliveryTerms') ?? findAt(root, 'Delivery', 'DeliveryTerms')),
  paymentMeans: findText(root, 'PaymentMeans', 'PaymentMeansCode'),
  prepaid: amountAt(root, 'LegalMonetaryTotal', 'PrepaidAmount'),
  due: amountAt(root, 'LegalMonetaryTotal', 'PayableAmount'),
  vat: amountAt(root, 'TaxTotal', 'TaxAmount'),
  totalWithoutVat: amountAt(root, 'LegalMonetaryTotal', 'TaxExclusiveAmount'),
  totalWithVat: amountAt(root, 'LegalMonetaryTotal', 'TaxInclusiveAmount'),
  charges: childrenOf(root, 'AllowanceCharge').flatMap(charge),
  lines: childrenOf(root, 'InvoiceLine').map(line),
})

/** The legal name first (BT-27), the trading name where there is no other (BT-28). */
function party(found: XmlElement | undefined): StatedParty {
  if (!found) return {}
  const address = findAt(found, 'PostalAddress')
  return {
    name: findText(found, 'PartyLegalEntity', 'RegistrationName') ?? findText(found, 'PartyName', 'Name'),
    country: findText(found, 'PostalAddress', 'Country', 'IdentificationCode'),
    address: address && addressLine(address),
  }
}

function addressLine(address: XmlElement): string | undefined {
  const say = (...names: readonly string[]) =>
    names
      .map((name) => findText(address, name))
      .filter(Boolean)
      .join(' ')
  const lines = findAllAt(address, 'AddressLine', 'Line').map(({ text }) => oneLine(text))
  const parts = [
    say('StreetName', 'BuildingNumber'),
    say('AdditionalStreetName'),
    ...lines,
    say('PostalZone', 'CityName'),
    say('CountrySubentity'),
  ]
  return parts.filter(Boolean).join(', ') || undefined
}

const incotermPlace = (terms: XmlElement | undefined): string | undefined =>
  terms &&
  (findText(terms, 'DeliveryLocation', 'Name') ??
    findText(terms, 'DeliveryLocation', 'Description') ??
    findText(terms, 'DeliveryLocation', 'Address', 'CityName') ??
    findText(terms, 'DeliveryLocation', 'ID'))

function amountAt(from: XmlElement, ...path: readonly string[]): StatedAmount | undefined {
  const found = findAt(from, ...path)
  const amount = found && oneLine(found.text)
  return amount ? { amount, currency: found.attributes.currencyID } : undefined
}

function charge(found: XmlElement): readonly StatedCharge[] {
  const amount = amountAt(found, 'Amount')
  const indicator = findText(found, 'ChargeIndicator')
  if (!amount || (indicator !== 'true' && indicator !== 'false')) return []
  return [
    {
      isCharge: indicator === 'true',
      code: findText(found, 'AllowanceChargeReasonCode'),
      words: findText(found, 'AllowanceChargeReason'),
      amount,
    },
  ]
}

function line(found: XmlElement): StatedLine {
  const quantity = findAt(found, 'InvoicedQuantity')
  const weight =
    findAt(found, 'Delivery', 'Shipment', 'GoodsItem', 'NetWeightMeasure') ??
    findAt(found, 'Delivery', 'Shipment', 'NetWeightMeasure')
  const codes = [
    ...findAllAt(found, 'Item', 'CommodityClassification', 'ItemClassificationCode'),
    ...findAllAt(found, 'Item', 'StandardItemIdentification', 'ID'),
  ]
  return {
    number: findText(found, 'ID'),
    name: findText(found, 'Item', 'Name'),
    description: findText(found, 'Item', 'Description'),
    classifications: codes.map(({ attributes, text }) => ({
      scheme: attributes.listID ?? attributes.schemeID ?? '',
      code: oneLine(text),
    })),
    origins: findAllAt(found, 'Item', 'OriginCountry', 'IdentificationCode').map(({ text }) => oneLine(text)),
    quantity: quantity && oneLine(quantity.text),
    unit: quantity?.attributes.unitCode,
    netWeight: weight && { measure: oneLine(weight.text), unit: weight.attributes.unitCode ?? '' },
    value: amountAt(found, 'LineExtensionAmount'),
  }
}
