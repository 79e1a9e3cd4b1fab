import { spawn } from 'node:child_process'

/**
 * Runs a client tool of PostgreSQL (`pg_dump`, `pg_restore`) on the database of a URL. The password goes by the
 * environment, never by the command line, which every user of the machine can read.
 * Throws with what to install when the tool is not there, and with the tool's own words when it fails.
 */
export async function runPostgresqlTool(
  tool: 'pg_dump' | 'pg_restore',
  argv: readonly string[],
  url: string,
): Promise<void> {
  const child = spawn(tool, argv, {
    env: { ...process.env, ...libpqEnvironment(url) },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4000)
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('close', resolve)
    child.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ENOENT'
          ? new Error(`${tool} was not found: install the client tools of PostgreSQL (package postgresql-client)`)
          : error,
      ),
    )
  })
  if (code !== 0) throw new Error(`${tool} failed: ${said.trim()}`)
}

/** A connection URL as the environment variables that libpq reads. */
export function libpqEnvironment(url: string): Record<string, string> {
  const { hostname, port, username, password, searchParams } = new URL(url)
  const given = {
    PGHOST: searchParams.get('host') ?? decodeURIComponent(hostname),
    PGPORT: port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: databaseName(url),
    PGSSLMODE: searchParams.get('sslmode') ?? '',
    PGSSLROOTCERT: searchParams.get('sslrootcert') ?? '',
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
}

/** The name of the database in a connection URL. */
export const databaseName = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1))
