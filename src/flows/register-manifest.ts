import type { LotFact } from '#domains/cargo/facts.ts'
import type { Lot } from '#domains/cargo/lot.ts'
import { type BirthCircumstances, lotsFrom } from '#domains/cargo/lots-from.ts'
import { lotHouse } from '#domains/cargo/server/records.ts'
import type { HeldReason } from '#domains/manifests/circumstances.ts'
import type { Amendment, Bill, Manifest, ManifestHeader } from '#domains/manifests/manifest.ts'
import type { CargoSide, LotChanges } from '#domains/manifests/server/cargo-side.ts'
import type { Caller } from '#domains/parties/party.ts'
import { companiesKnownBy, companyFinder } from '#domains/parties/server/companies-known-by.ts'
import type { PortLaw } from '#domains/ports/port-law.ts'
import type { Birth, RecordName } from '#kernel/carry-out.ts'
import type { Row } from '#platform/database/database.ts'
import type { Visit } from '#platform/http/visit.ts'

/**
 * When a manifest is registered, each of its bills becomes a lot; when it is amended or cancelled, its lots are. Manifest
 * and lots change in one commit, or not at all.
 */
export function cargoOfManifests(
  law: PortLaw,
  newId: () => string,
  terminalName: (organisation: string) => string,
): CargoSide {
  const lotsOf: CargoSide['lotsOf'] = async (visit, header, bills) => {
    const identifiers = bills.flatMap(({ consignee }) =>
      Object.entries(consignee?.identifiers ?? {}).map(([scheme, value]) => ({ scheme, value })),
    )
    const { results } = await visit.read([companiesKnownBy(identifiers), masterLot(header), berthOf(header)])
    const companyOf = companyFinder(results[0] ?? [])
    const place = { ...masterFrom(results[1]?.[0]), ...terminalAt(header, results[2]?.[0]) }
    return (manifest) => [born(lotsFrom(registered(manifest), bills, circumstances(visit, companyOf, place)))]
  }
  const circumstances = (
    { at }: Visit<Caller>,
    companyOf: ReturnType<typeof companyFinder>,
    place: Pick<BirthCircumstances, 'master' | 'terminal'>,
  ) => ({ at, law, newId, companyOf, ...place })

  /** The terminal that works the berth of the ship; nothing at a public quay, or while she has no berth. */
  function terminalAt({ port: code, kind }: ManifestHeader, row: Row | undefined) {
    if (kind === 'house') return {}
    const port = law.ports.find((one) => one.code === code)
    const berth = port?.berths.find((one) => one.code === row?.berth)
    const terminal = port?.terminals.find((one) => one.code === berth?.terminal)
    return terminal && { terminal: { id: terminal.organisation, name: terminalName(terminal.organisation) } }
  }

  return {
    lotsOf,
    async held(visit, manifest, numbers) {
      const { results } = await visit.read([lotsNumbered(manifest, numbers)])
      return new Map(
        (results[0] ?? []).flatMap(({ bill, body }) => {
          const reason = heldReason(body as Lot)
          return reason ? [[String(bill), reason] as const] : []
        }),
      )
    },
    async openLots(visit, manifest) {
      const { results } = await visit.read([
        { name: 'lot.of-manifest', text: 'select body from lot where manifest = $1', values: [manifest] },
      ])
      return (results[0] ?? []).filter(({ body }) => isOpen(body as Lot)).length
    },
    async amend(visit, manifest, { changes }) {
      const come = changes.flatMap(({ into }) => into)
      const { results } = await visit.read([
        lotsNumbered(
          manifest.id,
          changes.flatMap(({ bills }) => bills),
        ),
        companiesKnownBy(
          come.flatMap(({ consignee }) =>
            Object.entries(consignee?.identifiers ?? {}).map(([scheme, value]) => ({ scheme, value })),
          ),
        ),
        masterLot(manifest.header),
        berthOf(manifest.header),
      ])
      const ids = new Map((results[0] ?? []).map(({ id, bill }) => [String(bill), String(id)]))
      const companyOf = companyFinder(results[1] ?? [])
      const fresh = changes.flatMap((change) => (isCorrection(change) ? [] : change.into))
      const place = { ...masterFrom(results[2]?.[0]), ...terminalAt(manifest.header, results[3]?.[0]) }
      const births =
        fresh.length > 0 ? [born(lotsFrom(registered(manifest), fresh, circumstances(visit, companyOf, place)))] : []
      return { records: changes.flatMap((change) => lotFacts(change, ids, companyOf)), births }
    },
    async cancel(visit, manifest): Promise<LotChanges> {
      const { results } = await visit.read([lotsNumbered(manifest)])
      const cancelled = (results[0] ?? []).map(({ id, number }) => ({
        name: nameOf(String(id)),
        facts: (stamp: object) => [{ type: 'LotCancelled', ...stamp, reason: String(number) } as LotFact],
      }))
      return { records: cancelled, births: [] }
    },
  }
}

