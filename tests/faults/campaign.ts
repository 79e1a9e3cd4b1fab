import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { productFolder } from '#apps/product-folder.ts'
import { openEmbedded } from '#platform/database/embedded.ts'
import { openPostgresql } from '#platform/database/postgresql.ts'
import { loadOrCreateKeys } from '#platform/history/keys.ts'
import { type BenchDatabase, onceConnected } from '../../bench/rig/bench-database.ts'
import { prepare } from '../../bench/rig/community.ts'
import { Connection } from '../../bench/rig/connection.ts'
import { freePort } from '../../bench/rig/free-port.ts'
import { requestFor } from '../../bench/rig/request.ts'
import { startServer } from '../../bench/rig/server-process.ts'
import { checkDurable, type DurableReport } from './check-durable.ts'
import { Gate } from './gate.ts'
import { type Acknowledged, Ledger } from './ledger.ts'
import { startLoad } from './load.ts'
import type { OwnCluster } from './own-cluster.ts'
import { seededRandom } from './seeded-random.ts'

export interface CampaignOptions {
  readonly database: BenchDatabase
  readonly kills: number
  readonly seed: number
  /** Killed instead of the server, when given: the cluster `database` is in. */
  readonly cluster?: OwnCluster
  /** Told after each kill. */
  readonly onKill?: (kill: number, violations: number) => void
}

export interface CampaignReport extends Omit<DurableReport, 'violations'> {
  readonly kills: number
  readonly acknowledged: number
  /** Requests cut off by a kill and sent again until answered. */
  readonly cutOff: number
  /** Acknowledged requests sent a second time, to be answered with the same bytes. */
  readonly repeated: number
  /** Answers other than success, by status. */
  readonly refusals: Readonly<Record<string, number>>
  /** From the start of what was killed to its first answer, per kill. */
  readonly secondsToFirstAnswer: readonly number[]
  readonly violations: readonly string[]
}

/** A kill comes after so many more answers, evenly spread, and then at any moment within the steps under way. */
const killAfterAnswers = { least: 1, most: 120 }
const killWithinMs = 40
/** Of earlier acknowledged requests, how many are sent again after each kill, besides all since the kill before. */
const olderRepeated = 20

/**
 * Kills a server, or its database, under load at random points, again and again. After each kill it looks at what is
 * left, starts it again, and sends acknowledged requests a second time. The same seed kills after as many answers.
 */
export async function runCampaign(options: CampaignOptions): Promise<CampaignReport> {
  const { database, kills, seed, cluster } = options
  const random = seededRandom(seed)
  const community = await prepare(database.environment, async (_, people) => people)
  const port = await freePort()
  const ledger = new Ledger()
  const gate = new Gate()
  const seconds: number[] = []
  const violations: string[] = []
  const begin = () => startServer({ environment: database.environment, port })
  let server = await begin()
  let repeated = 0

  const load = startLoad({ port, community, ledger, gate })
  try {
    for (let kill = 1, known = 0; kill <= kills; kill += 1) {
      gate.open()
      const answers = killAfterAnswers.least + random() * (killAfterAnswers.most - killAfterAnswers.least)
      await ledger.reaches(known + answers)
      await pause(random() * killWithinMs)
      gate.close()
      await (cluster ?? server).kill()
      const begun = performance.now()
      if (cluster) await cluster.start()
      await load.quiet()

      const acknowledged = [...ledger.acknowledged]
      const seen = await lookInto(database, acknowledged)
      violations.push(...seen.violations.map((each) => `kill ${kill}: ${each}`))
      if (!cluster) server = await begin()
      seconds.push(cluster ? (performance.now() - begun) / 1000 : server.secondsToFirstAnswer)

      const again = [...acknowledged.slice(known), ...some(acknowledged.slice(0, known), olderRepeated, random)]
      violations.push(...(await sendAgain(port, again)).map((each) => `kill ${kill}: ${each}`))
      repeated += again.length
      known = acknowledged.length
      options.onKill?.(kill, violations.length)
    }
  } finally {
    await load.stop()
    await server.stop()
  }
  const last = await lookInto(database, ledger.acknowledged)
  violations.push(...last.violations.map((each) => `at the end: ${each}`))
  return {
    ...last,
    kills,
    acknowledged: ledger.acknowledged.length,
    cutOff: ledger.cutOff,
    repeated,
    refusals: Object.fromEntries(ledger.refusals),
    secondsToFirstAnswer: seconds,
    violations,
  }
}

/** Checks what is in the database, while nobody writes to it but the background work. */
async function lookInto({ url, folder }: BenchDatabase, acknowledged: readonly Acknowledged[]): Promise<DurableReport> {
  const { published } = await loadOrCreateKeys(join(folder, 'keys'))
  if (url) {
    await sessionsSettled(url)
    const database = openPostgresql(url, { connections: 1 })
    try {
      return await checkDurable(database, acknowledged, published)
    } finally {
      await database.close()
    }
  }
  // A copy of what the crash left: the looking itself recovers it, and the server must do so by itself afterwards.
  const copy = join(folder, 'looked-into')
  cpSync(join(folder, 'database'), copy, { recursive: true })
  const database = await openEmbedded({ folder: copy, threadFile: join(productFolder, 'dist/embedded-thread.mjs') })
  try {
    return await checkDurable(database, acknowledged, published)
  } finally {
    await database.close()
    rmSync(copy, { recursive: true, force: true })
  }
}

const pollMs = 10

/** Resolves once no session is in a transaction: what a killed server had under way is done with, one way or the other. */
const sessionsSettled = (url: string): Promise<void> =>
  onceConnected(url, async (client) => {
    for (;;) {
      const { rowCount } = await client.query(
        `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
         and backend_type = 'client backend' and state <> 'idle'`,
      )
      if (rowCount === 0) return
      await pause(pollMs)
    }
  })

/** Sends acknowledged requests once more; says which were not answered with the same bytes. */
async function sendAgain(port: number, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const connection = await Connection.open(port)
  const different: string[] = []
  for (const { request, answer } of acknowledged) {
    const again = await connection.send(requestFor(request))
    if (again.status !== answer.status || again.body !== answer.body)
      different.push(`${request.path}: answered ${answer.body}, then ${again.status} ${again.body}`)
  }
  connection.close()
  return different
}

const some = <T>(list: readonly T[], count: number, random: () => number): T[] =>
  Array.from({ length: Math.min(count, list.length) }, () => list[Math.floor(random() * list.length)]).filter(
    (one) => one !== undefined,
  )
