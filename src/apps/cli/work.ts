import { openPlatform } from '../server/platform.ts'
import { startWorker } from '../worker/worker.ts'
import type { PlatformCommand } from './surroundings.ts'
import { untilToldToStop } from './until-told-to-stop.ts'

/** `guichet work`: seals, watches the clock and tells of what happened until told to stop. Any number may run at once. */
export const work: PlatformCommand = async (_, { settings, out }) => {
  const platform = await openPlatform(settings)
  const worker = startWorker(platform, (job, error) => process.stderr.write(`${job}: ${said(error)}\n`))
  out(`Working for ${platform.pack.country.names.en}.\n`)
  await untilToldToStop()
  await worker.stop()
  await platform.close()
  return 0
}

const said = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))
