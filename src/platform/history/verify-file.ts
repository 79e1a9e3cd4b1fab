import { shapeOf } from '#platform/shape'
import { bytesOfHex } from '../crypto/bytes.ts'
import { canonical } from './canonical-json.ts'
import { EndLine, FactLine, HeaderLine, isEndSignedBy, lineHash, type Snapshot, SnapshotLine } from './export-file.ts'
import { type SignerProblem, signerProblem } from './head-signer.ts'
import { isInLog } from './logged-fact.ts'
import { isSameKey, isWellFormed, type PublicKey } from './public-key.ts'
import { type Line, LineTooLong, readLines } from './read-lines.ts'
import type { SignedHead } from './signed-head.ts'
import { type ChainBreak, chainBreak, type HashedFact } from './verify-chain.ts'

/** What can be wrong with a file, beside what can be wrong with a chain and with the signature of the head. */
export type FileBreak =
  | 'line-unreadable' // not UTF-8, not JSON, or not written in the one way the export writes it
  | 'line-unknown' // JSON, but no header, fact, snapshot or end of an evidence file
  | 'line-too-long'
  | 'line-cut' // the last line lacks its line feed
  | 'version-unknown'
  | 'header-missing'
  | 'header-repeated'
  | 'next-line-does-not-follow' // this line is not what stood before the next: it was altered, or lines were removed, moved or slipped in
  | 'records-out-of-order'
  | 'not-under-head' // the log, as signed, has no such fact at that place
  | 'snapshot-out-of-place'
  | 'end-missing'
  | 'after-the-end'
  | 'counts-differ'
  | 'end-signature-wrong' // the end was not signed for these lines with a published (and trusted) key

export interface Problem {
  readonly line: number
  readonly record?: string
  readonly number?: number
  readonly reason: FileBreak | ChainBreak | SignerProblem
}

export interface EvidenceReport {
  /** No problem at all. */
  readonly ok: boolean
  readonly facts: number
  readonly records: number
  /** All facts the file was written with are there, and follow each other as they were recorded. */
  readonly chainsOk: boolean
  /** Every fact that could be read stands in the log, as signed by whomever. */
  readonly inclusionOk: boolean
  /** The head was signed with a key of the file, and a trusted one where trusted keys were given. */
  readonly headOk: boolean
  /** The head the file stands on, as far as it could be read. */
  readonly head?: SignedHead
  /** The file holds every fact the log had at that head, so none was kept back. Told only of a file without problems. */
  readonly wholeLog: boolean
  /** The first 1,000 problems, in the order of the file. */
  readonly problems: readonly Problem[]
  readonly furtherProblems: number
}

export interface VerifyOptions {
  /** The log's keys as the reader got them by another way than with the file. Absent: trust is left to the reader. */
  readonly trustedKeys?: readonly PublicKey[]
}

const mostProblems = 1000
const longestLineBytes = 16 * 1024 * 1024

/**
 * Checks an evidence file from its bytes, line by line in bounded memory, without server or database, in Node or in a browser.
 * Whatever is in the file, it answers with a report; it throws only when the file cannot be read.
 */
export async function verifyFile(
  chunks: AsyncIterable<Uint8Array>,
  { trustedKeys }: VerifyOptions = {},
): Promise<EvidenceReport> {
  const check = new FileCheck(trustedKeys)
  try {
    for await (const line of readLines(chunks, longestLineBytes)) check.line(line)
  } catch (error) {
    if (!(error instanceof LineTooLong)) throw error
    check.tooLong()
  }
  return check.report()
}

const isHeader = shapeOf(HeaderLine)
const isFact = shapeOf(FactLine)
const isSnapshot = shapeOf(SnapshotLine)
const isEnd = shapeOf(EndLine)
/** After these, a fact may be missing or altered even where the others follow each other. */
const doubtsFacts: ReadonlySet<Problem['reason']> = new Set([
  'other-record',
  'facts-missing',
  'number-repeated',
  'fact-altered',
  'records-out-of-order',
  'line-unreadable',
  'line-unknown',
  'line-too-long',
  'counts-differ',
  'end-missing',
])
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** What is known of a file up to some line. */
class FileCheck {
  readonly #trusted: readonly PublicKey[] | undefined
  readonly #problems: Problem[] = []
  #furtherProblems = 0
  #problemLine = 0
  #chainsOk = true
  #inclusionOk = true
  #headOk = false

  #lines = 0
  #lineHash = ''
  #header: HeaderLine | undefined
  #previous: HashedFact | undefined
  #facts = 0
  #records = 0
  #ended = false

  constructor(trusted: readonly PublicKey[] | undefined) {
    this.#trusted = trusted
  }