const registered = ({ id, number = '', header, agent, agentName }: Manifest) => ({
  id,
  number,
  header,
  agent,
  agentName,
})

const born = (lots: readonly Lot[]): Birth => ({
  house: lotHouse as never,
  records: lots.map((state) => ({ id: state.id, state })),
})

const nameOf = (id: string) => ({ house: lotHouse, id }) as unknown as RecordName<never, never>

const lotsNumbered = (manifest: string, numbers?: readonly string[]) => ({
  name: 'lot.numbered',
  text: `select id, bill, manifest_number as number, body from lot
    where manifest = $1 and ($2::text[] is null or bill = any($2::text[])) and status <> 'cancelled'`,
  values: [manifest, numbers ?? null],
})

/** The lot of the master bill that house bills break down; seen where the forwarder holds its delivery order. */
const masterLot = ({ master }: ManifestHeader) => ({
  name: 'lot.of-master-bill',
  text: 'select id, body from lot where manifest_number = $1 and bill = $2',
  values: [master?.manifest ?? '', master?.bill ?? ''],
})

function masterFrom(row: Row | undefined): Pick<BirthCircumstances, 'master'> {
  if (!row) return {}
  const { id, terminal, terminalName } = row.body as Lot
  return { master: { id, ...(terminal && { terminal }), ...(terminalName && { terminalName }) } }
}

/** The berth of the call the manifest names, as the harbour office last decided it. */
const berthOf = ({ call }: ManifestHeader) => ({
  name: 'call.berth-of',
  text: 'select berth from vessel_call where number = $1',
  values: [call],
})

/** One bill for one of the same number corrects its lot; anything else ends lots and begins others. */
const isCorrection = ({ bills, into }: Amendment['changes'][number]): boolean =>
  bills.length === 1 && into.length === 1 && bills[0] === into[0]?.number

function lotFacts(
  change: Amendment['changes'][number],
  ids: ReadonlyMap<string, string>,
  companyOf: ReturnType<typeof companyFinder>,
): LotChanges['records'] {
  return change.bills.flatMap((number) => {
    const id = ids.get(number)
    const [into] = change.into
    if (id === undefined) return []
    return [
      {
        name: nameOf(id),
        facts: (stamp) => [
          isCorrection(change) && into
            ? ({ type: 'BillCorrected', ...stamp, bill: into, ...consigneeOf(into, companyOf) } as LotFact)
            : ({ type: 'LotCancelled', ...stamp, reason: change.action } as LotFact),
        ],
      },
    ]
  })
}

function consigneeOf({ consignee, toOrder }: Bill, companyOf: ReturnType<typeof companyFinder>) {
  const company = consignee?.identifiers && !toOrder ? companyOf(consignee.identifiers) : undefined
  return company ? { consignee: company } : {}
}

/** Kinds of reference by which a lot counts as declared. */
const declared = (lot: Lot): boolean => lot.references.some(({ kind }) => kind === 'declaration')

/** Why a bill whose lot has come this far is not changed any more. */
function heldReason(lot: Lot): HeldReason | undefined {
  if (lot.deliveries.length > 0) return 'bill-delivered'
  if (declared(lot)) return 'bill-declared'
  return lot.deliveryOrders.some(({ status }) => ['issued', 'blocked', 'used'].includes(status))
    ? 'bill-under-delivery-order'
    : undefined
}

/** Not yet declared, moved on or given up; broken down into house lots it is they that count. */
const isOpen = (lot: Lot): boolean =>
  !['delivered', 'moved', 'abandoned', 'cancelled'].includes(lot.status) &&
  lot.bill.nature !== 'remaining-on-board' &&
  lot.houses === undefined &&
  !declared(lot)
