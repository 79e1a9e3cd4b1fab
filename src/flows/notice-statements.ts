import type { Urgency } from '#domains/work/notice.ts'
import type { Language } from '#kernel/text.ts'
import type { Statement } from '#platform/database/database.ts'
import type { Translate } from '#platform/i18n/messages.ts'
import type { FollowedFact } from '#platform/jobs/follow.ts'
import { mailOfNotice } from './mail-of-notice.ts'
import type { Person } from './people-told.ts'

export interface NoticeDeps {
  readonly newId: () => string
  readonly translate: Readonly<Record<Language, Translate>>
  readonly publicUrl: string
  /** `send`: mails leave; `keep`: they only wait to be looked at; `none`: there are none. */
  readonly mails: 'send' | 'keep' | 'none'
}

/** What one person is told of a fact: the values of its sentence, how soon, and where the page of its record is. */
export interface Told {
  readonly fact: FollowedFact
  readonly person: Person
  readonly type: string
  readonly urgency: Urgency
  readonly about: Readonly<Record<string, string>>
  readonly path: string
}

/** Tells people of facts: a notice each, and a mail where they want one and it is not of low urgency. Two statements for all. */
export function tellPeople(deps: NoticeDeps, told: readonly Told[]): Statement[] {
  const mailed = deps.mails === 'none' ? [] : told.filter(wantsMail)
  return [
    ...(told.length > 0 ? [{ ...addNotices, values: [JSON.stringify(told.map((one) => noticeRow(deps, one)))] }] : []),
    ...(mailed.length > 0 ? [{ ...addMails, values: [JSON.stringify(mailed.map((one) => mailRow(deps, one)))] }] : []),
  ]
}

const wantsMail = ({ person, urgency }: Told): boolean => person.mailWanted && urgency !== 'low'

const addNotices: Omit<Statement, 'values'> = {
  name: 'notice.add',
  text: `insert into notice (id, account, organisation, kind, record, type, about, urgency, at)
    select * from jsonb_to_recordset($1::jsonb) as n (id uuid, account uuid, organisation uuid, kind text, record uuid,
      type text, about jsonb, urgency text, at timestamptz)`,
}

const noticeRow = ({ newId }: NoticeDeps, { fact, person, type, about, urgency }: Told) => ({
  id: newId(),
  account: person.id,
  organisation: person.organisation,
  kind: fact.house,
  record: fact.record,
  type,
  about,
  urgency,
  at: fact.at,
})

const addMails: Omit<Statement, 'values'> = {
  name: 'mail.add',
  text: `insert into mail (id, to_address, language, subject, body, at, next_at)
    select * from jsonb_to_recordset($1::jsonb) as m (id uuid, to_address text, language text, subject text, body text,
      at timestamptz, next_at timestamptz)`,
}

function mailRow(deps: NoticeDeps, { fact, person, type, about, path }: Told) {
  const address = new URL(path, deps.publicUrl).href
  const { subject, body } = mailOfNotice(
    { kind: fact.house, type, about },
    person.name,
    address,
    deps.translate[person.language],
  )
  return {
    id: deps.newId(),
    to_address: person.email,
    language: person.language,
    subject,
    body,
    at: fact.at,
    next_at: deps.mails === 'send' ? fact.at : null,
  }
}
