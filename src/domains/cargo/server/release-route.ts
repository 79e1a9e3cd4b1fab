import Type from 'typebox'
import type { Caller } from '#domains/parties/party.ts'
import { objection } from '#kernel/decision.ts'
import { OneOf } from '#kernel/elements.ts'
import type { Row } from '#platform/database/database.ts'
import { type Route, route } from '#platform/http/route.ts'
import { ok, type Visit } from '#platform/http/visit.ts'
import type { Lot } from '../lot.ts'
import { mayLeave, openBlocks } from '../status.ts'
import { ReleaseAnswer } from '../views.ts'
import type { LotDesk } from './lot-desk.ts'

const ReleaseQuery = Type.Object(
  {
    unit: Type.String({ minLength: 1, maxLength: 17, pattern: '^[A-Z0-9-]+$' }),
    /** Why it is asked; kept in the log of looks. */
    purpose: OneOf(['gate', 'planning', 'control', 'enquiry'] as const),
  },
  { additionalProperties: false },
)

/**
 * May this unit leave? One statement finds the lots it carries that the caller is a party to, and notes who asked what for.
 * The note is written to the disk with the next ones, within a second: who asks does not wait for it, as for an act.
 * Whoever is no party gets the same answer whether the unit exists or not. Knowing the number is no leave: what is
 * answered follows from who asks.
 */
export const releaseRoute = (desk: LotDesk): Route<Visit<Caller>> =>
  route({
    id: 'lots.release',
    method: 'GET',
    url: '/api/release',
    summary: 'May this container leave, and if not, what stands in the way; every look is noted with its purpose',
    tag: 'cargo',
    query: ReleaseQuery,
    gives: ReleaseAnswer,
    handle: async ({ query: { unit, purpose } }, visit: Visit<Caller>) => {
      const { results } = await visit.read([
        {
          name: 'lot.release',
          text: `with found as (
              select l.id, l.body, lot_right_given(l.parent) as right_given from lot_unit u join lot l on l.id = u.lot
              where u.number = $1 and l.status not in ('cancelled', 'delivered')
            ), noted as (
              insert into lot_look (at, account, organisation, purpose, asked, found)
              select $2, $3, $4, $5, $1, array(select id from found)
              returning set_config('synchronous_commit', 'off', true)
            ) select body, right_given from found order by id`,
          values: [unit, visit.at, visit.visitor.user, visit.visitor.organisation, purpose],
        },
      ])
      const rows = results[0] ?? []
      if (rows.length === 0) return objection('absent', 'not-found')
      const lots = rows.map((row) => lotAnswer(desk, row))
      return ok({ unit, mayLeave: lots.every((lot) => lot.mayLeave), lots, at: visit.at })
    },
  })

function lotAnswer({ nameOf }: LotDesk, row: Row): ReleaseAnswer['lots'][number] {
  const lot = row.body as Lot
  return {
    id: lot.id,
    bill: lot.bill.number,
    status: lot.status,
    mayLeave: lot.houses === undefined && mayLeave(lot) && row.right_given === true,
    blocks: openBlocks(lot).map(({ kind, owner, since }) => ({ kind, owner, ownerName: nameOf(owner), since })),
  }
}
