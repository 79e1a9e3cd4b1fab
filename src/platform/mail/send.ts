import { createTransport } from 'nodemailer'
import { type Database, query, type Row, type Statement } from '../database/database.ts'
import { longPause, triedForMs } from '../jobs/pause.ts'

export interface MailSettings {
  readonly database: Database
  /** Where mails are handed in, `smtp://user:password@host:port` or `smtps://…`. */
  readonly smtpUrl: string
  /** The sender every mail names, `Name <address>`. */
  readonly from: string
  readonly now: () => Date
}

export interface MailSender {
  /** Sends the mails that are due, some at a time; true when there were any. */
  sendDue(): Promise<boolean>
  close(): void
}

/** Mails handed in at one go. */
const atOnce = 20
/** For how long a mail that is being sent is nobody else's; a process that dies in between leaves it to others then. */
const leaseMs = 5 * 60_000
const patienceMs = 10_000

/**
 * Sends what waits in the mail table. A mail that a server turns away for good is given up; after any other failure it
 * is tried again after growing pauses, for three days. One that was sent just before a crash may be sent a second time,
 * with the same `Message-ID`.
 */
export function mailSender({ database, smtpUrl, from, now }: MailSettings): MailSender {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
  })

  const send = async (mail: Row): Promise<Statement> => {
    const to = String(mail.to_address)
    try {
      await transport.sendMail({
        from,
        to,
        subject: String(mail.subject),
        text: String(mail.body),
        messageId: `<${mail.id}@guichet>`,
        headers: { 'Content-Language': String(mail.language), 'Auto-Submitted': 'auto-generated' },
      })
      return {
        text: 'update mail set sent_at = $2, next_at = null, error = null where id = $1',
        values: [mail.id, now().toISOString()],
      }
    } catch (error) {
      return failed(mail, error, now())
    }
  }

  return {
    async sendDue() {
      const mails = await claimDue(database, now())
      if (mails.length === 0) return false
      await database.batch(await Promise.all(mails.map(send)))
      return true
    },
    close: () => transport.close(),
  }
}

/** Takes due mails for this process, so that no other sends them at the same time. */
const claimDue = (database: Database, at: Date): Promise<Row[]> =>
  query(
    database,
    `update mail set attempts = attempts + 1, next_at = $2 where id in
       (select id from mail where next_at <= $1 order by next_at limit $3 for update skip locked)
     returning id, to_address, language, subject, body, at, attempts`,
    [at.toISOString(), new Date(at.getTime() + leaseMs).toISOString(), atOnce],
  )

function failed(mail: Row, error: unknown, at: Date): Statement {
  const givenUp = isForGood(error) || at.getTime() - Date.parse(String(mail.at)) > triedForMs
  const next = givenUp ? null : new Date(at.getTime() + longPause(Number(mail.attempts))).toISOString()
  const said = error instanceof Error ? error.message : String(error)
  return {
    text: 'update mail set next_at = $2, error = $3 where id = $1',
    values: [mail.id, next, said.slice(0, 500)],
  }
}

/** Replies 500 to 599 are permanent (RFC 5321 section 4.2.1), those to our sign-in apart: our settings may be mended. */
function isForGood(error: unknown): boolean {
  const { responseCode, code } = error as { responseCode?: number; code?: string }
  return responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH'
}
