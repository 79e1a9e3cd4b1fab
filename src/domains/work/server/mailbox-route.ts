import Type from 'typebox'
import { type Database, query } from '#platform/database/database.ts'
import { type Route, route } from '#platform/http/route.ts'
import { ok, type Visit } from '#platform/http/visit.ts'
import { Mail } from '../notice.ts'

/** Mails to the people of the reader's organisation, newest first. Only a demonstration has this route. */
export const mailboxRoute = <Caller>(database: Database): Route<Visit<Caller>> =>
  route({
    id: 'mailbox.list',
    method: 'GET',
    url: '/api/mailbox',
    summary: 'Mails as they are or would be sent to the people of one’s organisation; in a demonstration only',
    tag: 'demonstration',
    gives: Type.Object({ mails: Type.Array(Mail) }),
    handle: async (_, visit: Visit<Caller>) => {
      await visit.read([])
      const rows = await query(
        database,
        `select id, to_address as to, language, subject, body, at, sent_at from mail
         where to_address in (select email from account where organisation = $1) order by at desc, id desc limit 100`,
        [visit.visitor.organisation],
      )
      return ok({
        mails: rows.map(({ sent_at: sentAt, ...mail }) => ({ ...mail, ...(sentAt !== null && { sentAt }) })),
      })
    },
  })
