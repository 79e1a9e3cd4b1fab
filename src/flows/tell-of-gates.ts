import type { AnnouncedUnit } from '#domains/announced-units/announced-unit.ts'
import type { AnnouncedUnitFact } from '#domains/announced-units/facts.ts'
import type { AppointmentFact, MoveFact, VoucherFact } from '#domains/gates/facts.ts'
import type { Appointment, ExitVoucher } from '#domains/gates/gate.ts'
import type { GateMove } from '#domains/gates/gate-move.ts'
import type { PortLaw } from '#domains/ports/port-law.ts'
import type { Database } from '#platform/database/database.ts'
import type { FollowedFact, FollowUp } from '#platform/jobs/follow.ts'
import { type NoticeDeps, tellPeople } from './notice-statements.ts'
import { type GateNotice, noticeOfAppointment, noticeOfMove, noticeOfVoucher } from './notices-of-gate.ts'
import { noticeOfUnit } from './notices-of-unit.ts'
import { peopleTold } from './people-told.ts'
import { personFrom } from './tell-of-titles.ts'

const tables = {
  appointment: 'appointment',
  'exit-voucher': 'exit_voucher',
  'gate-move': 'gate_move',
  'announced-unit': 'announced_unit',
} as const
type GateHouse = keyof typeof tables
const houses = Object.keys(tables) as readonly GateHouse[]
const isOfGate = (house: string): house is GateHouse => house in tables

/** When something happens at a gate, the people concerned find a notice, and a mail where they want one. */
export function tellOfGates(deps: NoticeDeps & { readonly database: Database; readonly law: PortLaw }): FollowUp {
  return async (facts) => {
    const ofGates = facts.filter(({ house }) => isOfGate(house))
    if (ofGates.length === 0) return []
    const results = await deps.database.batch(
      houses.map((house) => ({
        name: `notice.${house}`,
        text: `select id, body from ${tables[house]} where id = any ($1::uuid[])`,
        values: [[...new Set(ofGates.filter((fact) => fact.house === house).map(({ record }) => record))]],
      })),
    )
    const bodies = new Map(results.flat().map(({ id, body }) => [String(id), body]))
    const told = ofGates.flatMap((fact) => {
      const body = bodies.get(fact.record)
      const notice = body === undefined ? undefined : noticeOf(fact, body, deps.law)
      return notice ? [{ fact, notice, path: pathOf(fact, body) }] : []
    })
    const organisations = [...new Set(told.flatMap(({ notice }) => notice.to.map(({ organisation }) => organisation)))]
    const [people = []] = await deps.database.batch([
      {
        name: 'notice.people-at-gates',
        text: `select id, organisation, name, email, language, rights, mail_wanted from account
          where organisation = any ($1::uuid[]) and status = 'active'`,
        values: [organisations],
      },
    ])
    const known = people.map(personFrom)
    return tellPeople(
      deps,
      told.flatMap(({ fact, notice, path }) =>
        peopleTold(notice.to, { actor: fact.by.user, category: '' }, known, []).map((person) => ({
          ...notice,
          fact,
          person,
          path,
        })),
      ),
    )
  }
}

function noticeOf(followed: FollowedFact, body: unknown, law: PortLaw): GateNotice | undefined {
  const fact = { type: followed.type, at: followed.at, by: followed.by, ...followed.body } as unknown
  switch (followed.house as GateHouse) {
    case 'appointment':
      return noticeOfAppointment(fact as AppointmentFact, body as Appointment)
    case 'exit-voucher':
      return noticeOfVoucher(fact as VoucherFact, body as ExitVoucher)
    case 'gate-move':
      return noticeOfMove(fact as MoveFact, body as GateMove, law)
    case 'announced-unit':
      return noticeOfUnit(fact as AnnouncedUnitFact, body as AnnouncedUnit, law)
  }
}

/** The page where the reader finds it; moves have none of their own. */
const pathOf = ({ house, record }: FollowedFact, body: unknown): string => {
  switch (house as GateHouse) {
    case 'appointment':
      return `/appointments/${record}`
    case 'exit-voucher':
      return `/exit-vouchers/${record}`
    case 'announced-unit':
      return `/export-units/${record}`
    case 'gate-move':
      return `/gate/moves?q=${encodeURIComponent((body as GateMove).number)}`
  }
}
