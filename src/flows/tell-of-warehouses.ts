import type { StoredLotFact, TransitFact } from '#domains/customs-warehouses/facts.ts'
import type { StoredLot } from '#domains/customs-warehouses/stored-lot.ts'
import type { Transit } from '#domains/customs-warehouses/transit.ts'
import type { PortLaw } from '#domains/ports/port-law.ts'
import type { Database } from '#platform/database/database.ts'
import type { FollowedFact, FollowUp } from '#platform/jobs/follow.ts'
import { type NoticeDeps, tellPeople } from './notice-statements.ts'
import { noticeOfStock, noticeOfTransit } from './notices-of-warehouses.ts'
import { peopleTold } from './people-told.ts'
import { personFrom } from './tell-of-titles.ts'

/** When something happens to a transit or to a lot in a warehouse, the people concerned find a notice, and a mail where they want one. */
export function tellOfWarehouses(
  deps: NoticeDeps & { readonly database: Database; readonly law: Pick<PortLaw, 'customs'> },
): FollowUp {
  return async (facts) => {
    const ours = facts.filter(({ house }) => house === 'transit' || house === 'stored-lot')
    if (ours.length === 0) return []
    const [rows = []] = await deps.database.batch([
      {
        name: 'notice.warehouses',
        text: `select id, body from transit where id = any ($1::uuid[])
          union all select id, body from stored_lot where id = any ($1::uuid[])`,
        values: [[...new Set(ours.map(({ record }) => record))]],
      },
    ])
    const bodies = new Map(rows.map(({ id, body }) => [String(id), body]))
    const told = ours.flatMap((fact) => {
      const body = bodies.get(fact.record)
      const notice = body === undefined ? undefined : noticeOf(fact, body, deps.law.customs)
      return notice ? [{ fact, notice }] : []
    })
    const organisations = [...new Set(told.flatMap(({ notice }) => notice.to.map(({ organisation }) => organisation)))]
    const [people = []] = await deps.database.batch([
      {
        name: 'notice.people-of-warehouses',
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
          path: fact.house === 'transit' ? `/transits/${fact.record}` : '/stock',
        })),
      ),
    )
  }
}

function noticeOf({ house, type, at, by, body }: FollowedFact, record: unknown, customs: string) {
  const fact = { type, at, by, ...body } as unknown
  return house === 'transit'
    ? noticeOfTransit(fact as TransitFact, record as Transit, customs)
    : noticeOfStock(fact as StoredLotFact, record as StoredLot, customs)
}
