import { randomUUID } from 'node:crypto'
import { type Objection, objects } from '#kernel/decision.ts'
import { readBankMessage } from './bank-messages/theirs-to-ours.ts'
import { readEdifact } from './edifact/read-edifact.ts'
import { objectionOfFinding } from './edifact/reading/object-at.ts'
import { isHarmless } from './edifact/structure/structure-finding.ts'
import { findMapper } from './edifact/terminal/mappers.ts'
import { readInvoice } from './ubl/read-invoice.ts'

/** What a reader made of a message: nothing to object, or its first objection. */
type ReadOutcome = { readonly accepted: true } | { readonly accepted: false; readonly objection: Objection }

type Reader = (bytes: Uint8Array) => ReadOutcome

const invoice: Reader = (bytes) => outcomeOf(readInvoice(bytes, randomUUID))
const bankMessage: Reader = (bytes) => outcomeOf(readBankMessage(bytes))
/**
 * Refused by the first fault in the file, whichever message it is in; notices and what is merely too long refuse nothing. What is well formed is shown to the
 * mapper of its message, where there is one; times count as UTC there, since nobody keeps what was read.
 */
const edifact: Reader = (bytes) => {
  const { findings, interchanges } = readEdifact(bytes)
  const fault = findings.find((one) => one.weight !== 'notice' && !isHarmless(one))
  if (fault) return { accepted: false, objection: objectionOfFinding(fault) }
  for (const message of interchanges.flatMap(({ messages }) => messages)) {
    const outcome = outcomeOf(findMapper(message.type)?.(message, (day, time) => `${day}T${time}:00.000Z`) ?? {})
    if (!outcome.accepted) return outcome
  }
  return { accepted: true }
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
