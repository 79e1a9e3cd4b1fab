import type { LotFact } from '#domains/cargo/facts.ts'
import type { Lot } from '#domains/cargo/lot.ts'
import type { PortLaw } from '#domains/ports/port-law.ts'
import type { Database } from '#platform/database/database.ts'
import type { FollowedFact, FollowUp } from '#platform/jobs/follow.ts'
import { type NoticeDeps, tellPeople } from './notice-statements.ts'
import { noticesOfLot } from './notices-of-lot.ts'
import { peopleTold } from './people-told.ts'
import { personFrom } from './tell-of-titles.ts'

/** When something happens to a lot, the people concerned find a notice, and a mail where they want one. */
export function tellOfLots(deps: NoticeDeps & { readonly database: Database; readonly law: PortLaw }): FollowUp {
  return async (facts) => {
    const ofLots = facts.filter(({ house }) => house === 'lot')
    if (ofLots.length === 0) return []
    const [rows = []] = await deps.database.batch([
      {
        name: 'notice.lots',
        text: 'select id, body from lot where id = any ($1::uuid[])',
        values: [[...new Set(ofLots.map(({ record }) => record))]],
      },
    ])
    const lots = new Map(rows.map(({ id, body }) => [String(id), body as Lot]))
    const told = ofLots.flatMap((fact) => {
      const lot = lots.get(fact.record)
      return lot ? noticesOfLot(factFrom(fact), lot, deps.law).map((notice) => ({ fact, notice })) : []
    })
    const organisations = [...new Set(told.flatMap(({ notice }) => notice.to.map(({ organisation }) => organisation)))]
    const [people = []] = await deps.database.batch([
      {
        name: 'notice.people-of-lots',
        text: `select id, organisation, name, email, language, rights, mail_wanted from account
          where organisation = any ($1::uuid[]) and status = 'active'`,
        values: [organisations],
      },
    ])
    const known = people.map(personFrom)
    return tellPeople(
      deps,
      told.flatMap(({ fact, notice }) =>
        peopleTold(notice.to, { actor: fact.by.user, category: '' }, known, []).map((person) => ({
          ...notice,
          fact,
          person,
          path: `/lots/${fact.record}`,
        })),
      ),
    )
  }
}

const factFrom = ({ type, at, by, body }: FollowedFact): LotFact => ({ type, at, by, ...body }) as unknown as LotFact
