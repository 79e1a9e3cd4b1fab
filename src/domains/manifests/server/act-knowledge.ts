import type { Caller } from '#domains/parties/party.ts'
import type { Birth, RowsBeside } from '#kernel/carry-out.ts'
import type { Row, Statement } from '#platform/database/database.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { DraftBill, InputOf, ManifestAct, TalliedBill, TalliedUnit } from '../acts.ts'
import { countBills } from '../count-bills.ts'
import type { AmendmentChange, Bill, Manifest } from '../manifest.ts'
import { seriesOf } from '../manifest-number.ts'
import { unitsToWork } from '../unit-list.ts'
import {
  billOf,
  billToKeep,
  putBills,
  putTally,
  readBills,
  readBillsNumbered,
  readTally,
  removeBills,
} from './bill-rows.ts'
import type { LotChanges } from './cargo-side.ts'
import { putListed, putStowage, removeListed } from './list-rows.ts'
import type { circumstancesOf, ManifestDesk } from './manifest-desk.ts'

/** What the rule of an act knows beside manifest and caller, and which rows are written when it says yes. */
export interface Knowledge {
  readonly circumstances: NonNullable<Parameters<typeof circumstancesOf>[3]>
  readonly rows?: readonly RowsBeside[]
  /** What changes with it in the house of cargo. */
  readonly lots?: LotChanges
  /** Lots that come into being with it. */
  readonly births?: (manifest: Manifest) => readonly Birth[]
}

const nothing: Knowledge = { circumstances: {} }

type Gather = (
  desk: ManifestDesk,
  visit: Visit<Caller>,
  id: string,
  input: never,
  extra: Knowledge['circumstances'],
) => Promise<Knowledge | undefined>

/** Gathers what an act needs to know; `undefined` when the visitor knows no such manifest. */
export const knowledgeOf = (
  desk: ManifestDesk,
  visit: Visit<Caller>,
  id: string,
  act: ManifestAct,
  input: unknown,
  extra: Knowledge['circumstances'] = {},
): Promise<Knowledge | undefined> => gathered[act]?.(desk, visit, id, input as never, extra) ?? Promise.resolve(nothing)

const gathered: Readonly<Partial<Record<ManifestAct, Gather>>> = {
  register,
  saveDraft,
  closeDischarge,
  requestAmendment: (desk, visit, id, { changes }: InputOf<'requestAmendment'>) =>
    amendable(
      desk,
      visit,
      id,
      changes.flatMap(({ bills }) => bills),
      numbersIn(changes),
    ),
  changeConsignee: (desk, visit, id, { bill }: InputOf<'changeConsignee'>) =>
    amendable(desk, visit, id, [bill], [bill]),
  answerAmendment,
  sendUnitList,
  sendStowagePlan: async (_, __, id, ___, { stowage }) => ({
    circumstances: {},
    rows: stowage ? [putStowage(id, stowage)] : [],
  }),
  tally: async (_, __, id, { units, bills }: InputOf<'tally'>) => ({
    circumstances: {},
    rows: [putTally(id, units, bills)],
  }),
  cancel: async (desk, visit, id) => ({
    circumstances: { held: await desk.cargo.held(visit, id) },
    lots: await desk.cargo.cancel(visit, id),
  }),
  clear: async ({ cargo }, visit, id) => ({ circumstances: { openLots: await cargo.openLots(visit, id) } }),
}

/** Registration takes a number of the port's series, and makes a lot of each bill in the same commit. */
async function register(desk: ManifestDesk, visit: Visit<Caller>, id: string): Promise<Knowledge | undefined> {
  const { results } = await visit.read([wholeManifest(id), readBills(id)])
  const manifest = results[0]?.[0]?.body as Manifest | undefined
  if (!manifest) return undefined
  const { direction, port } = manifest.header
  const bills = (results[1] ?? []).map((row) => billOf(row) as Bill)
  return {
    circumstances: { reserved: await desk.nextNumber(seriesOf(direction, port, visit.today)) },
    births: await desk.cargo.lotsOf(visit, manifest.header, bills),
  }
}

/** The units to be worked as the bills declare them; the list that is kept is theirs, or the one that came as a message. */
async function sendUnitList(
  _desk: ManifestDesk,
  visit: Visit<Caller>,
  id: string,
  _input: unknown,
  { unitList }: Knowledge['circumstances'],
): Promise<Knowledge> {
  const { results } = await visit.read([readBills(id)])
  const units = unitsToWork((results[0] ?? []).map(billOf))
  const read = unitList?.read
  return {
    circumstances: { unitList: { ...(read && { read }), declared: new Set(units.map(({ number }) => number)) } },
    rows: [removeListed(id), putListed(id, read?.units ?? units)],
  }
}

