import { afterEach, expect, test, vi } from 'vitest'
import { libpqEnvironment, runPostgresqlTool } from './postgresql-tools.ts'

afterEach(() => vi.unstubAllEnvs())

test('a connection URL becomes what libpq reads, its escapes undone', () =>
  expect(libpqEnvironment('postgres://guichet:a%20b%40c@db.example:5433/trade?sslmode=verify-full')).toEqual({
    PGHOST: 'db.example',
    PGPORT: '5433',
    PGUSER: 'guichet',
    PGPASSWORD: 'a b@c',
    PGDATABASE: 'trade',
    PGSSLMODE: 'verify-full',
  }))

test('a socket folder may stand in the place of a host', () =>
  expect(libpqEnvironment('postgres://guichet@localhost/trade?host=/run/postgresql')).toMatchObject({
    PGHOST: '/run/postgresql',
    PGDATABASE: 'trade',
  }))

test('without the tools of PostgreSQL, one is told what to install', async () => {
  vi.stubEnv('PATH', '/nonexistent')
  await expect(runPostgresqlTool('pg_dump', ['--version'], 'postgres://localhost/trade')).rejects.toThrow(
    'install the client tools of PostgreSQL',
  )
})
