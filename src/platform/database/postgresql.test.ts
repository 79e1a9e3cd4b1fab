import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { DatabaseAway } from './database.ts'
import { openPostgresql } from './postgresql.ts'

const running: Server[] = []
afterEach(() => {
  for (const server of running.splice(0)) server.close()
})

/** Greets as a PostgreSQL without password does (protocol 3.0: AuthenticationOk, ReadyForQuery), then does as told. */
async function greeter(afterGreeting: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => {
      socket.write(Buffer.from('R\0\0\0\x08\0\0\0\0Z\0\0\0\x05I', 'latin1'))
      socket.once('data', () => afterGreeting(socket))
    })
  })
  running.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('the greeter listens nowhere')
  return `postgres://somebody@127.0.0.1:${address.port}/anything`
}

test('a database that nobody reaches is away', async () => {
  const url = await greeter(() => undefined)
  for (const server of running.splice(0)) server.close()
  const database = openPostgresql(url)
  await expect(database.batch([{ text: 'select 1' }])).rejects.toThrow(DatabaseAway)
  await database.close()
})

test('a connection that breaks under a batch fails that batch and leaves the process alive', async () => {
  const database = openPostgresql(await greeter((socket) => socket.destroy()))
  await expect(database.batch([{ text: 'select 1' }, { text: 'select 2' }])).rejects.toThrow(DatabaseAway)
  await expect(database.batch([{ text: 'select 1' }])).rejects.toThrow(DatabaseAway)
  await database.close()
})
