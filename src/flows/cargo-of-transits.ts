import { balanceOf } from '#domains/cargo/balance.ts'
import type { LotFact } from '#domains/cargo/facts.ts'
import type { Block, Lot } from '#domains/cargo/lot.ts'
import { transitBlock } from '#domains/cargo/lot.ts'
import { lotsFrom } from '#domains/cargo/lots-from.ts'
import { lotHouse } from '#domains/cargo/server/records.ts'
import { standingsOf } from '#domains/cargo/standing.ts'
import { isUnloaded, openBlocks, statusOf } from '#domains/cargo/status.ts'
import { freeFromTransit, holdForTransit, moveToPlace, stripLot } from '#domains/cargo/under-transit.ts'
import type { LotSeen } from '#domains/customs-warehouses/circumstances.ts'
import type { CargoSide } from '#domains/customs-warehouses/server/cargo-side.ts'
import type { StrippedHouse, Transit } from '#domains/customs-warehouses/transit.ts'
import type { Bill } from '#domains/manifests/manifest.ts'
import type { Caller } from '#domains/parties/party.ts'
import { companiesKnownBy, companyFinder } from '#domains/parties/server/companies-known-by.ts'
import type { PortLaw } from '#domains/ports/port-law.ts'
import type { AnyFact, Birth, Found, RecordName } from '#kernel/carry-out.ts'

/**
 * When a transit to a warehouse is accepted, its lots are held; when it is let in, they stand in the warehouse; when its
 * strip report is accepted, what was found counts, and the consignments of a consolidation are lots of their own. Lots and
 * transit change in one commit, or not at all.
 */
export function cargoOfTransits(law: PortLaw, newId: () => string): CargoSide {
  const warehouses = law.warehouses.places.map(({ organisation }) => organisation)
  const keeperOf = (lot: Lot): string =>
    lot.terminal ?? law.ports.find(({ code }) => code === lot.port)?.authority ?? lot.agent
  const authorityOf = (lot: Lot) => law.ports.find(({ code }) => code === lot.port)?.authority

  /** Blocks that keep it where it is: what its keeper and its port have on it, and holds put by hand. */
  const isOfPlace = (lot: Lot, { kind, owner }: Block): boolean =>
    kind === 'hold' ||
    (kind !== transitBlock && kind !== 'delivery-order' && (owner === keeperOf(lot) || owner === authorityOf(lot)))

  const mayMove = (lot: Lot, caller: Caller): boolean => {
    const standings = standingsOf(lot, caller, law)
    const isKeeper = warehouses.includes(caller.organisation) && keeperOf(lot) === caller.organisation
    return isKeeper || ['consignee', 'holder', 'representative'].some((one) => standings.includes(one as never))
  }
  const numberOf = ({ number, reference }: Transit): string => number ?? reference

  return {
    nameOf: (id) => ({ house: lotHouse, id }) as unknown as RecordName<never, never>,

    seen: (found, caller): LotSeen | undefined => {
      const lot = found?.state as Lot | undefined
      if (!lot) return undefined
      const { packages, grossKg } = balanceOf(lot)
      const ended = ['delivered', 'moved', 'abandoned', 'cancelled'].includes(lot.status)
      return {
        id: lot.id,
        bill: lot.bill.number,
        manifestNumber: lot.manifestNumber,
        ...(lot.bill.items[0] && { goods: lot.bill.items[0].description }),
        packages: packages.left,
        grossKg: grossKg.left,
        master: lot.bill.kind === 'master',
        ...(lot.consignee !== undefined && { consignee: lot.consignee }),
        ...((lot.consigneeName ?? lot.bill.consignee?.name) !== undefined && {
          consigneeName: lot.consigneeName ?? lot.bill.consignee?.name ?? '',
        }),
        keeper: keeperOf(lot),
        mine: mayMove(lot, caller),
        landed: isUnloaded(lot),
        gone: ended || lot.houses !== undefined || (lot.deliveries.length > 0 && !warehouses.includes(keeperOf(lot))),
        underTransit: openBlocks(lot).some(({ kind }) => kind === transitBlock),
        blocksHere: openBlocks(lot).filter((block) => isOfPlace(lot, block)).length,
      }
    },

    hold: (found, transit, made) =>
      onLot(found, (lot) => holdForTransit(lot, law.customs, numberOf(transit), made as Made)),
    free: (found, transit, made) => onLot(found, (lot) => freeFromTransit(lot, numberOf(transit), made as Made)),
    enter: (found, transit, name, made) =>
      onLot(found, (lot) =>
        moveToPlace(lot, { id: transit.destination.organisation, name }, numberOf(transit), made as Made),
      ),
    strip: (found, transit, { packages, grossKg, houses }, made) =>
      onLot(found, (lot) =>
        stripLot(lot, { packages, grossKg, houses: houses.length }, numberOf(transit), made as Made),
      ),

    async housesOf(visit, lines) {
      const houses = lines.flatMap((line) => line.houses)
      const { results } = await visit.read([
        companiesKnownBy(
          houses.flatMap(({ consignee }) =>
            Object.entries(consignee.identifiers ?? {}).map(([scheme, value]) => ({ scheme, value })),
          ),
        ),
      ])
      const companyOf = companyFinder(results[0] ?? [])
      return (masters, transit, keeperName, at) => {
        const born = masters.flatMap((found) => {
          const master = found.state as Lot | undefined
          const line = lines.find(({ lot }) => lot === master?.id)
          return master && line && line.houses.length > 0
            ? housesOfMaster(master, line.houses, { transit, keeperName, at, law, newId, companyOf })
            : []
        })
        return {
          lots: born.map((lot) => ({
            id: lot.id,
            bill: lot.bill.number,
            ...(lot.bill.items[0] && { goods: lot.bill.items[0].description }),
            packages: lot.bill.packages,
            grossKg: lot.bill.grossKg,
            ...(lot.consignee !== undefined && { consignee: lot.consignee }),
            consigneeName: lot.consigneeName ?? lot.bill.consignee?.name ?? '',
          })),
          ...(born.length > 0 && { birth: birthOf(born) }),
        }
      }
    },
  }
}

