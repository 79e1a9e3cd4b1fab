import type { PublicKey } from './public-key.ts'
import type { Receipt, ReceiptAnswers } from './receipt.ts'
import type { EvidenceReport, Problem } from './verify-file.ts'

const shownProblems = 20

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
      : `Signature  NOT VALID: ${signed.reason === 'not-a-receipt' ? 'unreadable.' : sentences[signed.reason]}`,
  ]
  if (signed.ok) lines.push(trust(keys))
  return `${lines.join('\n')}\n`
}

function describe({ line, record, number, reason }: Problem): string {
  const where = record === undefined ? '' : `, record ${record}, fact ${number}`
  return `  line ${line}${where}: ${sentences[reason]}`
}

const sentences: Readonly<Record<Problem['reason'], string>> = {
  'line-unreadable': 'the line was altered: it cannot be read.',
  'line-unknown': 'the line does not belong in an evidence file.',
  'line-too-long': 'the line is too long; the check stopped here.',
  'line-cut': 'the line was cut short.',
  'version-unknown': 'the file is of a version this program does not know.',
  'header-missing': 'the header is missing or was altered; this may not be an evidence file.',
  'header-repeated': 'a second header was slipped in.',
  'next-line-does-not-follow': 'this line was altered, or lines were removed, moved or slipped in after it.',
  'records-out-of-order': 'records were moved or slipped in.',
  'not-under-head': 'the sealed log holds no such fact at that place.',
  'snapshot-out-of-place': 'the picture of the record does not belong after this fact.',
  'end-missing': 'the end of the file is missing: it was cut.',
  'after-the-end': 'something was added after the end.',
  'counts-differ': 'facts or records were removed or added: the end counts others.',
  'end-signature-wrong': 'the end was not signed for these lines with a key you can trust.',
  'other-record': 'the fact belongs to another record.',
  'facts-missing': 'one or more facts before this one were removed.',
  'number-repeated': 'the fact was moved or slipped in: its number was already passed.',
  'fact-altered': 'the fact, or its hash, was altered.',
  'key-absent': 'the key that signed the log is not in the file.',
  'key-malformed': 'the key that signed the log is not a valid one.',
  'signature-wrong': 'the signature of the log is not valid: its head was altered.',
  'key-not-trusted': 'the log was signed with a key that is not among those you gave.',
}