/** The bills an amendment names, and what other houses have against their change. */
async function amendable(
  { cargo }: ManifestDesk,
  visit: Visit<Caller>,
  id: string,
  going: readonly string[],
  named: readonly string[],
): Promise<Knowledge> {
  const { bills } = await billsNamed(visit, id, named)
  return { circumstances: { bills, held: await cargo.held(visit, id, going) } }
}

const wholeManifest = (id: string): Statement => ({
  name: 'manifest.whole',
  text: 'select version, body from manifest where id = $1',
  values: [id],
})

/** What a draft will add up to once these bills are kept and those are gone. */
async function saveDraft(
  _desk: ManifestDesk,
  visit: Visit<Caller>,
  id: string,
  { bills = [], remove = [] }: InputOf<'saveDraft'>,
): Promise<Knowledge> {
  if (bills.length + remove.length === 0) return nothing
  const { results } = await visit.read([readBills(id)])
  const before = linesOf(results[0] ?? [])
  let lines = Math.max(0, ...[...before.values()].map(({ line }) => line))
  const kept = bills.map((bill) => {
    const line = before.get(bill.number)?.line
    if (line === undefined) lines += 1
    return billToKeep(bill, line ?? lines)
  })
  const named = new Set([...remove, ...bills.map(({ number }) => number)])
  const others = [...before].filter(([number]) => !named.has(number)).map(([, { bill }]) => bill)
  const stays = new Set(bills.map(({ number }) => number))
  return {
    circumstances: {
      draft: { counts: countBills([...others, ...bills]), written: bills.length, removed: remove.length },
    },
    rows: rowsFor(
      id,
      remove.filter((number) => !stays.has(number)),
      kept,
    ),
  }
}

async function closeDischarge(_desk: ManifestDesk, visit: Visit<Caller>, id: string): Promise<Knowledge> {
  const { results } = await visit.read([readBills(id), readTally(id)])
  const [bills = [], tallied = []] = results
  const of = <T>(kind: string): T[] => tallied.flatMap((row) => (row.kind === kind ? [row.body as T] : []))
  return {
    circumstances: {
      discharge: {
        declared: bills.map((row) => billOf(row) as Bill),
        units: of<TalliedUnit>('unit'),
        bills: of<TalliedBill>('bill'),
      },
    },
  }
}

/** An accepted amendment takes bills away and puts others in their place: as many rows as it names. */
async function answerAmendment(
  desk: ManifestDesk,
  visit: Visit<Caller>,
  id: string,
  { amendment: asked, accepted }: InputOf<'answerAmendment'>,
): Promise<Knowledge> {
  const { results } = await visit.read([
    wholeManifest(id),
    {
      name: 'manifest-bill.last',
      text: 'select max(line) as line from manifest_bill where manifest = $1',
      values: [id],
    },
  ])
  const manifest = results[0]?.[0]?.body as Manifest | undefined
  const amendment = manifest?.amendments.find((one) => one.id === asked)
  if (!manifest || !amendment || !accepted) return nothing

  const { changes } = amendment
  const { bills, lines } = await billsNamed(visit, id, numbersIn(changes))
  let last = Number(results[1]?.[0]?.line ?? 0)
  const come = changes.flatMap(({ bills: [first], into }) =>
    into.map((bill) => {
      const line = lines.get(bill.number) ?? (into.length === 1 ? lines.get(first ?? '') : undefined)
      if (line === undefined) last += 1
      return billToKeep(bill, line ?? last)
    }),
  )
  const stays = new Set(come.map(({ bill }) => bill.number))
  const going = changes.flatMap((change) => change.bills)
  return {
    circumstances: { bills, held: await desk.cargo.held(visit, id, going) },
    rows: rowsFor(
      id,
      going.filter((number) => !stays.has(number)),
      come,
    ),
    lots: await desk.cargo.amend(visit, manifest, amendment),
  }
}

const rowsFor = (id: string, gone: readonly string[], come: Parameters<typeof putBills>[1]): RowsBeside[] => [
  ...(gone.length > 0 ? [removeBills(id, gone)] : []),
  ...(come.length > 0 ? [putBills(id, come)] : []),
]

/** Every number an amendment speaks of: of bills that go and of bills that come, which may be taken already. */
const numbersIn = (changes: readonly AmendmentChange[]): string[] =>
  changes.flatMap(({ bills, into }) => [...bills, ...into.map(({ number }) => number)])

async function billsNamed(visit: Visit<Caller>, id: string, numbers: readonly string[]) {
  const statement: Statement = readBillsNumbered(id, numbers)
  const { results } = await visit.read([statement])
  const found = linesOf(results[0] ?? [])
  return {
    bills: new Map([...found].map(([number, { bill }]) => [number, bill as Bill])),
    lines: new Map([...found].map(([number, { line }]) => [number, line])),
  }
}

const linesOf = (rows: readonly Row[]): Map<string, { bill: DraftBill; line: number }> =>
  new Map(rows.map((row) => [billOf(row).number, { bill: billOf(row), line: Number(row.line) }]))
