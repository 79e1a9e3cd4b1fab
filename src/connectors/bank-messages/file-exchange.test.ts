import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { collectMessages, dropMessage, type Handled } from './file-exchange.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exchange-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const done = async (): Promise<Handled> => ({ outcome: 'done' })
const drop = (name: string, text = name) => dropMessage(folder, name, Buffer.from(text))
const names = async (...path: string[]) => (await readdir(join(folder, ...path))).sort()

test('a dropped message stands there whole, with nothing beside it', async () => {
  await drop('a.xml', 'hello')
  expect(await names()).toEqual(['a.xml'])
  expect(await readFile(join(folder, 'a.xml'), 'utf8')).toBe('hello')
})

test('the same message may be dropped again, another one under its name may not', async () => {
  await drop('a.xml', 'hello')
  await drop('a.xml', 'hello')
  await expect(drop('a.xml', 'other')).rejects.toThrow('a.xml')
  expect(await readFile(join(folder, 'a.xml'), 'utf8')).toBe('hello')
})

test.each(['../a.xml', '/etc/a.xml', '.a.xml', 'a/b.xml', ''])('%j is no name for a message', (name) =>
  expect(drop(name)).rejects.toThrow(),
)

test('messages are collected in the order of their names and moved to done', async () => {
  for (const name of ['c.xml', 'a.xml', 'b.xml']) await drop(name)
  const order: string[] = []
  const collected = await collectMessages(folder, async (name, bytes) => {
    order.push(`${name}=${Buffer.from(bytes)}`)
    return { outcome: 'done' }
  })
  expect(order).toEqual(['a.xml=a.xml', 'b.xml=b.xml', 'c.xml=c.xml'])
  expect(collected).toEqual({ done: ['a.xml', 'b.xml', 'c.xml'], rejected: [], left: [] })
  expect(await names()).toEqual(['done'])
  expect(await names('done')).toEqual(['a.xml', 'b.xml', 'c.xml'])
})

test('a rejected message is kept with its reason', async () => {
  await drop('a.xml')
  await collectMessages(folder, async () => ({ outcome: 'rejected', why: { reason: 'not-xml', line: 3 } }))
  expect(await names('rejected')).toEqual(['a.xml', 'a.xml.reason.json'])
  expect(JSON.parse(await readFile(join(folder, 'rejected', 'a.xml.reason.json'), 'utf8'))).toEqual({
    reason: 'not-xml',
    line: 3,
  })
})

test('a message that cannot be handled now stays, and does not hold up the others', async () => {
  await drop('a.xml')
  await drop('b.xml')
  await drop('c.xml')
  const fault = new Error('database away')
  const collected = await collectMessages(folder, async (name) => {
    if (name === 'a.xml') throw fault
    return name === 'b.xml' ? { outcome: 'later' } : { outcome: 'done' }
  })
  expect(collected).toEqual({ done: ['c.xml'], rejected: [], left: [{ name: 'a.xml', fault }, { name: 'b.xml' }] })
  expect((await collectMessages(folder, done)).done).toEqual(['a.xml', 'b.xml'])
})

test('a file still being written is not touched', async () => {
  await writeFile(join(folder, '.x.part'), 'half')
  await writeFile(join(folder, 'a.xml.part'), 'half')
  await writeFile(join(folder, 'fresh.xml'), 'half')
  await writeFile(join(folder, 'old.xml'), 'whole')
  await utimes(join(folder, 'fresh.xml'), 1000, 1000)
  await utimes(join(folder, 'old.xml'), 900, 900)
  const collected = await collectMessages(folder, done, { now: 1_010_000, quietMs: 30_000 })
  expect(collected.done).toEqual(['old.xml'])
  expect(await names()).toEqual(['.x.part', 'a.xml.part', 'done', 'fresh.xml'])
})

test('a message sent twice does not push out the first', async () => {
  await drop('a.xml', 'first')
  await collectMessages(folder, done)
  await drop('a.xml', 'second')
  await collectMessages(folder, done)
  expect(await names('done')).toEqual(['2.a.xml', 'a.xml'])
  expect(await readFile(join(folder, 'done', 'a.xml'), 'utf8')).toBe('first')
})

test('a folder that is not there yet is empty', async () =>
  expect(await collectMessages(join(folder, 'new'), done)).toEqual({ done: [], rejected: [], left: [] }))
