import { parseArgs } from 'node:util'
import { conditionsOf } from '../../bench/conditions.ts'
import { median, rounded } from '../../bench/figures.ts'
import { type BenchDatabase, makeBenchDatabase, postgresqlDatabase } from '../../bench/rig/bench-database.ts'
import { buildProduct } from '../../bench/rig/build-product.ts'
import { type CampaignReport, runCampaign } from './campaign.ts'
import { type OwnCluster, ownCluster } from './own-cluster.ts'
import { runFuzz } from './run-fuzz.ts'

/**
 * `npm run faults -- [--kills 50] [--database embedded|postgresql|both] [--kill server|database] [--seed 1] [--json]`:
 * kills under load and looks whether everything that was promised still holds. Ends with 1 when something does not.
 * `--fuzz edifact [--executions 100000] [--keep]`: shows a reader of strangers' bytes spoilt inputs instead (`run-fuzz.ts`).
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    database: { type: 'string', default: 'both' },
    kill: { type: 'string', default: 'server' },
    seed: { type: 'string', default: '1' },
    fuzz: { type: 'string' },
    executions: { type: 'string', default: '100000' },
    keep: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const kills = Number(values.kills)
const seed = Number(values.seed)
const violationsShown = 20

if (values.fuzz !== undefined) {
  const { fuzz, keep, json } = values
  runFuzz(fuzz, { executions: Number(values.executions), seed, keep, json })
} else await killUnderLoad()

async function killUnderLoad(): Promise<void> {
  buildProduct()
  if (values.kill === 'database') await onOwnCluster()
  else for (const engine of ['embedded', 'postgresql'] as const) await onEngine(engine)
}

async function onEngine(engine: 'embedded' | 'postgresql'): Promise<void> {
  if (values.database !== 'both' && values.database !== engine) return
  await campaignOn(await makeBenchDatabase(engine), 'server')
}

async function onOwnCluster(): Promise<void> {
  const cluster = await ownCluster()
  if (typeof cluster === 'string') {
    process.stdout.write(`skipped: ${cluster}\n`)
    return
  }
  try {
    await campaignOn(await postgresqlDatabase(cluster.url), 'database', cluster)
  } finally {
    await cluster.remove()
  }
}

async function campaignOn(database: BenchDatabase, killed: string, cluster?: OwnCluster): Promise<void> {
  try {
    const report = await runCampaign({
      database,
      kills,
      seed,
      ...(cluster && { cluster }),
      onKill: (kill, violations) =>
        process.stderr.write(`\r${database.engine}: ${kill} of ${kills} kills, ${violations} violations `),
    })
    process.stderr.write('\n')
    print(killed, { ...summaryOf(report), ...(await conditionsOf(database)) }, report.violations)
  } finally {
    await database.remove()
  }
}

function summaryOf({ secondsToFirstAnswer, violations, refusals, ...counts }: CampaignReport) {
  return {
    ...counts,
    refusals: JSON.stringify(refusals),
    medianSecondsToFirstAnswer: rounded(median(secondsToFirstAnswer)),
    worstSecondsToFirstAnswer: rounded(Math.max(...secondsToFirstAnswer)),
    violations: violations.length,
  }
}

function print(
  killed: string,
  summary: Readonly<Record<string, string | number>>,
  violations: readonly string[],
): void {
  if (violations.length > 0) process.exitCode = 1
  if (values.json) {
    process.stdout.write(
      `${JSON.stringify({ name: 'kill', killed, seed, ...summary, shown: violations.slice(0, violationsShown) })}\n`,
    )
    return
  }
  const rows = Object.entries(summary).map(([label, value]) => `  ${label.padEnd(26)}  ${value}\n`)
  const shown = violations.slice(0, violationsShown).map((each) => `  ${each}\n`)
  process.stdout.write(`kill -9 of the ${killed}, seed ${seed}\n\n${rows.join('')}\n${shown.join('')}`)
}
