import type { PublicKey } from './public-key.ts'
import type { Receipt, ReceiptAnswers } from './receipt.ts'
import en from './texts/en.json' with { type: 'json' }
import type { EvidenceReport, Problem } from './verify-file.ts'

const shownProblems = 20

const faultText = (reason: Problem['reason'] | 'not-a-receipt'): string => en[`history.fault.${reason}`]

/** What a person is told of an evidence file; `keys` are the ones he gave. */
export function fileSummary(file: string, report: EvidenceReport, keys: readonly PublicKey[] | undefined): string {
  const { facts, records, head } = report
  const lines = [
    `${file}: ${facts} facts of ${records} records`,
    report.chainsOk
      ? 'Facts      unchanged: every fact is as it was recorded, and follows the one before.'
      : 'Facts      CHANGED: facts were altered, moved, added or removed.',
    report.inclusionOk
      ? 'Log        every fact stands in the sealed log.'
      : 'Log        NOT PROVEN: not every fact stands in the sealed log.',
    report.headOk && head
      ? `Signature  log "${head.log}" of ${head.size} facts, sealed at ${head.at} with key ${head.keyId}.`
      : 'Signature  NOT VALID: nobody you can trust answers for the log in this file.',
  ]
  if (report.headOk) lines.push(trust(keys))
  if (report.wholeLog) lines.push('Extent     the file holds all facts of the log up to that seal.')
  lines.push(report.ok ? 'Nothing is wrong with this file.' : 'Something is wrong with this file:')
  lines.push(...report.problems.slice(0, shownProblems).map(describe))
  const unshown = report.problems.length + report.furtherProblems - shownProblems
  if (unshown > 0) lines.push(`  and ${unshown} more (--json lists the first ${report.problems.length})`)
  return `${lines.join('\n')}\n`
}

const trust = (keys: readonly PublicKey[] | undefined) =>
  keys
    ? 'Trust      the signing key is one you gave.'
    : 'Trust      the key came with the file: compare its id with the published one, or give the key with --key.'

/** What a person is told of a receipt; `keys` are the ones he gave. */
export function receiptSummary(
  file: string,
  { fact, leafIndex, head }: Receipt,
  { unchanged, inLog, signed }: ReceiptAnswers,
  keys: readonly PublicKey[] | undefined,
): string {
  const lines = [
    `${file}: receipt for ${fact.type}, record ${fact.record}, fact ${fact.number}, of ${fact.at}`,
    unchanged.ok
      ? 'Fact       unchanged: it is as it was recorded.'
      : 'Fact       CHANGED: it does not match its hash.',
    inLog.ok
      ? `Log        the fact stands in the sealed log, at place ${leafIndex}.`
      : 'Log        NOT PROVEN: the sealed log holds no such fact at that place.',
    signed.ok
      ? `Signature  log "${head.log}" of ${head.size} facts, sealed at ${head.at} with key ${head.keyId}.`
      : `Signature  NOT VALID: ${faultText(signed.reason)}`,
  ]
  if (signed.ok) lines.push(trust(keys))
  return `${lines.join('\n')}\n`
}

function describe({ line, record, number, reason }: Problem): string {
  const where = record === undefined ? '' : `, record ${record}, fact ${number}`
  return `  line ${line}${where}: ${faultText(reason)}`
}
