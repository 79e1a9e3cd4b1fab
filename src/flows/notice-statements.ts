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

/** What is told of a fact: the values of its sentence, how soon, and where the page of its record is. */
interface Told {
  readonly type: string
  readonly urgency: Urgency
  readonly about: Readonly<Record<string, string>>
  readonly path: string
}

/** Tells one person of a fact: a notice, and a mail where they want one and it is not of low urgency. */
export function tellPerson(deps: NoticeDeps, fact: FollowedFact, told: Told, person: Person): Statement[] {
  const mailed = person.mailWanted && told.urgency !== 'low' && deps.mails !== 'none'
  return [
    noticeStatement(deps.newId(), fact, told, person),
    ...(mailed ? [mailStatement(deps, fact, told, person)] : []),
  ]
}

const noticeStatement = (id: string, fact: FollowedFact, told: Told, person: Person): Statement => ({
  name: 'notice.add',
  text: `insert into notice (id, account, organisation, kind, record, type, about, urgency, at)
    values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9)`,
  values: [
    id,
    person.id,
    person.organisation,
    fact.house,
    fact.record,
    told.type,
    JSON.stringify(told.about),
    told.urgency,
    fact.at,
  ],
})

function mailStatement(deps: NoticeDeps, fact: FollowedFact, told: Told, person: Person): Statement {
  const address = new URL(told.path, deps.publicUrl).href
  const { subject, body } = mailOfNotice(
    { kind: fact.house, ...told },
    person.name,
    address,
    deps.translate[person.language],
  )
  return {
    name: 'mail.add',
    text: `insert into mail (id, to_address, language, subject, body, at, next_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      deps.newId(),
      person.email,
      person.language,
      subject,
      body,
      fact.at,
      deps.mails === 'send' ? fact.at : null,
    ],
  }
}
