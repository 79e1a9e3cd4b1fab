import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { loadDemonstration } from '../../src/apps/server/demonstration/load.ts'
import { openPlatform, type Platform } from '../../src/apps/server/platform.ts'
import { assembleServer } from '../../src/apps/server/serve.ts'
import { settingsFrom } from '../../src/apps/server/settings.ts'
import { jobsOf } from '../../src/apps/worker/jobs.ts'
import { settle } from '../../src/apps/worker/worker.ts'
import { query } from '../../src/platform/database/database.ts'
import { openPostgresql } from '../../src/platform/database/postgresql.ts'
import { movableClock } from '../../src/platform/time/clock.ts'
import { type Client, signIn } from './client.ts'

export interface TestPlatform {
  readonly platform: Platform
  /** The assembled server, for `inject`; it also listens when asked to. */
  readonly app: FastifyInstance
  /** Signs a person of the demonstration in. Sessions end after twelve hours: sign in again after moving the clock. */
  as(login: string): Promise<Client>
  /** The background work, done only when asked: until nothing is left to do at the moment the clock shows. */
  readonly worker: { settled(): Promise<void> }
  /** From now on the clock shows `instant`, and goes on from there. */
  moveClock(instant: string): void
  close(): Promise<void>
}

export interface TestPlatformOptions {
  /** Folder of the country; the imaginary one when absent. */
  readonly country?: string
  /** What the clock shows at the start: a Monday morning when absent. */
  readonly clock?: string
  /** Changes the platform before the server is assembled on it. */
  readonly with?: (platform: Platform) => Platform
}

/**
 * A platform of its own with server and demonstration: on a new database of the server `DATABASE_URL` names, else on
 * the embedded database in memory. Takes some seconds: open one for a file of tests, and close it at the end.
 */
export async function openTestPlatform(options: TestPlatformOptions = {}): Promise<TestPlatform> {
  const clock = movableClock()
  clock.moveTo(options.clock ?? '2026-11-23T09:30:00.000Z')
  const server = process.env.DATABASE_URL
  const own = server ? await createDatabase(server) : undefined
  const settings = settingsFrom({
    ...(own && { DATABASE_URL: own.url }),
    GUICHET_DATA: ':memory:',
    GUICHET_COUNTRY: options.country ?? 'testland',
    GUICHET_RATE_LIMIT: '1000000',
    GUICHET_LOG: 'error',
    GUICHET_WEBHOOK_LOOPBACK: 'on',
  })
  const { platform, app } = await start(() => openPlatform(settings, clock), options).catch(async (error) => {
    await own?.drop()
    throw error
  })
  const jobs = jobsOf(platform)
  return {
    platform,
    app,
    as: (login) => signIn(app, login),
    worker: { settled: () => settle(jobs) },
    moveClock: (instant) => clock.moveTo(instant),
    async close() {
      await app.close()
      await platform.close()
      await own?.drop()
    },
  }
}

async function start(open: () => Promise<Platform>, options: TestPlatformOptions) {
  const opened = await open()
  const platform = options.with?.(opened) ?? opened
  await loadDemonstration(platform)
  const app = await assembleServer(platform)
  await app.ready()
  return { platform, app }
}

/** A new database on the server; `drop` removes it. */
async function createDatabase(server: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `guichet_test_${randomUUID().replaceAll('-', '')}`
  const administer = async (text: string) => {
    const database = openPostgresql(server, { connections: 1 })
    try {
      await query(database, text)
    } finally {
      await database.close()
    }
  }
  await administer(`create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => administer(`drop database ${name} with (force)`) }
}
