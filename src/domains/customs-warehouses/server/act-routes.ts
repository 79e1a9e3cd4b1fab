import Type from 'typebox'
import type { Caller } from '#domains/parties/party.ts'
import type { Answer, AnyFact, Birth, Change, Found, RecordName } from '#kernel/carry-out.ts'
import { objection, objects } from '#kernel/decision.ts'
import { evolveAll } from '#kernel/life.ts'
import type { Statement } from '#platform/database/database.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { Given, Visit } from '#platform/http/visit.ts'
import { type TransitAct, transitActs, transitInputs } from '../acts.ts'
import { stamp } from '../circumstances.ts'
import { startTransit } from '../declare.ts'
import type { TransitFact } from '../facts.ts'
import { transitLife } from '../life.ts'
import { performAct } from '../perform.ts'
import { leaveStock, storeLot } from '../stock.ts'
import type { StoredLot } from '../stored-lot.ts'
import { needsStrip } from '../strip.ts'
import { Declaration, type Transit } from '../transit.ts'
import type { HousesBorn } from './cargo-side.ts'
import { storedLotHouse, transitHouse } from './records.ts'
import { acceptedNumber, circumstancesOf, referenceOf, type WarehouseDesk } from './transit-desk.ts'

export const TransitParams = Type.Object({ id: Type.String({ format: 'uuid' }) })
/** What an act gives back: where the transit stands now, and the facts it made. */
const ActDone = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  reference: Type.Optional(Type.String()),
  number: Type.Optional(Type.String()),
  status: Type.Optional(Type.String()),
  facts: Type.Array(Type.String()),
})

type NamedAct = Exclude<TransitAct, 'letTimePass'>
const namedActs = transitActs.filter((act): act is NamedAct => act !== 'letTimePass')
/** `checkSeals` → `check-seals`. */
const kebab = (act: string): string => act.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** A declaration is written, and everything one can do with it after. */
export const actRoutes = (desk: WarehouseDesk): Route<Visit<Caller>>[] => [
  route({
    id: 'transits.start',
    method: 'POST',
    url: '/api/transits',
    summary:
      'Declare goods that move under transit to a warehouse, or between warehouses and ports; a draft until it is sent',
    tag: 'warehouses',
    keyed: true,
    body: Declaration,
    gives: ActDone,
    handle: ({ body }, visit: Visit<Caller>) => declare(desk, visit, body),
  }),
  ...namedActs.map((act) =>
    route({
      id: `transits.${act}`,
      method: 'POST',
      url: `/api/transits/:id/${kebab(act)}`,
      summary: `Transit: ${kebab(act).replaceAll('-', ' ')}`,
      tag: 'warehouses',
      keyed: true,
      bodyLimit: 1_048_576,
      params: TransitParams,
      body: transitInputs[act],
      gives: ActDone,
      handle: ({ params, body }, visit: Visit<Caller>) => doAct(desk, visit, params.id, act, body),
    }),
  ),
]

const named = (name: object): RecordName<never, never> => name as RecordName<never, never>
const stateOf = <State>(found: Found<never> | undefined): State | undefined => found?.state as State | undefined

/** Writes a declaration down as a draft of the visitor. */
export async function declare(desk: WarehouseDesk, visit: Visit<Caller>, declaration: Declaration): Promise<Given> {
  const names = { id: desk.newId(), reference: await referenceOf(desk, visit.today) }
  const outcome = await visit.carryOut({
    records: [named({ house: transitHouse, id: names.id }), ...declaration.lots.map(desk.cargo.nameOf)],
    decide: ([_, ...found], caller) => {
      const lots = found.map((one) => desk.cargo.seen(one, caller))
      const decision = startTransit(declaration, names, circumstancesOf(desk, visit, caller, { lots }))
      return objects(decision) ? decision : [decision, ...found.map(() => [])]
    },
    answer: (changes) => ({ ...answerOf(changes), status: 201 }),
  })
  return 'objections' in outcome ? outcome : { status: outcome.answer.status, body: outcome.answer.body }
}

