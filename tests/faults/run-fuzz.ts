import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { rounded } from '../../bench/figures.ts'
import { type FuzzReport, type FuzzTarget, fuzz } from './fuzz.ts'
import { edifactTarget } from './fuzz-edifact.ts'

const targets: Readonly<Record<string, FuzzTarget>> = { edifact: edifactTarget }

/** Inputs that once showed something new, one a line in base64; kept beside this file. */
const corpusFile = (name: string): URL => new URL(`./corpus/${name}.txt`, import.meta.url)

export function corpusOf(name: string): readonly Uint8Array[] {
  const file = corpusFile(name)
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => Buffer.from(line, 'base64'))
}

/**
 * `npm run faults -- --fuzz edifact [--executions 100000] [--seed 1] [--keep] [--json]`: shows a reader of strangers' bytes inputs without
 * end. Ends with 1 when a promise is broken, with 2 for a reader it does not know. `--keep` adds what showed something new to the corpus.
 */
export function runFuzz(
  name: string,
  { executions, seed, keep, json }: { executions: number; seed: number; keep: boolean; json: boolean },
): void {
  const target = Object.hasOwn(targets, name) ? targets[name] : undefined
  if (!target) {
    process.stderr.write(`--fuzz ${Object.keys(targets).join('|')}\n`)
    process.exitCode = 2
    return
  }
  const report = fuzz(target, {
    executions,
    seed,
    corpus: corpusOf(name),
    onProgress: (done, kept, violations) =>
      process.stderr.write(`\r${done} executions, ${kept} kept, ${violations} violations `),
  })
  process.stderr.write('\n')
  if (keep) writeFileSync(corpusFile(name), linesOf(report.kept))
  if (report.violations.length > 0) process.exitCode = 1
  print(name, seed, report, json)
}

/** Only short inputs are worth keeping: what they show can be read by eye. */
const longestKept = 600
const linesOf = (inputs: readonly Uint8Array[]): string =>
  inputs
    .filter(({ length }) => length <= longestKept)
    .map((input) => `${Buffer.from(input).toString('base64')}\n`)
    .join('')

function print(name: string, seed: number, report: FuzzReport, json: boolean): void {
  const summary = {
    executions: report.executions,
    kept: report.kept.length,
    violations: report.violations.length,
    slowestMs: rounded(report.slowestMs),
    mostMiB: rounded(report.mostMiB),
  }
  const shown = report.violations.map(({ why, input }) => ({ why, input: Buffer.from(input).toString('base64') }))
  if (json) {
    process.stdout.write(`${JSON.stringify({ name: 'fuzz', target: name, seed, ...summary, shown })}\n`)
    return
  }
  const rows = Object.entries(summary).map(([label, value]) => `  ${label.padEnd(12)}  ${value}\n`)
  process.stdout.write(`fuzzing ${name}, seed ${seed}\n\n${rows.join('')}\n`)
  for (const { why, input } of shown) process.stdout.write(`  ${why}\n  ${input}\n`)
}
