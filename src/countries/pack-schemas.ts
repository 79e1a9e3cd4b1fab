import type { TSchema } from 'typebox'
import { CountryPack, type PackPart, packFiles } from './pack.ts'

/**
 * JSON Schemas (draft 2020-12) of the files of a pack, by the name each is published under, such as `titles.schema.json`:
 * an editor that knows YAML completes and checks a pack with them while it is written.
 */
export const packSchemas = (): Record<string, TSchema> =>
  Object.fromEntries(
    (Object.keys(packFiles) as PackPart[]).map((part) => [
      packFiles[part].replace('.yaml', '.schema.json'),
      {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: packFiles[part],
        ...CountryPack.properties[part],
      },
    ]),
  )
