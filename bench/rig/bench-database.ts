import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** A database that exists for one run, with a folder for the files and keys of the server that uses it. */
export interface BenchDatabase {
  readonly engine: 'embedded' | 'postgresql'
  readonly folder: string
  /** Address, when it is a PostgreSQL. */
  readonly url?: string
  /** The server's settings that make it use this database. */
  readonly environment: Readonly<Record<string, string>>
  /** The settings that decide what a commit costs. */
  settings(): Promise<string>
  remove(): Promise<void>
}

export type EngineWanted = 'embedded' | 'postgresql' | 'any'

/** Where a PostgreSQL is looked for when `DATABASE_URL` names none. */
const usualAddress = 'postgres://root@127.0.0.1/postgres'

/**
 * Makes a new database: in the PostgreSQL of `DATABASE_URL`, in the one of this machine, or, when none answers, embedded
 * in a folder. Throws when a PostgreSQL is wanted and none answers.
 */
export async function makeBenchDatabase(wanted: EngineWanted): Promise<BenchDatabase> {
  if (wanted === 'embedded') return embeddedDatabase()
  const address = process.env.DATABASE_URL ?? usualAddress
  if (await answers(address)) return postgresqlDatabase(address)
  if (wanted === 'postgresql' || process.env.DATABASE_URL) throw new Error(`no PostgreSQL answers at ${address}`)
  return embeddedDatabase()
}

const newFolder = () => mkdtempSync(join(tmpdir(), 'guichet-bench-'))

function embeddedDatabase(): BenchDatabase {
  const folder = newFolder()
  return {
    engine: 'embedded',
    folder,
    environment: { GUICHET_DATA: folder },
    settings: async () => 'embedded in a folder, each commit synced to the disk',
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Makes a new database in the PostgreSQL at this address. */
export async function postgresqlDatabase(address: string): Promise<BenchDatabase> {
  const name = `guichet_bench_${randomBytes(6).toString('hex')}`
  const url = new URL(address)
  url.pathname = `/${name}`
  const folder = newFolder()
  await onceConnected(address, (client) => client.query(`create database ${name}`))
  return {
    engine: 'postgresql',
    folder,
    url: url.href,
    environment: { GUICHET_DATA: folder, DATABASE_URL: url.href },
    settings: () =>
      onceConnected(url.href, async (client) => {
        const names = ['server_version', 'fsync', 'synchronous_commit', 'wal_sync_method', 'shared_buffers']
        const { rows } = await client.query<{ setting: string }>(
          'select name || $2 || current_setting(name) as setting from unnest($1::text[]) as name',
          [names, ' '],
        )
        return `postgresql, ${rows.map(({ setting }) => setting).join(', ')}`
      }),
    remove: async () => {
      await onceConnected(address, (client) => client.query(`drop database if exists ${name} with (force)`))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function answers(address: string): Promise<boolean> {
  try {
    await onceConnected(address, (client) => client.query('select 1'))
    return true
  } catch {
    return false
  }
}

/** Connects, does one thing, and closes. */
export async function onceConnected<T>(address: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 2000 })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
