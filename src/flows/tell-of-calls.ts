import type { PortLaw } from '#domains/ports/port-law.ts'
import type { Call } from '#domains/vessel-calls/call.ts'
import type { CallFact } from '#domains/vessel-calls/facts.ts'
import type { Database } from '#platform/database/database.ts'
import type { FollowedFact, FollowUp } from '#platform/jobs/follow.ts'
import { type NoticeDeps, tellPeople } from './notice-statements.ts'
import { noticeOfCall } from './notices-of-call.ts'
import { peopleTold } from './people-told.ts'
import { personFrom } from './tell-of-titles.ts'

/** When something happens to a call, the people concerned find a notice, and a mail where they want one. */
export function tellOfCalls(deps: NoticeDeps & { readonly database: Database; readonly law: PortLaw }): FollowUp {
  return async (facts) => {
    const ofCalls = facts.filter(({ house }) => house === 'call')
    if (ofCalls.length === 0) return []
    const [rows = []] = await deps.database.batch([
      {
        name: 'notice.calls',
        text: 'select id, body from vessel_call where id = any ($1::uuid[])',
        values: [[...new Set(ofCalls.map(({ record }) => record))]],
      },
    ])
    const calls = new Map(rows.map(({ id, body }) => [String(id), body as Call]))
    const told = ofCalls.flatMap((fact) => {
      const call = calls.get(fact.record)
      return call ? [{ fact, notice: noticeOfCall(factFrom(fact), call, deps.law) }] : []
    })
    const organisations = [...new Set(told.flatMap(({ notice }) => notice.to.map(({ organisation }) => organisation)))]
    const [people = []] = await deps.database.batch([
      {
        name: 'notice.people-of-calls',
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
          path: `/calls/${fact.record}`,
        })),
      ),
    )
  }
}

const factFrom = ({ type, at, by, body }: FollowedFact): CallFact => ({ type, at, by, ...body }) as unknown as CallFact
