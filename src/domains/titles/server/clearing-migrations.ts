import type { Migration } from '#platform/database/migrations.ts'

/** The repertoire of clearings is found without reading all facts. */
export const clearingMigrations: readonly Migration[] = [
  { name: '0010-clearings', sql: `create index fact_cleared on fact (seq) where type = 'Cleared';` },
]
