import fs from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Database, Row, Statement } from './database.ts'
import { type EmbeddedEngine, type EmbeddedOptions, openEngine } from './embedded-engine.ts'
import { lockFolder } from './folder-lock.ts'

export interface EmbeddedDatabase extends Database {
  /** The whole database as an archive, for backups and seeds. */
  dump(): Promise<Uint8Array>
}

/**
 * The embedded database: for a newcomer, a demonstration, a small office. With a `folder` it runs in its own thread when
 * `threadFile` (the compiled `embedded-thread`) exists, and holds a lock so that no second process opens the same files.
 */
export async function openEmbedded(options: EmbeddedOptions & { threadFile?: string }): Promise<EmbeddedDatabase> {
  const { folder, threadFile } = options
  if (folder) fs.mkdirSync(path.dirname(folder), { recursive: true })
  const unlock = folder ? lockFolder(folder) : () => undefined
  const engine =
    threadFile && fs.existsSync(threadFile) ? await inThread(threadFile, options) : await openEngine(options)
  const counted = { roundTrips: 0, commits: 0 }
  return {
    engine: 'embedded',
    counted,
    batch(statements: readonly Statement[]): Promise<Row[][]> {
      counted.roundTrips += 1
      counted.commits += 1
      return engine.batch(statements)
    },
    script: (text) => engine.script(text),
    dump: () => engine.dump(),
    async close() {
      await engine.close()
      unlock()
    },
  }
}

async function inThread(file: string, { folder, seed }: EmbeddedOptions): Promise<EmbeddedEngine> {
  const worker = new Worker(file, { workerData: { ...(folder && { folder }), ...(seed && { seed }) } })
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()
  let calls = 0
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve())
    worker.once('error', reject)
  })
  worker.on('message', ({ id, value, error }) => {
    const call = waiting.get(id)
    waiting.delete(id)
    if (error) call?.reject(Object.assign(new Error(error.message), { code: error.code, constraint: error.constraint }))
    else call?.resolve(restoreBuffers(value) as never)
  })
  worker.on('error', (error: Error) => {
    for (const call of waiting.values()) call.reject(error)
    waiting.clear()
  })
  const ask = <T>(method: string, argument?: unknown) =>
    new Promise<T>((resolve, reject) => {
      calls += 1
      waiting.set(calls, { resolve, reject })
      worker.postMessage({ id: calls, method, argument })
    })
  return {
    batch: (statements) => ask('batch', statements),
    script: (text) => ask('script', text),
    dump: () => ask('dump'),
    async close() {
      await ask('close')
      await worker.terminate()
    },
  }
}

/** Buffers cross the thread as plain byte arrays; readers expect Buffers. */
function restoreBuffers(value: unknown): unknown {
  if (!Array.isArray(value)) return value
  for (const rows of value as Row[][])
    for (const row of rows)
      for (const [name, cell] of Object.entries(row))
        if (cell instanceof Uint8Array && !Buffer.isBuffer(cell))
          row[name] = Buffer.from(cell.buffer, cell.byteOffset, cell.byteLength)
  return value
}
