import { rm } from 'node:fs/promises'
import type { CountryPack } from '#countries/pack.ts'
import { type Database, isRetryable, query, type Row, type Statement } from '#platform/database/database.ts'
import { openPlatform, type Platform } from '../platform.ts'
import { fillDemonstration } from './fill.ts'

/**
 * What a reset leaves: the shape of the database, public bodies and companies, running numbers, and the log with its facts.
 * The log only ever grows, also here: receipts from before a reset stay good, and nobody need explain a shorter log.
 */
const kept = ['migration', 'organisation', 'number_block', 'fact_leaf', 'log_node', 'log_head', 'follower']
/** Added to, not replaced. */
const grown = 'fact'
const tries = 5

/**
 * Puts the demonstration back to its beginning while the server runs. The new one is built aside, in a database in memory,
 * and takes the place of the old one in a single transaction: nobody ever sees half of it, and no background work meets a
 * title half on its way. Sessions are among what is replaced, so everybody has to come in again.
 */
export async function resetDemonstration(platform: Platform): Promise<void> {
  const { database, identities, directory } = platform
  const aside = await openAside(platform)
  try {
    await fillDemonstration(aside, () => platform.titles.newId())
    await replace(database, await contentOf(aside.database))
  } finally {
    await aside.close()
    await rm(aside.dataFolder, { recursive: true, force: true })
  }
  identities.forgetAll()
  await directory.refresh()
}

/** Whether nobody but the imaginary people has an account here: else it is no demonstration, whatever the settings say. */
export async function holdsOnlyDemonstration(database: Database, { demonstration }: CountryPack): Promise<boolean> {
  const [row] = await query(database, 'select not exists (select from account where id <> all ($1::uuid[])) as only', [
    demonstration.people.map(({ id }) => id),
  ])
  return row?.only === true
}

/** An empty platform in memory that keeps its papers, and takes its running numbers, where ours does: no number comes twice. */
async function openAside({ settings, clock, files, titles, calls, manifests, lots }: Platform): Promise<Platform> {
  const { databaseUrl, ...others } = settings
  const aside = await openPlatform({ ...others, dataFolder: ':memory:' }, clock)
  const { nextNumber } = titles
  return {
    ...aside,
    files,
    titles: { ...aside.titles, files, nextNumber },
    calls: { ...aside.calls, nextNumber: calls.nextNumber },
    manifests: { ...aside.manifests, files, nextNumber: manifests.nextNumber },
    lots: { ...aside.lots, nextNumber: lots.nextNumber },
  }
}

interface TableContent {
  readonly table: string
  readonly rows: readonly Row[]
}

/** What the tables hold, those first that others point to: a table can only point to older ones. */
async function contentOf(database: Database): Promise<TableContent[]> {
  const tables = await tablesOf(database)
  const results = await database.batch(
    tables.map((table) => ({
      text: `select to_jsonb(t) as row from "${table}" t${table === grown ? ' order by seq' : ''}`,
    })),
  )
  return tables.map((table, i) => ({ table, rows: (results[i] ?? []).map(({ row }) => row as Row) }))
}

const tablesOf = async (database: Database): Promise<string[]> =>
  (
    await query(
      database,
      `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> all ($1)
       order by oid`,
      [kept],
    )
  ).map(({ relname }) => String(relname))

async function replace(database: Database, content: readonly TableContent[]): Promise<void> {
  const emptied = (await tablesOf(database)).filter((table) => table !== grown)
  const statements = [
    { text: `truncate ${emptied.map((table) => `"${table}"`).join(', ')}` },
    ...(await Promise.all(content.filter(({ rows }) => rows.length > 0).map((one) => insertOf(database, one)))),
  ]
  for (let left = tries; ; left -= 1)
    try {
      await database.batch(statements)
      return
    } catch (error) {
      if (left === 1 || !isRetryable(error)) throw error
    }
}

/**
 * All rows of a table at once, in their order; what the database numbers by itself, it numbers anew, and what it wrote by
 * itself when the rows of an older table came is there already.
 */
async function insertOf(database: Database, { table, rows }: TableContent): Promise<Statement> {
  const columns = await query(
    database,
    `select string_agg(quote_ident(attname), ', ' order by attnum) as list from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attidentity = '' and attgenerated = ''`,
    [`"${table}"`],
  )
  const list = String(columns[0]?.list)
  return {
    text: `insert into "${table}" (${list}) select ${list} from jsonb_populate_recordset(null::"${table}", $1::jsonb)${table === grown ? '' : ' on conflict do nothing'}`,
    values: [JSON.stringify(rows)],
  }
}
