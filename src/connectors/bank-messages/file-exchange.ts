import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Messages as files in folders, for partners that have no other way. A file is in exactly one place at any time: waiting,
 * `done/` or `rejected/`; names that start with a dot or do not end in `.xml` are not yet messages.
 */

const isName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,200}$/

/**
 * Puts a message into a folder so that a reader sees all of it or nothing, and a power cut does not lose it: written aside, synced,
 * renamed. The same bytes under the same name again change nothing. Throws when the name holds other bytes, or is no plain name.
 */
export async function dropMessage(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  if (!isName.test(name)) throw new Error(`not a file name for a message: ${name}`)
  await mkdir(folder, { recursive: true })
  const target = join(folder, name)
  const there = await bytesAt(target)
  if (there) {
    if (there.equals(bytes)) return
    throw new Error(`another message is already called ${name}`)
  }
  await writeAside(folder, target, bytes)
}

/** What the reader of a message says: finished with it, cannot ever use it (and why), or not now. A throw is "not now". */
export type Handled =
  | { readonly outcome: 'done' }
  | { readonly outcome: 'rejected'; readonly why: unknown }
  | { readonly outcome: 'later' }

export interface Collected {
  readonly done: readonly string[]
  readonly rejected: readonly string[]
  /** Still waiting, with the fault that was thrown, if one was. */
  readonly left: readonly { readonly name: string; readonly fault?: unknown }[]
}

/**
 * Gives every waiting message to `handle`, in the order of names, and moves it to `done/`, or to `rejected/` with a
 * `<name>.reason.json` beside it; one that is not finished stays for the next time, and the others are not held up by it.
 * `handle` must bear to see a message twice: the move may fail after it. Files changed less than `quietMs` ago are not touched,
 * for partners that write in place.
 */
export async function collectMessages(
  folder: string,
  handle: (name: string, bytes: Uint8Array) => Promise<Handled>,
  { quietMs = 0, now = Date.now() }: { quietMs?: number; now?: number } = {},
): Promise<Collected> {
  const done: string[] = []
  const rejected: string[] = []
  const left: { name: string; fault?: unknown }[] = []
  for (const name of await waiting(folder)) {
    try {
      const path = join(folder, name)
      if (quietMs > 0 && (await stat(path)).mtimeMs > now - quietMs) continue
      const handled = await handle(name, await readFile(path))
      if (handled.outcome === 'later') left.push({ name })
      else if (handled.outcome === 'done') {
        await moveInto(join(folder, 'done'), path, name)
        done.push(name)
      } else {
        await reject(folder, name, handled.why)
        rejected.push(name)
      }
    } catch (fault) {
      left.push({ name, fault })
    }
  }
  return { done, rejected, left }
}

async function waiting(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true })
  const entries = await readdir(folder, { withFileTypes: true })
  const isMessage = (name: string) => !name.startsWith('.') && name.toLowerCase().endsWith('.xml')
  return entries
    .filter((entry) => entry.isFile() && isMessage(entry.name))
    .map((entry) => entry.name)
    .sort()
}

/** The reason is written first: a file in `rejected/` never stands there unexplained. */
async function reject(folder: string, name: string, why: unknown): Promise<void> {
  const rejects = join(folder, 'rejected')
  await mkdir(rejects, { recursive: true })
  const kept = await freeName(rejects, name)
  const reason = Buffer.from(`${JSON.stringify(why, null, 2)}\n`)
  await writeAside(rejects, join(rejects, `${kept}.reason.json`), reason)
  await rename(join(folder, name), join(rejects, kept))
}

async function moveInto(folder: string, path: string, name: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await rename(path, join(folder, await freeName(folder, name)))
}

/** The name, or the name with a number, so that a message sent twice does not push out the first. */
async function freeName(folder: string, name: string): Promise<string> {
  const taken = new Set(await readdir(folder))
  if (!taken.has(name)) return name
  let copy = 2
  while (taken.has(`${copy}.${name}`)) copy += 1
  return `${copy}.${name}`
}

async function writeAside(folder: string, target: string, bytes: Uint8Array): Promise<void> {
  const aside = join(folder, `.${randomUUID()}.part`)
  try {
    const file = await open(aside, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(aside, target)
    await syncFolder(folder)
  } catch (fault) {
    await rm(aside, { force: true })
    throw fault
  }
}

/** Makes the new name itself survive a power cut. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function bytesAt(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path)
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return undefined
    throw fault
  }
}
