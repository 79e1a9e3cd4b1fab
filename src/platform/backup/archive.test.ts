import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newSigningKey } from '../history/keys.ts'
import { unpackArchive, writeArchive } from './archive.ts'
import { isInventorySigned } from './inventory.ts'

const key = newSigningKey()
let folder: string
let file: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guichet-archive-'))
  file = join(folder, 'backup.tar.gz')
  writeFileSync(join(folder, 'one'), 'un deux trois')
  writeFileSync(join(folder, 'two'), Buffer.alloc(1024, 'وثيقة'))
  await writeArchive(
    file,
    [
      { name: 'files/one', path: join(folder, 'one') },
      { name: 'two', path: join(folder, 'two') },
    ],
    { product: '0.1.0', engine: 'embedded', madeAt: '2026-11-23T10:00:00.000Z' },
    key,
  )
})
afterEach(() => rmSync(folder, { recursive: true }))

const unpack = () => unpackArchive(file, join(folder, 'out'))
const alter = (change: (tar: Buffer) => Buffer) => writeFileSync(file, gzipSync(change(gunzipSync(readFileSync(file)))))

test('what went in comes out, signed, and only its owner may read it', async () => {
  const signed = await unpack()
  expect(isInventorySigned(signed, [key.publicKey])).toBe(true)
  expect(isInventorySigned(signed, [newSigningKey().publicKey])).toBe(false)
  expect(readFileSync(join(folder, 'out', 'files', 'one'), 'utf8')).toBe('un deux trois')
  expect(readFileSync(join(folder, 'out', 'two'))).toEqual(readFileSync(join(folder, 'two')))
  expect(statSync(file).mode & 0o077).toBe(0)
})

test('the system’s own tar reads it', () =>
  expect(execFileSync('tar', ['-tzf', file], { encoding: 'utf8' }).split('\n')).toEqual([
    'inventory.json',
    'files/one',
    'two',
    '',
  ]))

test('one altered byte of a file is found', async () => {
  alter((tar) => {
    tar.write('U', tar.indexOf('un deux trois'))
    return tar
  })
  await expect(unpack()).rejects.toThrow('files/one was altered')
})

test('an inventory altered with its file is no longer signed', async () => {
  alter((tar) => {
    tar.write('9', tar.indexOf('"madeAt": "2026') + '"madeAt": "202'.length)
    return tar
  })
  expect(isInventorySigned(await unpack(), [key.publicKey])).toBe(false)
})

test('a cut archive is found, wherever it was cut', async () => {
  alter((tar) => tar.subarray(0, tar.length - 2048))
  await expect(unpack()).rejects.toThrow('damaged')
})

test('a damaged or foreign file is told as such', async () => {
  writeFileSync(file, 'PK\u0003\u0004 not ours')
  await expect(unpack()).rejects.toThrow('damaged')
  writeFileSync(file, gzipSync('x'.repeat(2000)))
  await expect(unpackArchive(file, join(folder, 'other'))).rejects.toThrow('not a tar archive')
})

test('a file that is not there is an ordinary error', () =>
  expect(unpackArchive(join(folder, 'nothing'), folder)).rejects.toThrow('ENOENT'))

test('a name that leads out of the folder is turned away before anything is written', async () => {
  alter((tar) => Buffer.from(tar.toString('latin1').replaceAll('files/one', '../../one'), 'latin1'))
  await expect(unpack()).rejects.toThrow('inventory of the archive is damaged')
})
