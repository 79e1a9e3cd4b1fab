import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { Compile } from 'typebox/compile'
import type { SigningKey } from '../history/keys.ts'
import { type Inventory, type InventoryEntry, SignedInventory, signInventory } from './inventory.ts'
import { readTar, type TarEntry, writeTar } from './tar.ts'

const inventoryName = 'inventory.json'
const largestInventoryBytes = 512 * 1024 * 1024
const isSignedInventory = Compile(SignedInventory)

/** A file on the disk and the name it has in the archive. */
export interface ArchiveSource {
  readonly name: string
  readonly path: string
}

/**
 * Writes an archive (tar.gz, readable by its owner only): a signed inventory with the checksum of every file, then the
 * files. It has its name only once it is whole and on the disk. Throws when a file changes meanwhile.
 */
export async function writeArchive(
  file: string,
  sources: readonly ArchiveSource[],
  about: Pick<Inventory, 'product' | 'engine' | 'madeAt'>,
  key: SigningKey,
): Promise<Inventory> {
  const entries: InventoryEntry[] = []
  for (const { name, path } of sources)
    entries.push({ name, size: (await stat(path)).size, sha256: await digestOf(createReadStream(path)) })
  const inventory: Inventory = { format: 'guichet-backup', version: 1, ...about, entries }
  const head = Buffer.from(`${JSON.stringify(signInventory(inventory, key), null, 1)}\n`)
  const tarEntries: TarEntry[] = [
    { name: inventoryName, size: head.length, content: Readable.from([head]) },
    ...sources.map(({ name, path }, i) => ({
      name,
      size: entries[i]?.size ?? 0,
      // Opened only when its turn comes: an archive may hold more files than may be open at once.
      content: (async function* () {
        yield* createReadStream(path)
      })(),
    })),
  ]
  const draft = `${file}.part`
  try {
    await pipeline(
      Readable.from(writeTar(tarEntries), { objectMode: false }),
      createGzip(),
      createWriteStream(draft, { mode: 0o600, flags: 'w', flush: true }),
    )
    await rename(draft, file)
  } finally {
    await rm(draft, { force: true })
  }
  return inventory
}

/**
 * Unpacks an archive into an empty folder, checking every file against the inventory on the way.
 * Throws, with a sentence for the person who wants it back, where the archive is cut, altered, or not one of ours; the
 * folder is then not to be used.
 */
export async function unpackArchive(file: string, folder: string): Promise<SignedInventory> {
  try {
    const entries = readTar(unzipped(file))
    const signed = await readInventory(entries)
    const expected = [...signed.inventory.entries]
    for await (const entry of entries) await unpackEntry(entry, expected.shift(), folder)
    const [missing] = expected
    if (missing) throw new Error(`the archive lacks ${missing.name}`)
    return signed
  } catch (error) {
    if (error instanceof RangeError || isZlibError(error)) throw new Error(`the archive is damaged: ${error.message}`)
    throw error
  }
}

function unzipped(file: string): AsyncIterable<Uint8Array> {
  const gunzip = createGunzip()
  createReadStream(file)
    .on('error', (error) => gunzip.destroy(error))
    .pipe(gunzip)
  return gunzip
}

async function readInventory(entries: AsyncGenerator<TarEntry>): Promise<SignedInventory> {
  const { value: first } = await entries.next()
  if (first?.name !== inventoryName || first.size > largestInventoryBytes)
    throw new Error('this is not a backup of Guichet: it does not begin with an inventory')
  const parts: Uint8Array[] = []
  for await (const part of first.content) parts.push(part)
  const value: unknown = parsed(Buffer.concat(parts).toString())
  if (!isSignedInventory.Check(value))
    throw new Error('the inventory of the archive is damaged, or of a version this program does not know')
  return value
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function unpackEntry({ name, size, content }: TarEntry, expected: InventoryEntry | undefined, folder: string) {
  if (name !== expected?.name || size !== expected.size)
    throw new Error(`the archive was altered: ${name} is not what its inventory says comes here`)
  const path = join(folder, name)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const hash = createHash('sha256')
  await pipeline(
    content,
    async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        yield chunk
      }
    },
    createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true }),
  )
  if (hash.digest('hex') !== expected.sha256) throw new Error(`${name} was altered: its checksum differs`)
}

async function digestOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of chunks) hash.update(chunk)
  return hash.digest('hex')
}

const isZlibError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_')
