import type { TitleFact } from '#domains/titles/facts.ts'
import type { TitleLaw } from '#domains/titles/title-law.ts'
import type { Language } from '#kernel/text.ts'
import type { Database, Row } from '#platform/database/database.ts'
import type { FollowedFact, FollowUp } from '#platform/jobs/follow.ts'
import { type NoticeDeps, tellPeople } from './notice-statements.ts'
import { noticeOfTitle, type TitleNotice } from './notices-of-title.ts'
import { type MandateHeld, type Person, peopleTold } from './people-told.ts'
import { titlesOf } from './titles-of-facts.ts'

export interface TellDeps extends NoticeDeps {
  readonly database: Database
  readonly law: Pick<TitleLaw, 'exchangeOffice'>
  readonly today: () => string
}

/** When something happens to a title, the people concerned find a notice, and a mail where they want one. */
export function tellOfTitles(deps: TellDeps): FollowUp {
  return async (facts) => {
    const ofTitles = facts.filter(({ house }) => house === 'title')
    const titles = await titlesOf(deps.database, ofTitles)
    const told = ofTitles.flatMap((fact) => {
      const title = titles.get(fact.record)
      const notice = title && noticeOfTitle(factFrom(fact), title, deps.law)
      return notice ? [{ fact, title, notice }] : []
    })
    if (told.length === 0) return []

    const { people, mandates } = await communityOf(deps, told)
    return tellPeople(
      deps,
      told.flatMap(({ fact, title, notice }) =>
        peopleTold(notice.to, { actor: fact.by.user, category: title.category }, people, mandates).map((person) => ({
          ...notice,
          fact,
          person,
          path: `/titles/${fact.record}`,
        })),
      ),
    )
  }
}

const factFrom = ({ type, at, by, body }: FollowedFact): TitleFact =>
  ({ type, at, by, ...body }) as unknown as TitleFact

/** The active people of all organisations named, and the mandates in force that decide whether agents are told. */
async function communityOf(
  { database, today }: TellDeps,
  told: readonly { readonly notice: TitleNotice }[],
): Promise<{ people: Person[]; mandates: MandateHeld[] }> {
  const to = told.flatMap(({ notice }) => notice.to)
  const organisations = [...new Set(to.map(({ organisation }) => organisation))]
  const principals = [...new Set(to.flatMap(({ underMandateOf }) => underMandateOf ?? []))]
  const [people = [], mandates = []] = await database.batch([
    {
      name: 'notice.people',
      text: `select id, organisation, name, email, language, rights, mail_wanted from account
        where organisation = any ($1::uuid[]) and status = 'active'`,
      values: [organisations],
    },
    {
      name: 'notice.mandates',
      text: `select principal, agent, scope from mandate where principal = any ($1::uuid[]) and agent = any ($2::uuid[])
        and status = 'active' and from_day <= $3::date and until_day >= $3::date`,
      values: [principals, organisations, today()],
    },
  ])
  return { people: people.map(personFrom), mandates: mandates as unknown as MandateHeld[] }
}

/** A row of the register as somebody who may be told. */
export const personFrom = (row: Row): Person => ({
  id: String(row.id),
  organisation: String(row.organisation),
  name: String(row.name),
  email: String(row.email),
  language: row.language as Language,
  rights: row.rights as Person['rights'],
  mailWanted: row.mail_wanted === true,
})
