import type { Title } from '#domains/titles/title.ts'
import type { Database } from '#platform/database/database.ts'
import type { FollowedFact } from '#platform/jobs/follow.ts'

/** The titles these facts are of, as they stand now, by id; in one round trip, and none where there are no facts. */
export async function titlesOf(database: Database, facts: readonly FollowedFact[]): Promise<Map<string, Title>> {
  const ids = [...new Set(facts.map(({ record }) => record))]
  if (ids.length === 0) return new Map()
  const [rows = []] = await database.batch([
    { name: 'followed.titles', text: 'select id, body from title where id = any ($1::uuid[])', values: [ids] },
  ])
  return new Map(rows.map(({ id, body }) => [String(id), body as Title]))
}
