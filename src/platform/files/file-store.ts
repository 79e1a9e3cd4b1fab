import { hash, randomUUID } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'

/** Files by content: the name of a file is the SHA-256 of its bytes, so the same file is kept once and none is ever overwritten. */
export interface FileStore {
  /** Keeps bytes; they are on the disk when this resolves. Gives their digest in hex. */
  put(bytes: Uint8Array): Promise<string>
  /** Opens a file for reading; throws when there is none. */
  open(sha256: string): ReadStream
  read(sha256: string): Promise<Buffer>
  /** Digests of all files kept, for backups. */
  list(): AsyncIterable<string>
}

/** A store in a folder, two levels deep by the first digits of the digest. */
export function folderFileStore(folder: string): FileStore {
  const placeOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256 in hex')
    return path.join(folder, sha256.slice(0, 2), sha256)
  }
  return {
    async put(bytes) {
      const sha256 = hash('sha256', bytes, 'hex')
      const place = placeOf(sha256)
      if (
        await fs.stat(place).then(
          () => true,
          () => false,
        )
      )
        return sha256
      await fs.mkdir(path.dirname(place), { recursive: true })
      const draft = `${place}.${randomUUID()}`
      const handle = await fs.open(draft, 'wx', 0o600)
      await handle.writeFile(bytes)
      await handle.sync()
      await handle.close()
      await fs.rename(draft, place)
      return sha256
    },
    open: (sha256) => createReadStream(placeOf(sha256)),
    read: (sha256) => fs.readFile(placeOf(sha256)),
    async *list() {
      const shelves = await fs.readdir(folder).catch(() => [])
      for (const shelf of shelves)
        for (const name of await fs.readdir(path.join(folder, shelf))) if (name.length === 64) yield name
    },
  }
}
