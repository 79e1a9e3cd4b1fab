import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { unpackArchive } from '#platform/backup/archive.ts'
import { isInventorySigned, type SignedInventory } from '#platform/backup/inventory.ts'
import { query } from '#platform/database/database.ts'
import { openEmbedded } from '#platform/database/embedded.ts'
import { lockFolder } from '#platform/database/folder-lock.ts'
import { openPostgresql } from '#platform/database/postgresql.ts'
import { type PublicKey, publicKeyFromPem } from '#platform/history/public-key.ts'
import type { ServerSettings } from '../server/settings.ts'
import { databaseEntry, keptSchema } from './backup.ts'
import { check } from './check.ts'
import { databaseName, runPostgresqlTool } from './postgresql-tools.ts'
import type { PlatformCommand } from './surroundings.ts'

const usage = 'usage: guichet restore <file> [--replace] [--key <public key of the platform, PEM>]'

/**
 * `guichet restore <file> [--replace] [--key <pem>]`: puts a platform back as its backup has it, and checks the history.
 * Everything is unpacked and its checksums and signature are verified before anything that stands is touched. With
 * `--replace`, what stood is moved aside, not deleted. Exit code 1 when the history in the backup was altered.
 */
export const restore: PlatformCommand = async (argv, around) => {
  const { file, replace, keyPath } = argumentsOf(argv)
  const { settings, out } = around
  if (settings.dataFolder === ':memory:') throw new Error('GUICHET_DATA keeps nothing: name the folder to restore to')
  await mkdir(settings.dataFolder, { recursive: true })
  const unlock = lockFolder(join(settings.dataFolder, 'database'))
  const staged = await mkdtemp(join(settings.dataFolder, 'restoring-'))
  try {
    if (!replace && (await isOccupied(settings)))
      throw new Error(
        `${settings.databaseUrl ? 'the database or ' : ''}${settings.dataFolder} is not empty: --replace moves what is there aside`,
      )
    const signed = await unpackArchive(file, staged)
    const trusted = keyPath === undefined ? undefined : publicKeyFromPem(await readFile(keyPath, 'utf8'))
    await assertSigned(signed, staged, trusted)
    await assertEngine(signed, settings)

    const aside = join(settings.dataFolder, `before-restore-${stamp()}`)
    if (settings.databaseUrl) await restorePostgresql(settings.databaseUrl, join(staged, databaseEntry.postgresql))
    else await unpackEmbedded(staged)
    for (const part of ['database', 'files', 'keys']) await takePlace(part, staged, settings.dataFolder, aside)
    const { madeAt, entries, product } = signed.inventory
    out(`${entries.length} files of ${madeAt} (version ${product}) are back in place.\n`)
    if (existsSync(aside)) out(`What stood there before is in ${aside}.\n`)
  } finally {
    await rm(staged, { recursive: true, force: true })
    unlock()
  }
  return check([], around)
}

function argumentsOf(argv: readonly string[]) {
  const options = { replace: { type: 'boolean' }, key: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options })
  const [file, ...more] = positionals
  if (!file || more.length > 0) throw new Error(usage)
  return { file, replace: values.replace ?? false, keyPath: values.key }
}

async function isOccupied({ databaseUrl, dataFolder }: ServerSettings): Promise<boolean> {
  if (['database', 'files', 'keys'].some((part) => existsSync(join(dataFolder, part)))) return true
  if (!databaseUrl) return false
  const database = openPostgresql(databaseUrl, { connections: 1 })
  try {
    const [row] = await query(database, `select exists (select from pg_tables where schemaname = 'public') as occupied`)
    return row?.occupied === true
  } finally {
    await database.close()
  }
}

/** Without a key given, the keys in the archive only show that it is whole; whose it is must be known otherwise. */
async function assertSigned(signed: SignedInventory, staged: string, trusted: PublicKey | undefined): Promise<void> {
  const folder = join(staged, 'keys', 'keys')
  const names = existsSync(folder) ? await readdir(folder) : []
  const carried = await Promise.all(
    names.map(async (name) => publicKeyFromPem(await readFile(join(folder, name), 'utf8'))),
  )
  if (!isInventorySigned(signed, trusted ? [trusted] : carried))
    throw new Error(
      `the archive was not signed with ${trusted ? 'the key you gave' : 'a key of its platform'}: nothing was changed`,
    )
}

async function assertEngine({ inventory }: SignedInventory, { databaseUrl }: ServerSettings): Promise<void> {
  const wanted = databaseUrl ? 'postgresql' : 'embedded'
  if (inventory.engine !== wanted)
    throw new Error(`this is a backup of the ${inventory.engine} engine; the settings name the ${wanted} one`)
}

async function unpackEmbedded(staged: string): Promise<void> {
  const seed = join(staged, databaseEntry.embedded)
  const database = await openEmbedded({ folder: join(staged, 'database'), seed })
  await database.close()
}

/** Puts the dump into a fresh schema; the old one, if any, is kept under another name, and takes its place again when the dump fails. */
async function restorePostgresql(url: string, dump: string): Promise<void> {
  const kept = `${keptSchema}${stamp()}`
  const database = openPostgresql(url, { connections: 1 })
  try {
    await database.script(`alter schema public rename to ${kept}; create schema public; ${callerRole}`)
    await runPostgresqlTool('pg_restore', [...restoreOptions, `--dbname=${databaseName(url)}`, dump], url).catch(
      async (error) => {
        await database.script(`drop schema public cascade; alter schema ${kept} rename to public`)
        throw error
      },
    )
    const [old] = await query(database, 'select exists (select from pg_tables where schemaname = $1) as stood', [kept])
    if (!old?.stood) await database.script(`drop schema ${kept}`)
  } finally {
    await database.close()
  }
}

const restoreOptions = ['--no-owner', '--exit-on-error', '--single-transaction', '--schema=public']

/** Roles belong to the whole server, so no dump of a database has them. */
const callerRole = `
  do $$ begin
    if not exists (select from pg_roles where rolname = 'guichet_caller') then create role guichet_caller nologin; end if;
  end $$;
  do $$ begin
    if not pg_has_role(current_user, 'guichet_caller', 'member') then grant guichet_caller to current_user; end if;
  end $$;
  grant usage on schema public to guichet_caller;`

async function takePlace(part: string, staged: string, dataFolder: string, aside: string): Promise<void> {
  const place = join(dataFolder, part)
  if (existsSync(place)) {
    await mkdir(aside, { recursive: true, mode: 0o700 })
    await rename(place, join(aside, part))
  }
  if (existsSync(join(staged, part))) await rename(join(staged, part), place)
}

const stamp = () => new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