/** Acts that look at, or change, the lots of the transit. */
const withLots: readonly TransitAct[] = ['amend', 'accept', 'cancel', 'depart', 'authoriseEntry', 'acceptStrip']

/** An act on one transit; its lots and the stock change in the same commit, or nothing does. */
export async function doAct(
  desk: WarehouseDesk,
  visit: Visit<Caller>,
  id: string,
  act: NamedAct,
  input: unknown,
): Promise<Given> {
  const { results } = await visit.read([readTransit(id)])
  const seen = results[0]?.[0]?.body as Transit | undefined
  if (!seen) return objection('absent', 'not-found')
  const lotIds =
    act === 'amend' ? (input as Declaration).lots : withLots.includes(act) ? seen.lots.map((one) => one.id) : []
  const stock = await stockTouched(desk, visit, seen, act)
  const number = act === 'accept' ? await acceptedNumber(desk, seen.origin.office, visit.today) : undefined
  const lines = act === 'acceptStrip' ? (seen.strip?.lines ?? []) : []
  const bear = act === 'acceptStrip' ? await desk.cargo.housesOf(visit, lines) : undefined
  const births: Birth[] = []
  const keeperName = desk.nameOf(seen.destination.organisation)

  const outcome = await visit.carryOut({
    records: [
      named({ house: transitHouse, id, ...(visit.expects !== undefined && { expects: visit.expects }) }),
      ...lotIds.map(desk.cargo.nameOf),
      ...[...stock.fresh, ...stock.old].map((one) => named({ house: storedLotHouse, id: one })),
    ],
    decide: ([found, ...rest], caller) => {
      const transit = stateOf<Transit>(found)
      if (!transit) return objection('absent', 'not-found')
      if (transit.edition !== seen.edition || transit.strip?.sentAt !== seen.strip?.sentAt)
        return objection('conflict', 'stale-page', { version: found?.version ?? 0 })
      const lots = rest.slice(0, lotIds.length) as Found<never>[]
      const c = circumstancesOf(desk, visit, caller, {
        lots: lots.map((lot) => desk.cargo.seen(lot, caller)),
        ...(number !== undefined && { number }),
      })
      const facts = performAct(transit, act, input as never, c)
      if (objects(facts)) return facts
      const after = evolveAll(transitLife, transit, facts)
      const houses = bear?.(lots, after, keeperName, visit.at)
      births.splice(0, births.length, ...(houses?.birth ? [houses.birth] : []))
      const oldStock = stock.old.map((_, i) => stateOf<StoredLot>(rest[lotIds.length + stock.fresh.length + i]))
      return [
        facts,
        ...lots.map((lot) => lotFacts(desk, act, lot, after, keeperName, stamp(c))),
        ...stockFacts(act, after, c, { keeperName, fresh: stock.fresh, old: oldStock, houses }),
      ]
    },
    births: () => births,
    answer: answerOf,
  })
  return 'objections' in outcome ? outcome : { status: outcome.answer.status, body: outcome.answer.body }
}

/** What an act does to one of its lots, in the house of cargo. */
function lotFacts(
  { cargo }: WarehouseDesk,
  act: NamedAct,
  lot: Found<never>,
  transit: Transit,
  keeperName: string,
  by: Pick<AnyFact, 'at' | 'by'>,
): AnyFact[] {
  if (lot.state === undefined) return []
  const id = (lot.state as { readonly id: string }).id
  switch (act) {
    case 'accept':
      return cargo.hold(lot, transit, by)
    case 'cancel':
      return transit.account ? cargo.free(lot, transit, by) : []
    case 'authoriseEntry':
      return [
        ...cargo.enter(lot, transit, keeperName, by),
        ...(needsStrip(transit) ? [] : cargo.free(lot, transit, by)),
      ]
    case 'acceptStrip': {
      const line = transit.strip?.lines.find((one) => one.lot === id)
      return line ? cargo.strip(lot, transit, line, by) : cargo.free(lot, transit, by)
    }
    default:
      return []
  }
}

