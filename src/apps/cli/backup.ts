import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type ArchiveSource, writeArchive } from '#platform/backup/archive.ts'
import { openEmbedded } from '#platform/database/embedded.ts'
import { folderFileStore } from '#platform/files/file-store.ts'
import { loadOrCreateSecretRoot, secretRootName } from '#platform/webhooks/secret-root.ts'
import type { ServerSettings } from '../server/settings.ts'
import { keyFolder, keysOf } from './key-folder.ts'
import { runPostgresqlTool } from './postgresql-tools.ts'
import type { PlatformCommand } from './surroundings.ts'
import { productVersion } from './version.ts'

/** Names of the database in an archive, by engine. */
export const databaseEntry = { embedded: 'database.tar.gz', postgresql: 'database.dump' } as const

/** What a restore moved aside stands in schemas whose names begin so; a backup leaves them out. */
export const keptSchema = 'before_restore_'

/**
 * `guichet backup <file>`: database, files and keys in one signed archive. The database comes first: files are kept
 * before anything speaks of them and never change, so whatever the database speaks of is among the files.
 * PostgreSQL may go on working meanwhile; the embedded database has one user, so the server must be stopped.
 */
export const backup: PlatformCommand = async ([file, ...more], { settings, out }) => {
  if (!file || more.length > 0) throw new Error('usage: guichet backup <file>')
  assertDatabase(settings)
  const { signing } = await keysOf(settings)
  const engine = settings.databaseUrl ? 'postgresql' : 'embedded'
  const folder = await mkdtemp(join(dirname(resolve(file)), '.guichet-backup-'))
  try {
    const database = join(folder, databaseEntry[engine])
    await dumpDatabase(settings, database)
    const sources = [
      { name: databaseEntry[engine], path: database },
      ...(await filesOf(settings)),
      ...(await keyFilesOf(settings)),
    ]
    const about = { product: productVersion(), engine, madeAt: new Date().toISOString() } as const
    const { entries } = await writeArchive(file, sources, about, signing)
    const bytes = entries.reduce((sum, { size }) => sum + size, 0)
    out(`${entries.length} files (${bytes} bytes) in ${file}, signed with key ${signing.publicKey.id}.\n`)
    out('The archive holds the private signing key and all papers: keep it as safe as the platform itself.\n')
    return 0
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Opening an embedded database that is not there would make one, and the backup of nothing. */
function assertDatabase({ databaseUrl, dataFolder }: ServerSettings): void {
  if (!databaseUrl && !existsSync(join(dataFolder, 'database', 'PG_VERSION')))
    throw new Error(`there is no embedded database in ${dataFolder}; for PostgreSQL set DATABASE_URL`)
}

async function dumpDatabase({ databaseUrl, dataFolder }: ServerSettings, path: string): Promise<void> {
  if (databaseUrl) {
    const options = ['--format=custom', '--no-owner', `--exclude-schema=${keptSchema}*`, `--file=${path}`]
    await runPostgresqlTool('pg_dump', options, databaseUrl)
    return
  }
  const database = await openEmbedded({ folder: join(dataFolder, 'database') })
  try {
    await writeFile(path, await database.dump(), { mode: 0o600 })
  } finally {
    await database.close()
  }
}

async function filesOf({ dataFolder }: ServerSettings): Promise<ArchiveSource[]> {
  const sources: ArchiveSource[] = []
  for await (const sha256 of folderFileStore(join(dataFolder, 'files')).list()) {
    const name = `files/${sha256.slice(0, 2)}/${sha256}`
    sources.push({ name, path: join(dataFolder, name) })
  }
  return sources
}

async function keyFilesOf(settings: ServerSettings): Promise<ArchiveSource[]> {
  const folder = keyFolder(settings)
  await loadOrCreateSecretRoot(folder)
  const published = await readdir(join(folder, 'keys'))
  return ['signing-key.pem', secretRootName, ...published.sort().map((name) => `keys/${name}`)].map((name) => ({
    name: `keys/${name}`,
    path: join(folder, name),
  }))
}
