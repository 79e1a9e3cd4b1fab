import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { query } from '#platform/database/database.ts'
import { isSealed, recordEvidence } from '#platform/history/prove-facts.ts'
import { factsOfRecord, keptFactFrom } from '#platform/history/read-facts.ts'
import { openPlatform } from '../server/platform.ts'
import { sealAll } from '../worker/jobs.ts'
import type { PlatformCommand } from './surroundings.ts'

/**
 * `guichet export-evidence <title number> <file>`: the evidence file of one title, for a court or an auditor. What waits
 * is sealed first. A file that is there already is not overwritten.
 */
export const exportEvidence: PlatformCommand = async ([number, file, ...more], { settings, out }) => {
  if (!number || !file || more.length > 0) throw new Error('usage: guichet export-evidence <title number> <file>')
  const platform = await openPlatform(settings)
  const { database, keys, clock } = platform
  try {
    const [title] = await query(database, 'select id, body from title where number = $1', [number])
    if (!title) throw new Error(`there is no title of number ${number}`)
    await sealAll(platform)
    const [rows = []] = await database.batch([factsOfRecord(String(title.id))])
    const facts = rows.map(keptFactFrom).filter(isSealed)
    const lines = recordEvidence(database, facts, title.body, { keys, exportedAt: clock.now().toISOString() })
    await pipeline(Readable.from(lines), createWriteStream(file, { flags: 'wx', mode: 0o600 }))
    out(`${facts.length} facts of title ${number} written to ${file}. Check it with: guichet verify ${file}\n`)
    return 0
  } finally {
    await platform.close()
  }
}
