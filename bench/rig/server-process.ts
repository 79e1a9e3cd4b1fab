import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { productFolder } from '#apps/product-folder.ts'
import { Connection } from './connection.ts'
import { freePort } from './free-port.ts'
import { requestFor } from './request.ts'

/** A server in a process of its own, as users have it: nothing of the measuring shares its event loop. */
export interface ServerProcess {
  readonly port: number
  /** From the start of the process to its first answer. */
  readonly secondsToFirstAnswer: number
  /** CPU time used since it started, in milliseconds (all its threads, to 10 ms). */
  cpuMs(): number
  /** Memory resident now, in MiB. */
  residentMiB(): number
  /** Ends it in order. */
  stop(): Promise<void>
  /** Ends it at once, as a power cut or an operator's mistake would. */
  kill(): Promise<void>
}

export interface ServerOptions {
  readonly environment: Readonly<Record<string, string>>
  /** Port to listen on; any free one when absent. */
  readonly port?: number
  /** Arguments for Node itself, e.g. `--cpu-prof`. */
  readonly nodeArguments?: readonly string[]
}

const longestStartMs = 60_000

/** Starts the built server and waits for its first answer. Throws with what it said when it ends before. */
export async function startServer({ environment, port, nodeArguments = [] }: ServerOptions): Promise<ServerProcess> {
  const at = port ?? (await freePort())
  const started = performance.now()
  const child = spawn(process.execPath, [...nodeArguments, join(productFolder, 'dist/guichet.mjs'), 'serve'], {
    cwd: productFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, ...quietServer, ...environment, PORT: String(at) },
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000)
  })
  // Its log holds errors only, one JSON object a line; whoever measures should see them.
  createInterface(child.stdout).on('line', (line) => {
    if (line.startsWith('{')) process.stderr.write(`${line}\n`)
  })
  let wanted = false
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      if (!wanted) process.stderr.write(`the server ended by itself:\n${said}\n`)
      resolve()
    }),
  )

  while (!(await answersAt(at))) {
    if (child.exitCode !== null) throw new Error(`the server ended before it answered:\n${said}`)
    if (performance.now() - started > longestStartMs) {
      child.kill('SIGKILL')
      throw new Error(`the server did not answer within ${longestStartMs / 1000} s:\n${said}`)
    }
    await pause(5)
  }
  return {
    port: at,
    secondsToFirstAnswer: (performance.now() - started) / 1000,
    cpuMs: () => cpuMsOf(processId(child)),
    residentMiB: () => residentMiBOf(processId(child)),
    async stop() {
      wanted = true
      child.kill('SIGTERM')
      await ended
    },
    async kill() {
      wanted = true
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** The imaginary country, no limit of requests, and silence: what is measured is the work. */
const quietServer = {
  GUICHET_COUNTRY: 'testland',
  GUICHET_RATE_LIMIT: '999999999',
  GUICHET_LOG: 'error',
}

async function answersAt(port: number): Promise<boolean> {
  const connection = await Connection.open(port).catch(() => undefined)
  if (!connection) return false
  const answer = await connection.send(requestFor({ method: 'GET', path: '/api/session' })).catch(() => undefined)
  connection.close()
  return answer?.status === 200
}

function processId({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error('the server has no process')
  return pid
}

/** Clock ticks of `/proc/<pid>/stat` are hundredths of a second on Linux, whatever the kernel's own. */
const msPerTick = 10

/** CPU time of a process in milliseconds, user and system together. See proc(5), fields 14 and 15. */
export function cpuMsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * msPerTick
}

const residentMiBOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