  line({ number, bytes, whole }: Line) {
    this.#lines = number
    const value = parsed(bytes)
    if (this.#ended) this.#problem('after-the-end')
    else if (number === 1 && !isHeader(value)) this.#noHeader(value)
    else if (value === undefined) this.#problem('line-unreadable')
    else if (isHeader(value)) this.#readHeader(value)
    else if (isFact(value)) this.#readFact(value)
    else if (isSnapshot(value)) this.#readSnapshot(value)
    else if (isEnd(value)) this.#readEnd(value)
    else this.#problem('line-unknown')
    if (!whole) this.#problem('line-cut')
    this.#lineHash = lineHash(bytes)
  }

  tooLong() {
    this.#lines++
    this.#problem('line-too-long')
  }

  report(): EvidenceReport {
    if (this.#lines === 0) this.#problem('header-missing', {}, 1)
    if (!this.#ended) this.#problem('end-missing', {}, this.#lines + 1)
    const ok = this.#problems.length === 0
    const head = this.#header?.head
    return {
      ok,
      facts: this.#facts,
      records: this.#records,
      chainsOk: this.#chainsOk,
      inclusionOk: this.#inclusionOk && head !== undefined,
      headOk: this.#headOk,
      ...(head && { head }),
      // Each fact is proven to be another leaf, so as many facts as leaves means all of them.
      wholeLog: ok && this.#facts === head?.size,
      problems: this.#problems,
      furtherProblems: this.#furtherProblems,
    }
  }

  #problem(reason: Problem['reason'], about: { record?: string; number?: number } = {}, line = this.#lines) {
    this.#problemLine = line
    if (doubtsFacts.has(reason)) this.#chainsOk = false
    if (this.#problems.length < mostProblems) this.#problems.push({ line, ...about, reason })
    else this.#furtherProblems++
  }

  #noHeader(value: unknown) {
    const isOurs = typeof value === 'object' && value !== null && 'format' in value && 'version' in value
    this.#problem(
      isOurs && value.format === 'guichet-evidence' && value.version !== 1 ? 'version-unknown' : 'header-missing',
    )
  }

  #readHeader(header: HeaderLine) {
    if (this.#lines > 1) return this.#problem('header-repeated')
    this.#header = header
    const reason = signerProblem(header.head, header.publicKeys, this.#trusted)
    if (reason) this.#problem(reason)
    else this.#headOk = true
  }

  #readFact({ before, fact, hash, leafIndex, inclusion }: FactLine) {
    this.#follow(before)
    this.#facts++
    const next = { fact, hash: bytesOfHex(hash) }
    const about = { record: fact.record, number: fact.number }
    const isNewRecord = this.#previous?.fact.record !== fact.record
    if (isNewRecord) this.#records++
    if (this.#previous && fact.record < this.#previous.fact.record) this.#problem('records-out-of-order', about)
    const reason = chainBreak(isNewRecord ? undefined : this.#previous, next)
    if (reason) this.#problem(reason, about)
    if (this.#header && !isInLog({ hash, leafIndex, inclusion }, this.#header.head)) {
      this.#inclusionOk = false
      this.#problem('not-under-head', about)
    }
    // Go on from what the line says, so that one altered fact is one problem and not one more at every later fact.
    this.#previous = next
  }

  #readSnapshot({ before, snapshot }: { before: string; snapshot: Snapshot }) {
    this.#follow(before)
    const { record, kind, number } = snapshot
    const last = this.#previous?.fact
    if (record !== last?.record || kind !== last.kind || number !== last.number)
      this.#problem('snapshot-out-of-place', { record, number })
  }

  #readEnd(line: EndLine) {
    this.#follow(line.before)
    this.#ended = true
    const { facts, records, keyId } = line.end
    if (facts !== this.#facts || records !== this.#records) this.#problem('counts-differ')
    const key = this.#header?.publicKeys.find(({ id }) => id === keyId)
    const isTrusted = key && (this.#trusted?.some((one) => isSameKey(one, key)) ?? true)
    if (!isTrusted || !isWellFormed(key) || !isEndSignedBy(key, line)) this.#problem('end-signature-wrong')
  }

  /** A line that says it follows other bytes accuses the line before it, unless that one has been found out already. */
  #follow(before: string) {
    const previousLine = this.#lines - 1
    if (before !== this.#lineHash && this.#problemLine !== previousLine)
      this.#problem('next-line-does-not-follow', {}, previousLine)
  }
}

/** The JSON value of a line, if the line is exactly the canonical text of it. */
function parsed(bytes: Uint8Array): unknown {
  try {
    const text = utf8.decode(bytes)
    const value: unknown = JSON.parse(text)
    return canonical(value) === text ? value : undefined
  } catch {
    return undefined
  }
}
