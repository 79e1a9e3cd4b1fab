import { domiciliationRequest } from '#connectors/bank-messages/our-words-to-theirs.ts'
import type { Organisation } from '#domains/parties/party.ts'
import type { Title } from '#domains/titles/title.ts'
import { objects } from '#kernel/decision.ts'
import { type Database, query, type Statement } from '#platform/database/database.ts'
import type { FollowedFact } from '#platform/jobs/follow.ts'
import { titlesOf } from './titles-of-facts.ts'

/** Our code in messages. */
const ourCode = 'GUICHET'

export interface RequestDeps {
  readonly database: Database
  readonly find: (organisation: string) => Organisation | undefined
  /** The next number of our messages to this partner. */
  readonly nextNumber: (series: string) => Promise<number>
  readonly now: () => Date
}

/**
 * When a title comes before a bank that keeps its own system, the bank is asked by message: for its position, for the
 * domiciliation, or to agree to a modification; the papers of the title go along (mission of the four bank messages).
 * A follower of the log: what it gives is written with its place, so each arrival is asked about once.
 */
export function bankRequests({ database, find, nextNumber, now }: RequestDeps) {
  return async (facts: readonly FollowedFact[]): Promise<Statement[]> => {
    const arrivals = facts.filter(isArrival)
    const statements: Statement[] = []
    const titles = await titlesOf(database, arrivals)
    for (const { record } of arrivals) {
      const title = titles.get(record)
      const bank = title?.content && find(bankOf(title))
      if (!title || !bank?.system) continue
      const [owner] = await query(database, 'select body from organisation where id = $1', [title.owner])
      const sending = {
        number: String(await nextNumber(`partner:${bank.code}`)),
        sender: ourCode,
        sentAt: now().toISOString(),
      }
      const request = domiciliationRequest(title, { operator: owner?.body as Organisation, bank }, sending)
      if (objects(request)) continue // it moved on while the message was being made
      statements.push(addMessage(bank.id, record, request.header, request))
      if (title.documents.length > 0) {
        const header = {
          ...sending,
          number: String(await nextNumber(`partner:${bank.code}`)),
          recipient: bank.code,
          type: 'FIC',
          function: '9',
        }
        const files = title.documents.map(({ name, sha256, at, kind }) => ({
          name,
          description: kind,
          date: at.slice(0, 10),
          sha256,
        }))
        statements.push(
          addMessage(bank.id, record, header, {
            kind: 'title-files',
            header,
            titleNumber: title.number,
            account: request.bank.account,
            files,
          }),
        )
      }
    }
    return statements
  }
}

const isArrival = ({ house, type, body }: FollowedFact): boolean => {
  if (house !== 'title') return false
  const stage = (body.desk as { stage?: string } | undefined)?.stage
  if (type === 'SentToDesk') return stage === 'pre-domiciliation' || stage === 'domiciliation'
  return type === 'ChangeRequested' || type === 'ChangeAgreed'
}

const bankOf = ({ content }: Title): string => content?.bank.organisation ?? ''

const addMessage = (
  partner: string,
  record: string,
  { number, type, sentAt }: { number: string; type: string; sentAt: string },
  message: object,
): Statement => ({
  text: `insert into partner_message (partner, number, record, type, message, at) values ($1, $2, $3, $4, $5::jsonb, $6)`,
  values: [partner, number, record, type, JSON.stringify(message), sentAt],
})
