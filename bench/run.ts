import { parseArgs } from 'node:util'
import type { Benchmark, BenchmarkAlone, Result } from './benchmark.ts'
import { conditionsOf } from './conditions.ts'
import { counters } from './counters.ts'
import { edifact } from './edifact.ts'
import { rounded } from './figures.ts'
import { manifest } from './manifest.ts'
import { pagesOnSlowPhones } from './pages.ts'
import { release } from './release.ts'
import { type BenchDatabase, makeBenchDatabase } from './rig/bench-database.ts'
import { buildProduct } from './rig/build-product.ts'
import { start } from './start.ts'
import { titleLife } from './title-life.ts'
import { titleStep } from './title-step.ts'

/** `npm run bench -- <name> [--json] [--embedded] [--rounds n]`: runs one benchmark and prints what it found. */
const benchmarks: Readonly<Record<string, Benchmark | BenchmarkAlone>> = {
  'title-step': titleStep,
  'title-life': titleLife,
  counters,
  start,
  edifact,
  manifest,
  pages: pagesOnSlowPhones,
  release,
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    embedded: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '8' },
  },
})
const [name = ''] = positionals
const benchmark = benchmarks[name]
const wanted = Number(values.rounds)
if (benchmark && Number.isInteger(wanted) && wanted > 0)
  await ('alone' in benchmark ? measureAlone(name, benchmark, wanted) : measure(name, benchmark, wanted))
else explain()

async function measureAlone(name: string, benchmark: BenchmarkAlone, rounds: number): Promise<void> {
  await print(name, benchmark.says, await benchmark.run({ rounds }), undefined)
}

async function measure(name: string, benchmark: Benchmark, rounds: number): Promise<void> {
  buildProduct()
  const database = await makeBenchDatabase(values.embedded ? 'embedded' : 'any')
  try {
    await print(name, benchmark.says, await benchmark.run({ database, rounds }), database)
  } finally {
    await database.remove()
  }
}

async function print(name: string, says: string, result: Result, database: BenchDatabase | undefined): Promise<void> {
  const { figures, ratio, perSecond, rounds, goal } = result
  const conditions = await conditionsOf(database)
  const known = Object.fromEntries(Object.entries(figures).map(([figure, value]) => [figure, rounded(value)]))
  const head = { ratio: rounded(ratio), goal, perSecond: rounded(perSecond) }
  if (values.json) {
    process.stdout.write(`${JSON.stringify({ name, ...head, rounds: rounds.map(rounded), ...known, ...conditions })}\n`)
    return
  }
  const range = `${rounded(Math.min(...rounds))} to ${rounded(Math.max(...rounds))} over ${rounds.length} rounds`
  printTable(`${name}: ${says}`, { ...head, range, ...known, ...conditions })
}

function printTable(title: string, lines: Readonly<Record<string, string | number>>): void {
  const width = Math.max(...Object.keys(lines).map((label) => label.length))
  const rows = Object.entries(lines).map(([label, value]) => `  ${label.padEnd(width)}  ${value}\n`)
  process.stdout.write(`${title}\n\n${rows.join('')}`)
}

function explain(): void {
  const list = Object.entries(benchmarks).map(([each, { says }]) => `  ${each.padEnd(12)} ${says}\n`)
  process.stderr.write(`npm run bench -- <name> [--json] [--embedded] [--rounds n]\n\n${list.join('')}`)
  process.exitCode = 2
}
