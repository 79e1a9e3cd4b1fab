import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { announcedUnitMigrations } from '#domains/announced-units/server/migrations.ts'
import { cargoMigrations } from '#domains/cargo/server/migrations.ts'
import { warehouseMigrations } from '#domains/customs-warehouses/server/migrations.ts'
import { gateMigrations } from '#domains/gates/server/migrations.ts'
import { manifestMigrations } from '#domains/manifests/server/migrations.ts'
import { partyMigrations } from '#domains/parties/server/migrations.ts'
import { partnerMigrations } from '#domains/partners/server/migrations.ts'
import { clearingMigrations } from '#domains/titles/server/clearing-migrations.ts'
import { titleMigrations } from '#domains/titles/server/migrations.ts'
import { callMigrations } from '#domains/vessel-calls/server/migrations.ts'
import { webhookMigrations } from '#domains/webhooks/server/migrations.ts'
import { workMigrations } from '#domains/work/server/migrations.ts'
import type { Database } from '#platform/database/database.ts'
import { openEmbedded } from '#platform/database/embedded.ts'
import { migrate } from '#platform/database/migrations.ts'
import { openPostgresql } from '#platform/database/postgresql.ts'
import { mailMigrations } from '#platform/mail/migrations.ts'
import { recordMigrations } from '#platform/records/migrations.ts'
import { webhookDeliveryMigrations } from '#platform/webhooks/migrations.ts'
import { productFolder } from '../product-folder.ts'
import type { ServerSettings } from './settings.ts'

/** All migrations, in the order in which they run. */
const migrations = [
  ...recordMigrations,
  ...partyMigrations,
  ...titleMigrations,
  ...clearingMigrations,
  ...mailMigrations,
  ...workMigrations,
  ...partnerMigrations,
  ...webhookDeliveryMigrations,
  ...webhookMigrations,
  ...cargoMigrations,
  ...gateMigrations,
  ...announcedUnitMigrations,
  ...callMigrations,
  ...manifestMigrations,
  ...warehouseMigrations,
]

/** Opens the database the settings name and brings it to the newest shape. */
export async function openDatabase(
  settings: Pick<ServerSettings, 'databaseUrl' | 'connections' | 'namedStatements' | 'dataFolder'>,
): Promise<Database> {
  const { databaseUrl, connections, namedStatements, dataFolder } = settings
  const database = databaseUrl
    ? openPostgresql(databaseUrl, { connections, namedStatements })
    : await openEmbedded(embeddedOptions(dataFolder))
  await migrate(database, migrations)
  return database
}

function embeddedOptions(dataFolder: string) {
  const seed = join(productFolder, 'dist', 'seed.tgz')
  return {
    ...(dataFolder !== ':memory:' && {
      folder: join(dataFolder, 'database'),
      threadFile: join(productFolder, 'dist', 'embedded-thread.mjs'),
    }),
    ...(existsSync(seed) && { seed }),
  }
}
