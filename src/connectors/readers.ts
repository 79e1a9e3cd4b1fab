import { randomUUID } from 'node:crypto'
import { type Objection, objects } from '#kernel/decision.ts'
import { readBankMessage } from './bank-messages/theirs-to-ours.ts'
import { readEdifact } from './edifact/read-edifact.ts'
import { objectionOfFinding } from './edifact/reading/object-at.ts'
import { readInvoice } from './ubl/read-invoice.ts'

/** What a reader made of a message: nothing to object, or its first objection. */
type ReadOutcome = { readonly accepted: true } | { readonly accepted: false; readonly objection: Objection }

type Reader = (bytes: Uint8Array) => ReadOutcome

const invoice: Reader = (bytes) => outcomeOf(readInvoice(bytes, randomUUID))
const bankMessage: Reader = (bytes) => outcomeOf(readBankMessage(bytes))
/** Refused by the first fault in the file, whichever message it is in; notices refuse nothing. */
const edifact: Reader = (bytes) => {
  const fault = readEdifact(bytes).findings.find(({ weight }) => weight !== 'notice')
  return fault ? { accepted: false, objection: objectionOfFinding(fault) } : { accepted: true }
}

const outcomeOf = (result: object): ReadOutcome =>
  objects(result) ? { accepted: false, objection: result.objections[0] } : { accepted: true }

const readers: Readonly<Record<string, Reader>> = {
  'ubl/Invoice': invoice,
  'ubl/CreditNote': invoice,
  'cii/CrossIndustryInvoice': invoice,
  'bank-message/DemandeDomiciliation': bankMessage,
  'bank-message/FichiersTitreBanque': bankMessage,
  'bank-message/BanqueReponse': bankMessage,
  'bank-message/ReponseGenerique': bankMessage,
}

/** The reader of a family of messages, where there is one. */
export function findReader(family: string): Reader | undefined {
  if (family.startsWith('edifact/')) return edifact
  return Object.hasOwn(readers, family) ? readers[family] : undefined
}
