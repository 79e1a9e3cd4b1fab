import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packsFolder } from './load-pack.ts'
import { packSchemas } from './pack-schemas.ts'

/** `npx tsx src/countries/write-schemas.ts` after a change of `pack.ts`: writes the schemas that editors read. */
for (const [name, schema] of Object.entries(packSchemas()))
  writeFileSync(join(packsFolder, 'schemas', name), `${JSON.stringify(schema, null, 2)}\n`)
