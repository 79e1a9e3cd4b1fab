import { type Objections, objection, objects } from '#kernel/decision.ts'
import type { XmlElement } from '../xml/element.ts'
import { readXml, type XmlLimits, type XmlReason } from '../xml/read-xml.ts'
import { type FilledDraft, type FillReason, fillDraft } from './fill-draft.ts'
import { statedInCii } from './read-cii.ts'
import { statedInUbl } from './read-ubl.ts'
import type { StatedInvoice } from './stated-invoice.ts'

export type InvoiceReason = XmlReason | FillReason | 'not-an-invoice'

/** Room for scans that invoices carry inside, and for 500 lines many times over; read in well under a second. */
const invoiceLimits: XmlLimits = { bytes: 10_000_000, depth: 40, elements: 100_000, attributes: 60 }

/** `{namespace}name` of the documents read. The UBL major version is in the namespace, so it covers 2.0 to 2.4. */
const dialects: Readonly<Record<string, (root: XmlElement) => StatedInvoice>> = {
  '{urn:oasis:names:specification:ubl:schema:xsd:Invoice-2}Invoice': statedInUbl,
  '{urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100}CrossIndustryInvoice': statedInCii,
}
const creditNote = '{urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2}CreditNote'

/**
 * The draft of an import title behind an electronic invoice: UBL 2.x `Invoice` (PEPPOL and others) or UN/CEFACT Cross Industry
 * Invoice. `newId` gives ids to the lines. Never throws; every objection has `line` and `column` in `about`.
 */
export function readInvoice(
  bytes: Uint8Array,
  newId: () => string,
  limits: XmlLimits = invoiceLimits,
): FilledDraft | Objections<InvoiceReason> {
  const read = readXml(bytes, limits)
  if (objects(read)) return read
  const { ns, name, line, column } = read.root
  const root = `{${ns}}${name}`
  const stated = Object.hasOwn(dialects, root) ? dialects[root] : undefined
  if (stated) return fillDraft(stated(read.root), newId)
  if (root === creditNote) return objection('invalid', 'credit-note-is-no-basis', { line, column, type: name })
  return objection('invalid', 'not-an-invoice', { line, column, root: name.slice(0, 100) })
}
