import { join } from 'node:path'
import { type Keys, loadOrCreateKeys } from '#platform/history/keys.ts'
import type { PublicKey } from '#platform/history/public-key.ts'
import type { ServerSettings } from '../server/settings.ts'

/** The folder of the signing key and the published keys. Throws when the data are kept in memory only. */
export function keyFolder({ dataFolder }: Pick<ServerSettings, 'dataFolder'>): string {
  if (dataFolder === ':memory:') throw new Error('GUICHET_DATA keeps nothing: name the folder of a platform')
  return join(dataFolder, 'keys')
}

/** The keys of a platform on the disk. */
export const keysOf = (settings: Pick<ServerSettings, 'dataFolder'>): Promise<Keys> =>
  loadOrCreateKeys(keyFolder(settings))

/** Every public key that was ever in use. */
export const publishedKeys = async (settings: Pick<ServerSettings, 'dataFolder'>): Promise<readonly PublicKey[]> =>
  (await keysOf(settings)).published
