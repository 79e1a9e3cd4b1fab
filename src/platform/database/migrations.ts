import { type Database, query, violatedConstraint } from './database.ts'

/** A named step forward of the database. Never edited once released; `undo` says in words how to go back, or why one cannot. */
export interface Migration {
  readonly name: string
  readonly sql: string
}

/**
 * Brings the database to the newest shape: migrations run in order, each in one transaction that also notes its name.
 * Several processes may start at once: the note's key lets one win, the others see it done.
 */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<string[]> {
  await database.script(`
    select pg_advisory_xact_lock(7301);
    create table if not exists migration (name text primary key, done_at timestamptz not null default now());
  `)
  const done = new Set((await query(database, 'select name from migration')).map((row) => row.name))
  const ran: string[] = []
  for (const { name, sql } of migrations) {
    if (done.has(name)) continue
    try {
      await database.script(
        `select pg_advisory_xact_lock(7301);\ninsert into migration (name) values ('${name}');\n${sql}`,
      )
      ran.push(name)
    } catch (error) {
      if (violatedConstraint(error) !== 'migration_pkey') throw error
    }
  }
  return ran
}
