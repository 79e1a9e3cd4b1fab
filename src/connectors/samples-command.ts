import { open, readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { findReader } from './readers.ts'
import { recognise } from './recognise.ts'

/**
 * What became of one file. `position` is `line:column`, `line`, or a path, as exactly as the reader knows it; in EDIFACT also
 * `segment/tag/element/component`.
 */
export interface SampleResult {
  readonly file: string
  readonly family: string | null
  readonly recognised: boolean
  readonly read: boolean
  readonly outcome: 'accepted' | 'refused' | 'none'
  readonly reason: string | null
  readonly position: string | null
}

/** Larger files are not looked at. */
const mostBytes = 50_000_000

/**
 * `samples <folder> [--json]`: shows every file of a folder to the connectors, README.md and `_schema` folders apart, and says which
 * family it is of, whether a connector reads it, and what it answers. Gives 0 when it ran, 2 when the folder cannot be listed.
 */
export async function runSamples(argv: readonly string[], out: (text: string) => void): Promise<number> {
  const [folder] = argv.filter((word) => !word.startsWith('--'))
  const files = folder === undefined ? undefined : await filesBelow(folder)
  if (folder === undefined || !files) {
    out('samples <folder> [--json]\n')
    return 2
  }
  const results: SampleResult[] = []
  for (const file of files)
    results.push({ file: relative(folder, file).split(sep).join('/'), ...(await tryFile(file)) })
  out(
    argv.includes('--json')
      ? `${JSON.stringify({ files: results, ...totalsOf(results) }, null, 1)}\n`
      : tableOf(results),
  )
  return 0
}

async function filesBelow(folder: string): Promise<readonly string[] | undefined> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile() && entry.name !== 'README.md')
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !relative(folder, path).split(sep).includes('_schema'))
      .sort()
  } catch {
    return undefined
  }
}

type Outcome = Omit<SampleResult, 'file'>

const nothing = { family: null, recognised: false, read: false, outcome: 'none', reason: null, position: null } as const

async function tryFile(path: string): Promise<Outcome> {
  try {
    const bytes = await bytesOf(path)
    return bytes ? tryMessage(bytes) : { ...nothing, outcome: 'refused', reason: 'too-large' }
  } catch (fault) {
    return { ...nothing, reason: `fault: ${fault instanceof Error ? fault.message : String(fault)}` }
  }
}

async function bytesOf(path: string): Promise<Buffer | undefined> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    return size > mostBytes ? undefined : await file.readFile()
  } finally {
    await file.close()
  }
}

/** What the connectors make of a message. */
function tryMessage(bytes: Uint8Array): Outcome {
  const known = recognise(bytes)
  if (!known) return { ...nothing, reason: 'not-recognised' }
  const { family, broken } = known
  if (broken) return { ...nothing, family, recognised: true, reason: 'not-json', position: broken.position ?? null }
  const reader = findReader(family)
  if (!reader) return { ...nothing, family, recognised: true, reason: 'no-reader-yet' }
  const outcome = reader(bytes)
  if (outcome.accepted) return { ...nothing, family, recognised: true, read: true, outcome: 'accepted' }
  const { reason, about } = outcome.objection
  return { family, recognised: true, read: true, outcome: 'refused', reason, position: positionOf(about) }
}

function positionOf(about: Readonly<Record<string, string | number>> = {}): string | null {
  const place = [about.line, about.column].filter((part) => part !== undefined).join(':')
  const parts = ['segment', 'tag', 'element', 'component'].map((name) => about[name])
  const within = about.segment ? parts.filter((part) => part !== undefined).join('/') : undefined
  return [place, about.xpath, within].filter(Boolean).join(' ') || null
}

function totalsOf(results: readonly SampleResult[]) {
  const families: Record<string, number> = {}
  for (const { family } of results) families[family ?? '-'] = (families[family ?? '-'] ?? 0) + 1
  return {
    total: results.length,
    recognised: results.filter((one) => one.recognised).length,
    read: results.filter((one) => one.read).length,
    accepted: results.filter((one) => one.outcome === 'accepted').length,
    refused: results.filter((one) => one.outcome === 'refused').length,
    families,
  }
}

/** The family without the document: `edifact` of `edifact/CUSCAR`. */
const familyName = ({ family }: SampleResult): string => family?.replace(/\/.*$/, '') ?? '-'

/** One row a family, its documents together, then the refusals of the connectors that read, then the totals. */
function tableOf(results: readonly SampleResult[]): string {
  const families = [...new Set(results.map(familyName))].sort()
  const width = Math.max(...families.map((family) => family.length), 6)
  const row = (name: string, ...cells: (string | number)[]) =>
    `${name.padEnd(width)}${cells.map((cell) => String(cell).padStart(10)).join('')}\n`
  const lines = families.map((family) => {
    const { total, read, accepted, refused } = totalsOf(results.filter((one) => familyName(one) === family))
    return row(family, total, read, accepted, refused)
  })
  const refusals = results
    .filter((one) => one.outcome === 'refused')
    .map((one) => `${one.file}: ${one.reason} ${one.position ?? ''}`.trimEnd())
  const { total, recognised, read, accepted, refused } = totalsOf(results)
  return [
    row('family', 'files', 'read', 'accepted', 'refused'),
    ...lines,
    row('total', total, read, accepted, refused),
    `recognised ${recognised} of ${total}\n`,
    ...refusals.map((line) => `${line}\n`),
  ].join('')
}