interface Stock {
  /** Ids of stock that comes with the act: a lot each that enters, a house each that is stripped. */
  readonly fresh: readonly string[]
  /** Stock already there that the act changes, a lot each of the transit, in their order. */
  readonly old: readonly string[]
}

async function stockTouched(
  { newId }: WarehouseDesk,
  visit: Visit<Caller>,
  { lots, destination, strip }: Transit,
  act: NamedAct,
): Promise<Stock> {
  if (act !== 'authoriseEntry' && act !== 'acceptStrip') return { fresh: [], old: [] }
  const { results } = await visit.read([stockOf(lots.map(({ id }) => id))])
  const old = (results[0] ?? []).map(({ id }) => String(id))
  const comes =
    act === 'authoriseEntry'
      ? destination.kind === 'warehouse'
        ? lots.length
        : 0
      : (strip?.lines ?? []).reduce((total, { houses }) => total + houses.length, 0)
  return { fresh: Array.from({ length: comes }, newId), old }
}

/** What an act does to the stock of warehouses: facts of fresh stock, then of stock already there. */
function stockFacts(
  act: NamedAct,
  transit: Transit,
  c: ReturnType<typeof circumstancesOf>,
  {
    keeperName: warehouseName,
    fresh,
    old,
    houses,
  }: {
    readonly keeperName: string
    readonly fresh: readonly string[]
    readonly old: readonly (StoredLot | undefined)[]
    readonly houses: HousesBorn | undefined
  },
) {
  const before = (lot: string) => old.find((one) => one?.lot === lot)
  if (act === 'authoriseEntry') {
    return [
      ...fresh.map((id, i) => {
        const lot = c.lots[i]
        const held = lot && before(lot.id)
        return lot ? storeLot(lot, transit, { id, warehouseName, ...(held && { before: held }) }, c) : []
      }),
      ...old.map((one) => (one ? leaveStock(one, 'transferred', c) : [])),
    ]
  }
  if (act === 'acceptStrip') {
    const first = old.find((one) => one !== undefined)
    return [
      ...fresh.map((id, i) => {
        const lot = houses?.lots[i]
        return lot ? storeLot(lot, transit, { id, warehouseName, ...(first && { before: first }) }, c) : []
      }),
      ...old.map((one) => {
        const line = transit.strip?.lines.find(({ lot }) => lot === one?.lot)
        if (!one || !line) return []
        if (line.houses.length > 0) return leaveStock(one, 'broken-down', c)
        const { packages, grossKg } = line
        return packages === one.packages && grossKg === one.grossKg
          ? []
          : [{ type: 'StockCorrected' as const, ...stamp(c), packages, grossKg }]
      }),
    ]
  }
  return []
}

export const readTransit = (id: string): Statement => ({
  name: 'transit.whole',
  text: 'select version, body from transit where id = $1',
  values: [id],
})

const stockOf = (lots: readonly string[]): Statement => ({
  name: 'stored-lot.of-lots',
  text: `select s.id from stored_lot s where s.lot = any ($1::uuid[]) and s.status <> 'out'
    order by array_position($1::uuid[], s.lot)`,
  values: [lots],
})

function answerOf([change]: readonly Change[]): Answer {
  const transit = change?.state as Transit | undefined
  const facts = (change?.facts ?? []) as unknown as readonly TransitFact[]
  return {
    status: 200,
    body: JSON.stringify({
      id: change?.id,
      version: (change?.from ?? 0) + facts.length,
      ...(transit && { reference: transit.reference, status: transit.status }),
      ...(transit?.number !== undefined && { number: transit.number }),
      facts: facts.map(({ type }) => type),
    }),
  }
}
