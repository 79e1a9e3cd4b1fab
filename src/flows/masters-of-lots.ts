import type { Lot } from '#domains/cargo/lot.ts'
import { type Database, query } from '#platform/database/database.ts'

/** The lot of the master bill of a house lot. */
export type MasterOf = (lot: Lot) => Lot | undefined

/** Masters of these lots, read as the platform: the terminal need not see them to know whether their chain holds. */
export async function mastersOf(database: Database, lots: readonly string[]): Promise<MasterOf> {
  if (lots.length === 0) return () => undefined
  const rows = await query(
    database,
    'select distinct m.id, m.body from lot l join lot m on m.id = l.parent where l.id = any ($1::uuid[])',
    [lots],
  )
  return ({ parent }) => rows.find(({ id }) => id === parent)?.body as Lot | undefined
}
