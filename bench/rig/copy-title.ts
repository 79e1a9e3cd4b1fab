import { type Database, query } from '#platform/database/database.ts'

/**
 * Copies a title, with its facts, `count` times under new ids and numbers: titles to step on, without waiting for as many lives.
 * The chains of the copies are those of the original and do not verify; nothing here reads them. Gives the new ids.
 */
export async function copyTitle(database: Database, title: string, count: number): Promise<string[]> {
  const columns = await query(
    database,
    `select column_name as name from information_schema.columns
     where table_name = 'title' and column_name not in ('id', 'number', 'body')`,
  )
  const names = columns.map(({ name }) => `"${String(name)}"`).join(', ')
  const rows = await query(
    database,
    `with copied as (
       insert into title (id, number, body, ${names})
       select made.id, made.number, body || jsonb_build_object('id', made.id, 'number', made.number), ${names}
       from title,
         (select gen_random_uuid() as id, 'COPY-' || lpad(copy::text, 9, '0') as number from generate_series(1, $2::int) copy) made
       where title.id = $1
       returning id
     ), chained as (
       insert into fact (record, number, house, type, at, organisation, actor, body, hash)
       select copied.id, number, house, type, at, organisation, actor, body, hash from copied, fact where record = $1
     )
     select id from copied`,
    [title, count],
  )
  return rows.map(({ id }) => String(id))
}
