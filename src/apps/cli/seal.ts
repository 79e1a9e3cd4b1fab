import { lastHead } from '#platform/history/log-store.ts'
import { openPlatform } from '../server/platform.ts'
import { sealAll } from '../worker/jobs.ts'
import type { PlatformCommand } from './surroundings.ts'

/** `guichet seal`: puts all facts that wait into the log once, as the worker does several times a second. */
export const seal: PlatformCommand = async (_, { settings, out }) => {
  const platform = await openPlatform(settings)
  try {
    const before = (await lastHead(platform.database))?.size ?? 0
    await sealAll(platform)
    const head = await lastHead(platform.database)
    out(`${(head?.size ?? 0) - before} facts sealed; the log holds ${head?.size ?? 0}.\n`)
    if (head) out(`Head ${head.root} of ${head.at}, signed with key ${head.keyId}.\n`)
    return 0
  } finally {
    await platform.close()
  }
}
