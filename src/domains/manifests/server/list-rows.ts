import type { RowsBeside } from '#kernel/carry-out.ts'
import type { Statement } from '#platform/database/database.ts'
import type { StowagePlan } from '../stowage.ts'
import type { ListedUnit } from '../unit-list.ts'

export const removeListed = (manifest: string): RowsBeside => ({
  name: 'manifest-listed.remove',
  text: 'delete from manifest_listed_unit where manifest = $1',
  values: [manifest],
})

/** Keeps a list of units in its order, however long, in one statement. */
export const putListed = (manifest: string, units: readonly ListedUnit[]): RowsBeside => ({
  name: 'manifest-listed.put',
  text: `insert into manifest_listed_unit (manifest, line, number, body)
    select $1::uuid, u.* from unnest($2::int[], $3::text[], $4::jsonb[]) as u (line, number, body)
    on conflict do nothing`,
  values: [
    manifest,
    units.map((_, i) => String(i + 1)),
    units.map(({ number }) => number),
    units.map((unit) => JSON.stringify(unit)),
  ],
})

/** A page of the list in its order, units with all the words typed. */
export const listedPage = (manifest: string, after: number, limit: number): Statement => ({
  name: 'manifest-listed.page',
  text: 'select line, body from manifest_listed_unit where manifest = $1 and line > $2::int order by line limit $3::int',
  values: [manifest, after, limit],
})

export const listedAll = (manifest: string): Statement => ({
  name: 'manifest-listed.all',
  text: 'select body from manifest_listed_unit where manifest = $1 order by line',
  values: [manifest],
})

export const putStowage = (manifest: string, plan: StowagePlan): RowsBeside => ({
  name: 'manifest-stowage.put',
  text: `insert into manifest_stowage (manifest, body) values ($1, $2::jsonb)
    on conflict (manifest) do update set body = excluded.body`,
  values: [manifest, JSON.stringify(plan)],
})

export const readStowage = (manifest: string): Statement => ({
  name: 'manifest-stowage.read',
  text: 'select body from manifest_stowage where manifest = $1',
  values: [manifest],
})
