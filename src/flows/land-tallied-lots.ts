import type { LotFact } from '#domains/cargo/facts.ts'
import { landingOfTally, type Tally } from '#domains/cargo/landing-of-tally.ts'
import type { Lot } from '#domains/cargo/lot.ts'
import { performAct } from '#domains/cargo/perform.ts'
import { circumstancesOf, knowsNothing, type LotDesk } from '#domains/cargo/server/lot-desk.ts'
import { lotHouse } from '#domains/cargo/server/records.ts'
import type { ManifestFactType } from '#domains/manifests/facts.ts'
import type { Caller } from '#domains/parties/party.ts'
import type { Door, KnownCaller } from '#domains/parties/server/doors.ts'
import { legalDay } from '#kernel/calendar.ts'
import { carryOut, type Found, type RecordName, type Store } from '#kernel/carry-out.ts'
import { type Decision, objects } from '#kernel/decision.ts'
import type { FollowedFact, FollowUp } from '#platform/jobs/follow.ts'

export interface TallyDeps {
  readonly store: Store<Door, KnownCaller>
  readonly desk: LotDesk
  readonly now: () => Date
}

/** Facts of a manifest after which more of its lots may be on land, or a master has become its houses. */
const moving: readonly ManifestFactType[] = ['ManifestRegistered', 'AmendmentAccepted', 'Tallied', 'DischargeClosed']
/** Lots that change in one commit. */
const atOnce = 100

/**
 * When a terminal tallies a ship, the lots it found are landed, and it is their keeper from then on; when house bills are
 * registered, their master is broken down into them. Follows the log; each time it looks at what is not yet on land, so
 * that nothing is lost, nothing comes twice, and lots that came into being after the tally are landed too.
 */
export function landTalliedLots({ store, desk, now }: TallyDeps): FollowUp {
  return async (facts) => {
    const last = new Map<string, FollowedFact>()
    for (const fact of facts)
      if (fact.house === 'manifest' && (moving as readonly string[]).includes(fact.type)) last.set(fact.record, fact)
    for (const fact of last.values()) {
      await breakDown(fact)
      for (const manifest of await tallied(fact.record)) await land(manifest, fact)
    }
    return []
  }

  /** The manifest and those of the masters above it, as far as something of them was tallied. */
  async function tallied(manifest: string): Promise<string[]> {
    const [rows = []] = await desk.database.batch([
      {
        name: 'lot.tallied-above',
        text: `with recursive up as (select id, parent, manifest from lot where manifest = $1
            union select l.id, l.parent, l.manifest from lot l join up on l.id = up.parent)
          select distinct manifest from up where exists (select from manifest_tally t where t.manifest = up.manifest)`,
        values: [manifest],
      },
    ])
    return rows.map((row) => String(row.manifest))
  }

  async function land(manifest: string, fact: FollowedFact): Promise<void> {
    const [tallyRows = [], heads = [], lotRows = []] = await desk.database.batch([
      { name: 'lot.tally', text: 'select kind, body from manifest_tally where manifest = $1', values: [manifest] },
      {
        name: 'lot.tally-by',
        text: `select (select actor from fact where record = $1 and type = 'Tallied' order by number desc limit 1) as by,
          exists (select from fact where record = $1 and type = 'DischargeClosed') as closed`,
        values: [manifest],
      },
      {
        name: 'lot.to-land',
        text: `with recursive down as (select id, parent, body from lot where manifest = $1
            union all select l.id, l.parent, l.body from lot l join down on l.parent = down.id)
          select d.body, m.body as master from down d left join lot m on m.id = d.parent
          where d.body->>'status' = 'announced' order by m.body is not null`,
        values: [manifest],
      },
    ])
    const tally: Tally = {
      units: tallyRows.filter(({ kind }) => kind === 'unit').map(({ body }) => body as Tally['units'][number]),
      bills: tallyRows.filter(({ kind }) => kind === 'bill').map(({ body }) => body as Tally['bills'][number]),
      closed: heads[0]?.closed === true,
    }
    const by = heads[0]?.by as FollowedFact['by'] | undefined
    if (!by) return
    const terminal = { id: by.organisation, name: by.organisationName }
    const landed = new Map<string, Lot>()
    const due = lotRows.flatMap(({ body, master }) => {
      const lot = body as Lot
      const above = landed.get(lot.parent ?? '') ?? ((master ?? undefined) as Lot | undefined)
      const found = landingOfTally(lot, tally, above)
      if (!found) return []
      if (found.complete) landed.set(lot.id, { ...lot, landing: { ...found, at: fact.at } })
      const landedAt =
        found.equipment
          .map(({ at }) => at)
          .sort()
          .at(-1) ?? fact.at
      return [{ id: lot.id, input: { ...found, terminal, landedAt } }]
    })
    for (let from = 0; from < due.length; from += atOnce) {
      const some = due.slice(from, from + atOnce)
      await send(
        some.map(({ id }) => id),
        by,
        (lot, i, c) => {
          const one = some[i]
          return one ? performAct(lot, 'landAsTallied', one.input, c) : []
        },
      )
    }
  }

  /** House bills were registered: their masters of other manifests leave as these from now on. */
  async function breakDown(fact: FollowedFact): Promise<void> {
    const [rows = []] = await desk.database.batch([
      {
        name: 'lot.broken-down',
        text: `select m.id, count(*)::int as houses from lot l join lot m on m.id = l.parent
          where l.manifest = $1 and l.status <> 'cancelled' and not m.body ? 'houses' group by m.id`,
        values: [fact.record],
      },
    ])
    for (const { id, houses } of rows)
      await send([String(id)], fact.by, (lot, _, c) =>
        lot.houses === undefined ? performAct(lot, 'breakDown', { houses: Number(houses) }, c) : [],
      )
  }

  /** The platform writes down, in the name of whoever did it at the manifest, what that means for lots. */
  async function send(
    ids: readonly string[],
    by: FollowedFact['by'],
    decide: (lot: Lot, i: number, c: Parameters<typeof performAct>[3]) => Decision<LotFact>,
  ): Promise<void> {
    const caller: Caller = { ...by, kind: 'operator', rights: [], mandates: [] }
    const at = now().toISOString()
    const moment = { at, today: legalDay(desk.calendar, at) }
    await carryOut(
      store,
      { kind: 'platform', caller },
      {
        records: ids.map((id) => ({ house: lotHouse, id }) as unknown as RecordName<never, never>),
        decide: (found: readonly Found<never>[], visitor) =>
          found.map((one, i) => {
            const lot = one.state as Lot | undefined
            const decision = lot ? decide(lot, i, circumstancesOf(desk, moment, visitor, knowsNothing)) : []
            return objects(decision) ? [] : decision
          }),
        answer: () => ({ status: 204, body: '' }),
      },
    )
  }
}
