import { fillDemonstration } from '../server/demonstration/fill.ts'
import { openPlatform } from '../server/platform.ts'
import { assembleServer } from '../server/serve.ts'
import { settingsFrom } from '../server/settings.ts'
import { startWorker } from '../worker/worker.ts'
import { untilToldToStop } from './until-told-to-stop.ts'

/**
 * Serves until told to stop. In a demonstration an empty database is first filled with imaginary companies and
 * titles. The background work is done here too, unless the settings leave it to `guichet work`.
 */
export async function serve(): Promise<number> {
  const settings = settingsFrom(process.env)
  const platform = await openPlatform(settings)
  if (settings.demonstration) await fillDemonstration(platform)
  const app = await assembleServer(platform)
  const worker =
    settings.worker &&
    startWorker(platform, (job, error) => app.log.error({ err: error, job }, 'background work failed'))
  const address = await app.listen({ port: settings.port, host: settings.host })
  process.stdout.write(`Guichet (${platform.pack.country.names.en}) is at ${address}/\n`)
  if (platform.database.engine === 'embedded')
    process.stdout.write(
      'Embedded database: for demonstrations and small offices. Set DATABASE_URL for anything larger.\n',
    )

  await untilToldToStop()
  await app.close()
  if (worker) await worker.stop()
  await platform.close()
  return 0
}
