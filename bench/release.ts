import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { productFolder } from '#apps/product-folder.ts'
import { aBill } from '#domains/cargo/fixtures.ts'
import type { Bill } from '#domains/manifests/manifest.ts'
import { bornLots } from '../tests/support/lots.ts'
import type { Benchmark, Result } from './benchmark.ts'
import { median, quantile } from './figures.ts'
import { prepare } from './rig/community.ts'
import { Connection } from './rig/connection.ts'
import { freePort } from './rig/free-port.ts'
import { type Measured, measured } from './rig/measured.ts'
import { requestFor } from './rig/request.ts'
import { startServer } from './rig/server-process.ts'

const containers = 20_000
/** Lots born at one go. */
const atOneGo = 2_000
const questions = 4_000
const atOnce = 8

/**
 * P8: "may this container leave?", asked by a terminal over HTTP: the caller's token, need to know, blocks, and a note of
 * who looked. On the other side the bare framework with one look-up by key, in a process of its own like the product.
 */
export const release: Benchmark = {
  says: 'may this container leave, with need to know and a note of the look, against the framework and a key',
  async run({ database, rounds }) {
    if (!database.url) throw new Error('release is measured on PostgreSQL: the embedded database has one process')
    const token = await prepare(database.environment, async (platform, community) => {
      for (let first = 0; first < containers; first += atOneGo)
        await bornLots(
          platform,
          Array.from({ length: atOneGo }, (_, i) => billOf(first + i)),
        )
      return community.tokenOf('theo')
    })
    const server = await startServer({ environment: { ...database.environment, GUICHET_WORKER: 'apart' } })
    const bare = await startBare(database.url)
    const connect = (port: number) => Promise.all(Array.from({ length: atOnce }, () => Connection.open(port)))
    const [asked, floor] = [await connect(server.port), await connect(bare.port)]
    try {
      const measuredRounds: { readonly product: Measured; readonly key: Measured }[] = []
      for (let round = 0; round <= rounds; round += 1) {
        const product = await ask(asked, round, token)
        const key = await ask(floor, round)
        if (round > 0) measuredRounds.push({ product, key })
      }
      return resultOf(measuredRounds)
    } finally {
      for (const connection of [...asked, ...floor]) connection.close()
      bare.stop()
      await server.stop()
    }
  },
}

const unit = (n: number): string => `MSKU${String(n).padStart(7, '0')}`

/** A bill of one container. */
function billOf(n: number): Bill {
  const { items, equipment, ...bill } = aBill({ number: `BL-${n}` })
  return {
    ...bill,
    items: items.map((item) => ({ ...item, equipment: [unit(n)] })),
    equipment: equipment.map((box) => ({ ...box, number: unit(n) })),
  }
}

function ask(connections: readonly Connection[], round: number, token?: string): Promise<Measured> {
  const requests = Array.from({ length: questions }, (_, i) => {
    const path = `/api/release?unit=${unit((round * questions + i * 7) % containers)}&purpose=gate`
    return requestFor({ method: 'GET', path, ...(token && { token }) })
  })
  return measured(
    connections.map((connection) => async (step) => {
      const { status, body } = await connection.send(requests[step] ?? Buffer.alloc(0))
      if (status !== 200) throw new Error(`a question was answered ${status}: ${body}`)
    }),
    questions,
    async () => ({ server: 0, database: 0, client: 0 }),
  )
}

async function startBare(database: string): Promise<{ readonly port: number; stop(): void }> {
  const port = await freePort()
  const file = join(productFolder, 'bench/rig/bare-release.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', file, String(port), database, String(atOnce)], {
    cwd: productFolder,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve())
    child.once('exit', (code) => reject(new Error(`the bare server ended with ${code}`)))
  })
  return { port, stop: () => void child.kill() }
}

function resultOf(rounds: readonly { readonly product: Measured; readonly key: Measured }[]): Result {
  const ratios = rounds.map(({ product, key }) => product.perSecond / key.perSecond)
  return {
    ratio: median(ratios),
    goal: 0.6,
    perSecond: median(rounds.map(({ product }) => product.perSecond)),
    rounds: ratios,
    figures: {
      keyPerSecond: median(rounds.map(({ key }) => key.perSecond)),
      p99Ms: median(rounds.map(({ product }) => quantile(product.ms, 0.99))),
      keyP99Ms: median(rounds.map(({ key }) => quantile(key.ms, 0.99))),
      containers,
    },
  }
}
