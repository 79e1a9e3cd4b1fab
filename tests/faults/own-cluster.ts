import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { onceConnected } from '../../bench/rig/bench-database.ts'
import { freePort } from '../../bench/rig/free-port.ts'

/** A PostgreSQL of our own in a temporary folder, so that killing it hurts nobody. */
export interface OwnCluster {
  readonly url: string
  /** Ends all its processes at once, as a power cut would. */
  kill(): Promise<void>
  /** Starts it again; resolves when it takes connections, recovered. */
  start(): Promise<void>
  remove(): Promise<void>
}

const installations = '/usr/lib/postgresql'
/** PostgreSQL does not run as root; as root, the cluster belongs to this user instead. */
const nobody = 65_534
const longestRecoveryMs = 60_000

/** Makes and starts a cluster; gives a sentence instead when this machine cannot. */
export async function ownCluster(): Promise<OwnCluster | string> {
  const programs = newestPrograms()
  if (!programs) return `no PostgreSQL programs below ${installations}`
  const folder = mkdtempSync(join(tmpdir(), 'guichet-cluster-'))
  const owner = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid)
  const data = join(folder, 'data')
  const made = spawnSync(join(programs, 'initdb'), ['-D', data, '-U', 'guichet', '-A', 'trust', '--no-instructions'], {
    ...owner,
    encoding: 'utf8',
  })
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true })
    return `initdb does not run here: ${made.stderr.trim()}`
  }

  const port = await freePort()
  const url = `postgres://guichet@127.0.0.1:${port}/postgres`
  let server: ChildProcess | undefined
  const kill = async () => {
    const running = server
    if (running?.pid === undefined || running.exitCode !== null) return
    const ended = new Promise((resolve) => running.once('exit', resolve))
    // Sessions are process groups of their own: each is ended by its number.
    for (const pid of [running.pid, ...childrenOf(running.pid)]) endAtOnce(pid)
    await ended
  }
  const start = async () => {
    server = spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1'], {
      ...owner,
      stdio: 'ignore',
    })
    const begun = performance.now()
    while (!(await takesConnections(url))) {
      if (performance.now() - begun > longestRecoveryMs) throw new Error('the cluster did not recover in time')
      await pause(20)
    }
  }
  await start()
  return {
    url,
    kill,
    start,
    async remove() {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function newestPrograms(): string | undefined {
  if (!existsSync(installations)) return undefined
  const [newest] = readdirSync(installations)
    .filter((version) => existsSync(join(installations, version, 'bin', 'initdb')))
    .sort((a, b) => Number(b) - Number(a))
  return newest && join(installations, newest, 'bin')
}

function endAtOnce(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)

const takesConnections = (url: string): Promise<boolean> =>
  onceConnected(url, (client) => client.query('select 1')).then(
    () => true,
    () => false,
  )
