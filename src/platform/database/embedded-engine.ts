import fs from 'node:fs'
import type { PGlite } from '@electric-sql/pglite'
import type { Row, Statement } from './database.ts'

/** The embedded engine itself: PostgreSQL compiled to WebAssembly, one session, in this thread. */
export interface EmbeddedEngine {
  batch(statements: readonly Statement[]): Promise<Row[][]>
  script(text: string): Promise<void>
  dump(): Promise<Uint8Array>
  close(): Promise<void>
}

export interface EmbeddedOptions {
  /** Folder that keeps the data; in memory when absent. */
  readonly folder?: string
  /** An archive made by `dump()` to begin from, when the folder is new. */
  readonly seed?: string
}

const parsersOf = (types: typeof import('@electric-sql/pglite').types) => ({
  [types.TIMESTAMPTZ]: (text: string) => new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString(),
  [types.DATE]: (text: string) => text,
  [types.INT8]: Number,
  [types.NUMERIC]: (text: string) => text,
  [types.BYTEA]: (text: string) => Buffer.from(text.slice(2), 'hex'),
})

/** Its memory is the server's memory: pages are kept by the operating system, and here only as many as are in use. */
const small = ['-c', 'shared_buffers=16MB', '-c', 'wal_buffers=1MB']
const durable = ['-c', 'fsync=on', '-c', 'wal_sync_method=fsync']

/**
 * Opens the engine. In a folder every commit is on the disk before it is answered: the engine's own sync does nothing,
 * so its file system is given one that does, and the start is refused when a first write does not reach it.
 */
export async function openEngine({ folder, seed }: EmbeddedOptions): Promise<EmbeddedEngine> {
  // Loaded only where it runs: a server with a PostgreSQL, or with its engine in a thread, has no use for it.
  const { PGlite, types } = await import('@electric-sql/pglite')
  const isNew = !folder || !fs.existsSync(`${folder}/PG_VERSION`)
  const seedBlob = isNew && seed && fs.existsSync(seed) ? new Blob([new Uint8Array(fs.readFileSync(seed))]) : undefined
  const db = await PGlite.create({
    ...(folder && { dataDir: folder }),
    ...(seedBlob && { loadDataDir: seedBlob }),
    startParams: [...PGlite.defaultStartParams, ...small, ...(folder ? durable : [])],
    parsers: parsersOf(types),
  })
  if (folder) await makeDurable(db)

  const run = async (tx: Pick<PGlite, 'query'>, { text, values }: Statement) =>
    (await tx.query<Row>(text, values ? [...values] : undefined)).rows
  return {
    async batch(statements) {
      const [only, ...more] = statements
      if (only && more.length === 0) return [await run(db, only)]
      return db.transaction(async (tx) => {
        const results: Row[][] = []
        for (const statement of statements) results.push(await run(tx as unknown as PGlite, statement))
        return results
      })
    },
    script: (text) => db.transaction(async (tx) => void (await tx.exec(text))),
    async dump() {
      return new Uint8Array(await (await db.dumpDataDir('gzip')).arrayBuffer())
    },
    close: () => db.close(),
  }
}

interface EmscriptenFileSystem {
  open(path: string, flags: string): { stream_ops: { fsync?: (stream: { nfd: number }) => number } }
  close(stream: unknown): void
}

async function makeDurable(db: PGlite): Promise<void> {
  const { FS } = (db as unknown as { Module: { FS: EmscriptenFileSystem } }).Module
  const stream = FS.open('/pglite/data/PG_VERSION', 'r')
  let syncs = 0
  stream.stream_ops.fsync = ({ nfd }) => {
    fs.fdatasyncSync(nfd)
    syncs += 1
    return 0
  }
  FS.close(stream)
  await db.exec(
    `create table if not exists durability_check (at timestamptz); delete from durability_check; insert into durability_check values (now())`,
  )
  if (syncs === 0)
    throw new Error('the embedded database does not reach the disk: its commits would not survive a power cut')
}
