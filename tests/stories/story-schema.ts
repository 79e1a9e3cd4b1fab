import { fileURLToPath } from 'node:url'
import { Story } from './story.ts'

/** Where the schema of stories lies that editors complete and check them with. */
export const storySchemaFile = fileURLToPath(new URL('./story.schema.json', import.meta.url))

/** The JSON Schema of a story, as it is published. */
export const storySchema = (): string =>
  `${JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'A story', ...Story }, null, 2)}\n`
