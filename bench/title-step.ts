import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { productFolder } from '#apps/product-folder.ts'
import type { Bench, Benchmark, Result } from './benchmark.ts'
import { median, quantile } from './figures.ts'
import { Connection } from './rig/connection.ts'
import { type CpuMeter, cpuMeter } from './rig/cpu-meter.ts'
import { type Measured, measured } from './rig/measured.ts'
import { type RunStatement, rawConnections, rawEmbedded, rawStep } from './rig/raw-step.ts'
import { requestFor } from './rig/request.ts'
import { startServer } from './rig/server-process.ts'
import { prepareTitleGround, type TitleGround } from './rig/title-ground.ts'
import { imputation } from './rig/title-steps.ts'

/** Steps of one side of a round: one after the other, and eight at once. */
const steps = { alone: 400, together: 1600 }
const atOnce = 8
/** Few steps fall on one title, so that it stays small; and many titles take turns, so that steps do not wait. */
const stepsPerTitle = 4

interface Round {
  readonly together: Pair
  readonly alone: Pair
}
interface Pair {
  readonly api: Measured
  readonly sql: Measured
}

/**
 * P1: what a step costs beyond its durable work. On one side customs draw titles down through the public API, over
 * kept-alive sockets of a server in its own process; on the other the same rows are read and written in raw SQL.
 */
export const titleStep: Benchmark = {
  says: 'a step of a title over HTTP, against the same durable work in raw SQL',
  async run(bench) {
    const titles = ((bench.rounds + 1) * 2 * (steps.alone + steps.together)) / stepsPerTitle
    const ground = await prepareTitleGround(bench.database.environment, titles)
    const rawFolder = bench.database.url ? undefined : copyOfDatabase(bench)
    // Background work would fall on both sides alike, and blur what is compared.
    const server = await startServer({ environment: { ...bench.database.environment, GUICHET_WORKER: 'apart' } })
    try {
      const connections = await Promise.all(Array.from({ length: atOnce }, () => Connection.open(server.port)))
      const raw = await openRaw(bench, rawFolder)
      try {
        const meter = cpuMeter(server, bench.database.url)
        const pair = async (workers: number, count: number): Promise<Pair> => ({
          api: await overApi(connections.slice(0, workers), count, ground, meter),
          sql: await inSql(raw.runs.slice(0, workers), count, ground, meter),
        })
        const rounds: Round[] = []
        for (let round = 0; round <= bench.rounds; round += 1) {
          const done = { together: await pair(atOnce, steps.together), alone: await pair(1, steps.alone) }
          if (round > 0) rounds.push(done)
        }
        return resultOf(rounds)
      } finally {
        for (const connection of connections) connection.close()
        await raw.close()
      }
    } finally {
      await server.stop()
    }
  },
}

/** The side of the product: written-out requests, one after the other on each connection. */
function overApi(connections: readonly Connection[], count: number, ground: TitleGround, meter: CpuMeter) {
  const titles = ground.take(count / stepsPerTitle)
  const requests = Array.from({ length: count }, (_, i) =>
    requestFor(imputation(ground.community, turn(titles, i), ground.lines, '1', '1.00')),
  )
  return measured(
    connections.map((connection) => async (step) => {
      const { status, body } = await connection.send(requests[step] ?? Buffer.alloc(0))
      if (status !== 200) throw new Error(`a step was answered ${status}: ${body}`)
    }),
    count,
    meter,
  )
}

/** The side of the bare database. */
function inSql(runs: readonly RunStatement[], count: number, ground: TitleGround, meter: CpuMeter) {
  const titles = ground.take(count / stepsPerTitle)
  const token = ground.community.tokenOf('carla')
  return measured(
    runs.map((run) => {
      const step = rawStep(run, token, ground.rows)
      return (i) => step(turn(titles, i))
    }),
    count,
    meter,
  )
}

function turn(titles: readonly string[], step: number): string {
  const title = titles[step % titles.length]
  if (title === undefined) throw new Error('no title to step on')
  return title
}

/** The embedded database has one process at a time: the raw side works on a copy of its own. */
function copyOfDatabase({ database: { folder } }: Bench): string {
  const copy = join(folder, 'raw')
  cpSync(join(folder, 'database'), copy, { recursive: true })
  return copy
}

const openRaw = ({ database: { url } }: Bench, folder: string | undefined) =>
  url
    ? rawConnections(url, atOnce)
    : rawEmbedded({ ...(folder && { folder }), threadFile: join(productFolder, 'dist/embedded-thread.mjs') }, atOnce)

function resultOf(rounds: readonly Round[]): Result {
  const ratioOf = ({ api, sql }: Pair) => api.perSecond / sql.perSecond
  const over = (pick: (round: Round) => number) => median(rounds.map(pick))
  const ratios = rounds.map(({ together }) => ratioOf(together))
  return {
    ratio: median(ratios),
    goal: 0.6,
    perSecond: over(({ together }) => together.api.perSecond),
    rounds: ratios,
    figures: {
      rawPerSecond: over(({ together }) => together.sql.perSecond),
      bestPerSecond: Math.max(...rounds.map(({ together }) => together.api.perSecond)),
      bestRawPerSecond: Math.max(...rounds.map(({ together }) => together.sql.perSecond)),
      p99Ms: over(({ together }) => quantile(together.api.ms, 0.99)),
      ratioAlone: over(({ alone }) => ratioOf(alone)),
      perSecondAlone: over(({ alone }) => alone.api.perSecond),
      rawPerSecondAlone: over(({ alone }) => alone.sql.perSecond),
      serverCpuMsPerStep: over(({ together }) => together.api.cpuMs.server),
      databaseCpuMsPerStep: over(({ together }) => together.api.cpuMs.database),
      clientCpuMsPerStep: over(({ together }) => together.api.cpuMs.client),
      rawDatabaseCpuMsPerStep: over(({ together }) => together.sql.cpuMs.database),
      rawClientCpuMsPerStep: over(({ together }) => together.sql.cpuMs.client),
    },
  }
}
