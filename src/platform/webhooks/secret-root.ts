import { hkdfSync, randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeSecret } from './sign.ts'

/** Name of the file, beside the signing key. */
export const secretRootName = 'webhook-root.key'

/**
 * The root all signing secrets are derived from: 32 random bytes in a file of mode 0600, made when there is none; of two
 * processes that try at once, both use the one of the first. Throws when it is readable by everybody on the machine, or
 * is not what it should be.
 */
export async function loadOrCreateSecretRoot(folder: string): Promise<Buffer> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, secretRootName)
  const fresh = join(folder, `.${randomUUID()}.key`)
  await writeFile(fresh, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx', flush: true })
  await link(fresh, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(fresh)
  if ((await stat(path)).mode & 0o007) throw new Error(`${path} must not be open to all users: chmod 600`)
  const root = Buffer.from((await readFile(path, 'utf8')).trim(), 'hex')
  if (root.length !== 32) throw new Error(`${path} does not hold 32 bytes in hexadecimal`)
  return root
}

/**
 * The `number`-th secret of an owner, always the same for the same root (HKDF with SHA-256, RFC 5869). So no secret lies
 * in the database: a stolen dump alone signs nothing.
 */
export const secretOf = (root: Buffer, owner: string, number: number): string =>
  writeSecret(Buffer.from(hkdfSync('sha256', root, '', `guichet webhook secret ${owner} ${number}`, 32)))
