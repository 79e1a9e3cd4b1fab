import { onceConnected } from './bench-database.ts'
import { cpuMsOf, type ServerProcess } from './server-process.ts'

/** CPU time used so far, in milliseconds: by the server, by the database's sessions, by this process, which asks. */
export interface CpuMs {
  readonly server: number
  readonly database: number
  readonly client: number
}

export type CpuMeter = () => Promise<CpuMs>

/** Reads the clocks of a server and, when there is a PostgreSQL at `url` on this machine, of the sessions open in it. */
export const cpuMeter =
  (server: ServerProcess, url: string | undefined): CpuMeter =>
  async () => {
    const sessions = url ? await sessionsOf(url) : []
    const { user, system } = process.cpuUsage()
    return {
      server: server.cpuMs(),
      database: sessions.reduce((total, pid) => total + cpuMsOf(pid), 0),
      client: (user + system) / 1000,
    }
  }

const sessionsOf = (url: string): Promise<number[]> =>
  onceConnected(url, async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_stat_activity
       where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`,
    )
    return rows.map(({ pid }) => pid)
  })

export const cpuBetween = (before: CpuMs, after: CpuMs): CpuMs => ({
  server: after.server - before.server,
  database: after.database - before.database,
  client: after.client - before.client,
})
