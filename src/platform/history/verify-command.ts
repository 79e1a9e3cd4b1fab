import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type PublicKey, publicKeyFromPem } from './public-key.ts'
import { type EvidenceReport, type Problem, verifyFile } from './verify-file.ts'

const usage = 'usage: guichet verify <file> [--key <public key, PEM>]… [--json]\n'
const shownProblems = 20

/**
 * `guichet verify <file> [--key <pem>] [--json]`: checks an evidence file without network, server or database, and says
 * in plain words (or as JSON) what it found. Gives the exit code: 0 when nothing is wrong, else 1.
 * `argv` begins after the word `verify`; `out` takes the text, line feeds included.
 */
export async function runVerify(argv: readonly string[], out: (text: string) => void): Promise<number> {
  try {
    const { file, keyPaths, json } = argumentsOf(argv)
    const keys = await Promise.all(keyPaths.map(async (path) => publicKeyFromPem(await readFile(path, 'utf8'))))
    const report = await verifyFile(file, keys.length > 0 ? { trustedKeys: keys } : {})
    out(json ? `${JSON.stringify(report)}\n` : summary(file, report, keys))
    return report.ok ? 0 : 1
  } catch (error) {
    out(`The file was not checked: ${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
}

function argumentsOf(argv: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { key: { type: 'string', multiple: true }, json: { type: 'boolean' } },
  })
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) throw new Error(usage.trimEnd())
  return { file, keyPaths: values.key ?? [], json: values.json ?? false }
}

function summary(file: string, report: EvidenceReport, keys: readonly PublicKey[]): string {
  const { facts, records, head } = report
  const lines = [
    `${file}: ${facts} facts of ${records} records`,
    report.chainsOk
      ? 'Facts      unchanged: every fact is as it was recorded, none is missing inside a record.'
      : 'Facts      CHANGED: the facts of a record do not follow each other.',
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

const trust = (keys: readonly PublicKey[]) =>
  keys.length > 0
    ? 'Trust      the signing key is one you gave.'
    : 'Trust      the key came with the file: compare its id with the published one, or give the key with --key.'

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
