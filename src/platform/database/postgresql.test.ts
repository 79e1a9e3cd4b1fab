import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { DatabaseAway, query } from './database.ts'
import { openPostgresql } from './postgresql.ts'

const running: Server[] = []
afterEach(() => {
  for (const server of running.splice(0)) server.close()
})

/** Greets as a PostgreSQL without password does (protocol 3.0: AuthenticationOk, ReadyForQuery), then does as told. */
async function greeter(afterGreeting: (socket: Socket, said: Buffer) => void): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => {
      socket.write(Buffer.from('R\0\0\0\x08\0\0\0\0Z\0\0\0\x05I', 'latin1'))
      socket.once('data', (said) => afterGreeting(socket, said))
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

test('a batch leaves at once, and ends with the only Sync', async () => {
  let kinds = ''
  const url = await greeter((socket, said) => {
    for (let at = 0; at < said.length; at += 1 + said.readUInt32BE(at + 1)) kinds += String.fromCharCode(said[at] ?? 0)
    socket.destroy()
  })
  const database = openPostgresql(url)
  const batch = [
    { name: 'one', text: 'select 1' },
    { text: 'select $1', values: [['a', null]] },
  ]
  await expect(database.batch(batch)).rejects.toThrow(DatabaseAway)
  // Close, Parse, Bind, Describe, Execute of the named statement; the same without Close of the other; Sync.
  expect(kinds).toBe('CPBDEPBDES')
  await database.close()
})

test('what is no value of a statement is a mistake, told before anything is sent', async () => {
  const database = openPostgresql('postgres://nobody@127.0.0.1:1/nowhere')
  await expect(database.batch([{ text: 'select $1', values: [{}] }])).rejects.toThrow(TypeError)
  await database.close()
})

describe.runIf(process.env.DATABASE_URL)('on a real server', () => {
  const open = () => openPostgresql(process.env.DATABASE_URL ?? '', { connections: 1 })

  test('values come back as they were sent, whether or not the statement is known already', async () => {
    const database = open()
    const values = ['l’été "\\"', 7, true, null, Buffer.from([0, 255]), ['a,b', '"', '\\', null, '{}'], []]
    const text = `select $1::text as words, $2::bigint as number, $3::boolean as yes, $4::text as none, $5::bytea as bytes,
      $6::text[] as list, $7::text[] as empty, '{"a":[1]}'::jsonb as json, date '2026-02-03' as day,
      timestamptz '2026-02-03 04:05:06.789+00' as at, 1.50::numeric as amount`
    for (let time = 0; time < 3; time += 1) {
      const [[row] = []] = await database.batch([{ name: 'values', text, values }])
      expect(row).toEqual({
        words: 'l’été "\\"',
        number: 7,
        yes: true,
        none: null,
        bytes: Buffer.from([0, 255]),
        list: ['a,b', '"', '\\', null, '{}'],
        empty: [],
        json: { a: [1] },
        day: '2026-02-03',
        at: '2026-02-03T04:05:06.789Z',
        amount: '1.50',
      })
    }
    await database.close()
  })

  test('nothing remains of a batch that fails, and the next one is not disturbed', async () => {
    const database = open()
    await database.script('create temporary table one_left (id int primary key)')
    const add = (id: number) => ({ name: 'one_left.add', text: 'insert into one_left values ($1)', values: [id] })
    const failing = database.batch([add(1), add(2), { name: 'bad', text: 'select 1 / $1::int', values: [0] }, add(3)])
    await expect(failing).rejects.toMatchObject({ code: '22012' })
    await expect(database.batch([{ name: 'bad', text: 'select 1 / $1::int', values: [1] }])).resolves.toHaveLength(1)
    await database.batch([add(2), add(4)])
    expect(await query(database, 'select id from one_left order by id')).toEqual([{ id: 2 }, { id: 4 }])
    await expect(database.batch([add(5), add(4)])).rejects.toMatchObject({ code: '23505', constraint: 'one_left_pkey' })
    expect(await query(database, 'select count(*) as rows from one_left')).toEqual([{ rows: 2 }])
    await database.close()
  })

  test('a setting for the transaction ends with the batch', async () => {
    const database = open()
    const [, [seen] = []] = await database.batch([
      { text: `select set_config('guichet.readers', 'somebody', true)` },
      { text: `select current_setting('guichet.readers') as readers` },
    ])
    expect(seen).toEqual({ readers: 'somebody' })
    expect(await query(database, `select current_setting('guichet.readers', true) as readers`)).toEqual([
      { readers: '' },
    ])
    await database.close()
  })
})
