import type { Finding as ManifestFinding, ManifestReader, ReadManifest } from '#domains/manifests/reading.ts'
import type { ReadInterchange, ReadMessage } from '../read-edifact.ts'
import { readEdifact } from '../read-edifact.ts'
import type { LegalTime } from '../reading/moments.ts'
import { groupsOf } from '../structure/group.ts'
import { isHarmless } from '../structure/structure-finding.ts'
import type { Finding } from '../syntax/finding.ts'
import { type AnswerCircumstances, answerTo } from './answer-manifest.ts'
import { billFrom, billsIn } from './bill-from.ts'
import { headerFrom } from './header-from.ts'
import { placesIn } from './places-in.ts'
import { unitsOf } from './units-of.ts'

export interface ManifestMessageCircumstances extends AnswerCircumstances {
  readonly legalTime: LegalTime
}

/**
 * Reads CUSCAR (customs cargo report) and IFCSUM (forwarding and consolidation summary) of any directory: one message of
 * the interchange, its head and its consignments (CNI). Both build a consignment of the same segments. What is not well
 * formed is found with its place; what is well formed and wrong is for the house of manifests to say.
 * UN/EDIFACT D.95B and later; SMDG CUSCAR 2.x, Protect IFCSUM.
 */
export const edifactManifestReader = (type: 'CUSCAR' | 'IFCSUM', c: ManifestMessageCircumstances): ManifestReader => ({
  format: type === 'CUSCAR' ? 'cuscar' : 'ifcsum',
  recognises: (bytes) => messageTypeIn(bytes) === type,
  read: (bytes) => readBytes(bytes, type, c),
})

/** The type of the first message, from the first kilobytes: its UNH is never far. */
function messageTypeIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  return /^\s*(?:\uFEFF|ï»¿)?UN[AB]/.test(head) ? /UNH.[^A-Z]*?[^:]*?[^\w]([A-Z]{6})[^\w]/.exec(head)?.[1] : undefined
}

function readBytes(bytes: Uint8Array, type: string, c: ManifestMessageCircumstances): ReadManifest {
  const { interchanges, findings } = readEdifact(bytes)
  const interchange = interchanges.find(({ messages }) => messages.some((one) => one.type === type))
  const messages = interchange?.messages.filter((one) => one.type === type) ?? []
  const [message] = messages
  const found = findings.filter(({ weight }) => weight !== 'notice').map(findingOf)
  if (!interchange || !message) return { findings: found, placeOf: () => undefined }
  const more: ManifestFinding[] =
    messages.length > 1
      ? [{ reason: 'one-manifest-a-message', severity: 'refuses', about: { messages: messages.length } }]
      : []
  return {
    ...mapped(
      message,
      interchange,
      found.some(({ severity }) => severity === 'refuses'),
      c,
    ),
    findings: [...found, ...more],
  }
}

function mapped(
  message: ReadMessage,
  interchange: ReadInterchange,
  broken: boolean,
  c: ManifestMessageCircumstances,
): Omit<ReadManifest, 'findings'> {
  const units = unitsOf(message.root)
  const bills = groupsOf(message.root, 'CNI').flatMap(billsIn)
  const header = headerFrom(message.root, bills.length, c.legalTime)
  return {
    document: { header, bills: bills.map((one) => billFrom(one, header, units)) },
    placeOf: placesIn(message.root, bills, units),
    answer: answerTo(interchange, message, broken, c),
  }
}

/** A fault of the message as a finding of the manifest, at its segment. */
const findingOf = (finding: Finding): ManifestFinding => {
  const {
    reason,
    about,
    position: { segment, tag, element, component },
  } = finding
  return {
    reason,
    severity: isHarmless(finding) ? 'warns' : 'refuses',
    about: { ...about },
    place: { segment, tag, ...(element !== undefined && { element }), ...(component !== undefined && { component }) },
  }
}
