import Type from 'typebox'
import type { Acknowledgement } from '#connectors/bank-messages/messages.ts'
import { type BankMessage, messageShapes } from '#connectors/bank-messages/messages.ts'
import { toXml } from '#connectors/bank-messages/our-words-to-theirs.ts'
import { readBankMessage } from '#connectors/bank-messages/theirs-to-ours.ts'
import type { Caller, Organisation } from '#domains/parties/party.ts'
import { objection, objects } from '#kernel/decision.ts'
import { type Database, query } from '#platform/database/database.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { checkerOf } from '#platform/http/check-input.ts'
import { ProblemError } from '#platform/http/problem.ts'
import { type Route, route } from '#platform/http/route.ts'
import { ok, type Reply, type Visit } from '#platform/http/visit.ts'
import { leaving } from './bank-carriers.ts'

export interface BankRouteDeps {
  readonly database: Database
  readonly files: FileStore
  readonly find: (organisation: string) => Organisation | undefined
  readonly receive: (bank: Organisation, message: BankMessage, body: string) => Promise<Acknowledgement>
}

const largestMessage = 5 * 1_048_576
/** Messages given at one go. */
const atOnce = 20
const checks = Object.fromEntries(Object.entries(messageShapes).map(([kind, shape]) => [kind, checkerOf(shape)]))

/** The four bank messages over the API, as JSON or as XML: what waits for the bank, and what it answers. */
export function bankRoutes({ database, files, find, receive }: BankRouteDeps): Route<Visit<Caller>>[] {
  return [
    route({
      id: 'partner.messages',
      method: 'GET',
      url: '/api/partner/messages',
      summary:
        'Messages for the reader’s bank after a number, in order; XML with `Accept: application/xml`, one at a time',
      tag: 'partners',
      query: Type.Object(
        { after: Type.Optional(Type.String({ pattern: '^\\d{1,18}$' })) },
        { additionalProperties: false },
      ),
      handle: async ({ query: asked, raw }, visit: Visit<Caller>) => {
        const { caller } = await visit.read([])
        const wantsXml = raw.headers.accept?.includes('xml') ?? false
        const rows = await query(
          database,
          `select number, message from partner_message where partner = $1 and number > $2 order by number limit ${wantsXml ? 1 : atOnce}`,
          [caller.organisation, asked.after ?? '0'],
        )
        await query(
          database,
          `update partner_message set state = 'sent', sent_at = coalesce(sent_at, $3) where partner = $1 and number = any ($2::bigint[]) and state = 'waiting'`,
          [caller.organisation, rows.map(({ number }) => number), visit.at],
        )
        const messages = await Promise.all(rows.map((row) => leaving(row, files)))
        if (!wantsXml) return ok({ messages })
        const [first] = messages
        return first ? asXml(first) : { status: 204 }
      },
    }),
    route({
      id: 'partner.send',
      method: 'POST',
      url: '/api/partner/messages',
      summary:
        'A bank’s answer or receipt, as JSON or XML; the answer is our receipt in the same form, the same for the same message',
      tag: 'partners',
      bodyLimit: largestMessage,
      handle: async ({ body }, visit: Visit<Caller>) => {
        const { caller } = await visit.read([])
        const bank = find(caller.organisation)
        if (!bank) throw new ProblemError(403, 'not-for-your-role')
        if (typeof body === 'string') {
          const read = readBankMessage(Buffer.from(body))
          return objects(read) ? read : asXml(await receive(bank, read.message, body))
        }
        const kind = (body as { kind?: unknown } | null)?.kind
        const check = typeof kind === 'string' && Object.hasOwn(checks, kind) ? checks[kind] : undefined
        if (!check) return objection('invalid', 'not-a-bank-message', undefined, '/kind')
        const [first, ...others] = check(body)
        if (first) return { objections: [first, ...others] }
        return ok(await receive(bank, body as BankMessage, JSON.stringify(body)))
      },
    }),
  ]
}

const asXml = (message: BankMessage): Reply => ({
  status: 200,
  body: toXml(message),
  mediaType: 'application/xml; charset=utf-8',
})
