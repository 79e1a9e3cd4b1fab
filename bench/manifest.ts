import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Benchmark, Result } from './benchmark.ts'
import { median } from './figures.ts'
import { prepare } from './rig/community.ts'
import { Connection } from './rig/connection.ts'
import { copyIn, copyText } from './rig/copy-in.ts'
import { requestFor } from './rig/request.ts'
import { type ServerProcess, startServer } from './rig/server-process.ts'
import { containerNumber, validCuscar } from './rig/valid-cuscar.ts'

const containers = 20_000
const changed = 50
const together = 10
const sampleMs = 20

/**
 * P5: a manifest of 20,000 containers over HTTP, from raw CUSCAR bytes to the answer and the first search, against cutting the same bytes
 * with `split` and a COPY of the same rows into an equal table. Then the same manifest with fifty changes, and ten manifests at once.
 */
export const manifest: Benchmark = {
  says: 'a manifest of 20,000 containers lodged as CUSCAR until it is found, against tokenizing and COPY of its rows',
  async run(bench) {
    const { url, environment } = bench.database
    if (url === undefined) throw new Error('COPY needs a PostgreSQL: set DATABASE_URL')
    const token = await prepare(environment, async (_, community) => community.tokenOf('bella'))
    const server = await startServer({ environment: { ...environment, GUICHET_WORKER: 'apart' } })
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    const connection = await Connection.open(server.port)
    const memory = watched(server)
    try {
      await lodged(connection, token, 'WARM', 200)
      const before = memory.restart()
      const first = await lodged(connection, token, 'FIRST', containers)
      const floor = await floorOf(client, first.id, first.bytes)
      const rounds: { readonly ours: number; readonly floor: number }[] = []
      for (let round = 0; round <= bench.rounds; round += 1) {
        const one = { ours: (await lodged(connection, token, `R${round}`, containers)).seconds, floor: await floor() }
        if (round > 0) rounds.push(one)
      }
      const again = await relodged(connection, token)
      const alone = memory.most()
      const atOnce = await allAtOnce(server, token)
      return resultOf(rounds, {
        megabytes: first.bytes.length / 1e6,
        residentMiBBefore: before,
        residentMiBMore: alone - before,
        residentMiBMoreTenAtOnce: memory.most() - before,
        secondsWithFiftyChanges: again.seconds,
        rowsWrittenWithFiftyChanges: again.written,
        secondsTenAtOnce: atOnce,
      })
    } finally {
      memory.stop()
      connection.close()
      await client.end()
      await server.stop()
    }
  },
}

interface Lodged {
  readonly id: string
  readonly written: number
  readonly seconds: number
  readonly bytes: Buffer
}

/** Lodges a manifest and finds its last container; throws when it was refused or is not found. */
async function lodged(
  connection: Connection,
  token: string,
  reference: string,
  count: number,
  changes = 0,
): Promise<Lodged> {
  const bytes = validCuscar({ reference, containers: count, changed: changes })
  const request = requestFor({
    method: 'POST',
    path: '/api/manifests/lodge',
    token,
    key: randomUUID(),
    file: { name: 'manifest.edi', bytes },
  })
  const start = performance.now()
  const { status, body } = await connection.send(request)
  if (status !== 201) throw new Error(`a manifest was answered ${status}: ${body.slice(0, 2000)}`)
  const { id, written } = JSON.parse(body) as { readonly id: string; readonly written: number }
  const path = `/api/manifests/${id}/bills?q=${containerNumber(count)}`
  const found = await connection.send(requestFor({ method: 'GET', path, token }))
  const seconds = (performance.now() - start) / 1000
  const { rows } = JSON.parse(found.body) as { readonly rows: readonly unknown[] }
  if (rows.length !== 1) throw new Error(`the last container is found ${rows.length} times`)
  return { id, written, seconds, bytes }
}

/** The same manifest with fifty changes: throws unless exactly those are written. */
async function relodged(connection: Connection, token: string): Promise<Lodged> {
  const again = await lodged(connection, token, 'FIRST', containers, changed)
  if (again.written !== changed) throw new Error(`${again.written} bills were written instead of ${changed}`)
  return again
}

async function allAtOnce(server: ServerProcess, token: string): Promise<number> {
  const connections = await Promise.all(Array.from({ length: together }, () => Connection.open(server.port)))
  const start = performance.now()
  await Promise.all(connections.map((one, i) => lodged(one, token, `T${i}`, containers)))
  for (const one of connections) one.close()
  return (performance.now() - start) / 1000
}

/** The least that could be done: the bytes cut at their separators, and the rows of a lodged manifest copied into a table like theirs. */
async function floorOf(client: pg.Client, of: string, bytes: Buffer): Promise<() => Promise<number>> {
  await client.query('create table bill_floor (like manifest_bill including all)')
  const { rows } = await client.query<Record<'number' | 'digest' | 'body' | 'words', string> & { line: number }>(
    'select number, line, digest, body::text as body, words from manifest_bill where manifest = $1 order by line',
    [of],
  )
  const tails = rows.map(({ number, line, digest, body, words }) =>
    [number, String(line), digest, body, words].map(copyText).join('\t'),
  )
  return async () => {
    const manifestId = randomUUID()
    const copied = Buffer.from(tails.map((tail) => `${manifestId}\t${tail}\n`).join(''))
    const start = performance.now()
    if (cut(bytes) < bytes.length / 2) throw new Error('little was cut')
    await copyIn(client, 'copy bill_floor (manifest, number, line, digest, body, words) from stdin', copied)
    return (performance.now() - start) / 1000
  }
}

function cut(bytes: Buffer): number {
  let letters = 0
  for (const segment of bytes.toString('latin1').split("'"))
    for (const element of segment.split('+')) for (const component of element.split(':')) letters += component.length
  return letters
}

/** Looks at the memory of the server again and again; `most` is the most seen so far. */
function watched(server: ServerProcess) {
  let most = server.residentMiB()
  const timer = setInterval(() => {
    most = Math.max(most, server.residentMiB())
  }, sampleMs)
  return {
    most: () => most,
    /** From now on the most is what there is now. */
    restart: () => {
      most = server.residentMiB()
      return most
    },
    stop: () => clearInterval(timer),
  }
}

function resultOf(
  rounds: readonly { readonly ours: number; readonly floor: number }[],
  figures: Readonly<Record<string, number>>,
): Result {
  const ratios = rounds.map(({ ours, floor }) => floor / ours)
  const seconds = median(rounds.map(({ ours }) => ours))
  return {
    ratio: median(ratios),
    goal: 0.25,
    perSecond: containers / seconds,
    rounds: ratios,
    figures: {
      containers,
      seconds,
      slowestSeconds: Math.max(...rounds.map(({ ours }) => ours)),
      floorSeconds: median(rounds.map(({ floor }) => floor)),
      ...figures,
    },
  }
}
