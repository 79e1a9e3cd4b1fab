import { parentPort, workerData } from 'node:worker_threads'
import { type EmbeddedOptions, openEngine } from './embedded-engine.ts'

/** The embedded engine in a thread of its own, so that a long query never stops the server from answering. */
const port = parentPort
if (!port) throw new Error('embedded-thread runs as a worker thread')
const engine = await openEngine(workerData as EmbeddedOptions)
port.postMessage({ ready: true })

type Call = { id: number; method: 'batch' | 'script' | 'dump' | 'close'; argument?: unknown }
port.on('message', async ({ id, method, argument }: Call) => {
  try {
    port.postMessage({ id, value: await (engine[method] as (argument: unknown) => Promise<unknown>)(argument) })
  } catch (error) {
    const { message, code, constraint } = error as Error & { code?: string; constraint?: string }
    port.postMessage({ id, error: { message, code, constraint } })
  }
})
