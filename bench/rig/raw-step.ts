import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Platform } from '#apps/server/platform.ts'
import { titleRecords } from '#domains/titles/server/records.ts'
import type { Title } from '#domains/titles/title.ts'
import { digestOf } from '#platform/auth/secrets.ts'
import { query, type Row } from '#platform/database/database.ts'
import { openEmbedded } from '#platform/database/embedded.ts'
import type { EmbeddedOptions } from '#platform/database/embedded-engine.ts'

/**
 * The durable work of a title step and nothing else: the rows a step reads, in one statement; the rows it writes, in
 * one statement that commits. No HTTP, no rules, no hash, no check of what is written.
 */

/** Runs one prepared statement: the barest client of a database. */
export type RunStatement = (text: string, name: string, values: readonly unknown[]) => Promise<Row[]>

/** What a step of the product left in the database, for raw steps to write the like of it. */
export interface StepRows {
  /** The record as JSON text. */
  readonly body: string
  /** Column name → SQL type and value, as the product derives them from the record. */
  readonly cells: Readonly<Record<string, { readonly type: string; readonly value: unknown }>>
  readonly fact: Row
  readonly answer: string
}

/** The rows that the last step on a title wrote. */
export async function rowsOfLastStep({ database, titles, calendar }: Platform, title: string): Promise<StepRows> {
  const one = async (text: string, value: string) => {
    const [row] = await query(database, text, [value])
    if (!row) throw new Error('a step leaves a row here')
    return row
  }
  const { body } = await one('select body from title where id = $1', title)
  const fact = await one(
    `select type, at, organisation, actor::text, body::text, encode(hash, 'hex') as hash
     from fact where record = $1 order by number desc limit 1`,
    title,
  )
  const answer = await one('select body from answer where body like $1 order by at desc limit 1', `%${title}%`)
  const table = titleRecords(titles.law, calendar)
  const values = table.cells(body as Title)
  const cells = Object.entries(table.columns).map(([name, type]) => [name, { type, value: values[name] ?? null }])
  return { body: JSON.stringify(body), cells: Object.fromEntries(cells), fact, answer: String(answer.body) }
}

const read = `select t.version, t.number, encode(t.head, 'hex') as head, t.body, k.request, k.status, k.body as kept,
    a.id, a.name, a.rights, a.language, a.status, o.id, o.name, o.kind, o.status,
    (select count(*) from mandate where agent = o.id and status = 'active') as mandates
  from access_token d join machine m on m.id = d.machine join account a on a.id = m.account
  join organisation o on o.id = a.organisation
  left join title t on t.id = $2 left join answer k on k.owner = o.id and k.key = $3
  where d.token_hash = $1`

/** Makes raw steps as `token`'s holder would cause them, modelled on the rows of one that the product did. */
export function rawStep(run: RunStatement, token: string, { body, cells, fact, answer }: StepRows) {
  const tokenHash = digestOf(token)
  const assigned = Object.entries(cells).map(([name, { type }], i) => `${name} = $${i + 12}::${type}`)
  const write = `with changed as (
      update title set version = $2, head = decode($3, 'hex'), body = $4::jsonb, ${assigned.join(', ')} where id = $1
    ), added as (
      insert into fact (record, number, house, type, at, organisation, actor, body, hash)
      values ($1, $2, 'title', $5, $6, $7, $8::jsonb, $9::jsonb, decode($3, 'hex'))
    ) insert into answer (owner, key, request, status, body) values ($7, $10, $3, 200, $11)`
  const names = Object.keys(cells)
  const written = [fact.type, fact.at, fact.organisation, fact.actor, fact.body]

  return async (title: string): Promise<void> => {
    const key = randomUUID()
    const [found] = await run(read, 'raw.read', [tokenHash, title, key])
    if (!found) throw new Error('the raw step found nobody')
    const version = Number(found.version) + 1
    const values = names.map((name) => (name === 'number' ? found.number : cells[name]?.value))
    await run(write, 'raw.write', [title, version, fact.hash, body, ...written, key, answer, ...values])
  }
}

/** As many connections to a PostgreSQL as asked for, each running prepared statements. */
export async function rawConnections(url: string, count: number) {
  const clients = Array.from({ length: count }, () => new pg.Client({ connectionString: url }))
  await Promise.all(clients.map((client) => client.connect()))
  return {
    runs: clients.map(
      (client): RunStatement =>
        async (text, name, values) =>
          (await client.query<Row>({ text, name, values: [...values] })).rows,
    ),
    close: async () => void (await Promise.all(clients.map((client) => client.end()))),
  }
}

/** The embedded engine by itself, on a folder of its own; it has one session, shared by all who ask. */
export async function rawEmbedded(options: EmbeddedOptions & { threadFile: string }, count: number) {
  const database = await openEmbedded(options)
  const run: RunStatement = async (text, _name, values) => (await database.batch([{ text, values }]))[0] ?? []
  return { runs: Array.from({ length: count }, () => run), close: () => database.close() }
}