type Made = Pick<LotFact, 'at' | 'by'>

const onLot = (found: Found<never>, change: (lot: Lot) => readonly LotFact[]): AnyFact[] => {
  const lot = found.state as Lot | undefined
  return lot ? [...change(lot)] : []
}

const birthOf = (lots: readonly Lot[]): Birth => ({
  house: lotHouse as never,
  records: lots.map((state) => ({ id: state.id, state })),
})

/**
 * The consignments found in a master, as lots on land in the warehouse. Its keeper issues their delivery orders, drafted
 * here; what the port has already lifted of the master counts for them too.
 */
function housesOfMaster(
  master: Lot,
  houses: readonly StrippedHouse[],
  {
    transit,
    keeperName,
    at,
    law,
    newId,
    companyOf,
  }: {
    readonly transit: Transit
    readonly keeperName: string
    readonly at: string
    readonly law: PortLaw
    readonly newId: () => string
    readonly companyOf: ReturnType<typeof companyFinder>
  },
): Lot[] {
  const keeper = { id: transit.destination.organisation, name: keeperName }
  const lots = lotsFrom(
    {
      id: master.manifest,
      number: master.manifestNumber,
      header: {
        direction: master.direction,
        kind: 'house',
        port: master.port,
        call: master.call,
        vessel: { name: master.vessel },
        voyage: master.voyage,
        reference: transit.number ?? transit.reference,
        master: { manifest: master.manifestNumber, bill: master.bill.number },
      },
      agent: keeper.id,
      agentName: keeper.name,
    },
    houses.map((house) => billOf(house, master.bill)),
    { at, law, newId, terminal: keeper, companyOf, master },
  )
  return lots.map((lot) => {
    const { packages, grossKg } = lot.bill
    const landed: Lot = {
      ...lot,
      landing: { packages, grossKg, equipment: [], at: master.landing?.at ?? at, complete: true },
      blocks: lot.blocks.map((block) => liftedOnMaster(master, block) ?? block),
    }
    return { ...landed, status: statusOf(landed) }
  })
}

const liftedOnMaster = (master: Lot, block: Block): Block | undefined =>
  master.blocks.find(({ kind, owner, lifted }) => kind === block.kind && owner === block.owner && lifted !== undefined)

const billOf = (
  { number, consignee, goods, hs, packages, packageKind, grossKg }: StrippedHouse,
  master: Bill,
): Bill => ({
  number,
  kind: 'house',
  parent: master.number,
  nature: master.nature,
  consignee: { name: consignee.name, ...(consignee.identifiers && { identifiers: consignee.identifiers }) },
  portOfLoading: master.portOfLoading,
  portOfDischarge: master.portOfDischarge,
  packages,
  grossKg,
  items: [
    {
      number: 1,
      description: goods,
      ...(hs !== undefined && { hs }),
      packages,
      ...(packageKind !== undefined && { packageKind }),
      grossKg,
      equipment: [],
    },
  ],
  equipment: [],
})
