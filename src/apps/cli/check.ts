import { performance } from 'node:perf_hooks'
import { checkHistory } from '#platform/history/check-history.ts'
import { openDatabase } from '../server/open-database.ts'
import { publishedKeys } from './key-folder.ts'
import { historySummary } from './sentences.ts'
import type { PlatformCommand } from './surroundings.ts'

/** `guichet check`: recomputes the whole history in the database. Exit code 1 when something was altered. */
export const check: PlatformCommand = async (_, { settings, out }) => {
  const keys = await publishedKeys(settings)
  const database = await openDatabase(settings)
  try {
    const began = performance.now()
    const report = await checkHistory(database, keys)
    out(historySummary(report))
    out(`Checked in ${((performance.now() - began) / 1000).toFixed(1)} s.\n`)
    return report.ok ? 0 : 1
  } finally {
    await database.close()
  }
}
