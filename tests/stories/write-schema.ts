import { writeFileSync } from 'node:fs'
import { storySchema, storySchemaFile } from './story-schema.ts'

/** `npx tsx tests/stories/write-schema.ts` after a change of `story.ts`: writes the schema that editors read. */
writeFileSync(storySchemaFile, storySchema())
