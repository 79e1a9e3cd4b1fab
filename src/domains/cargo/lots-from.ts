import type { Bill, ManifestHeader } from '#domains/manifests/manifest.ts'
import type { PortLaw } from '#domains/ports/port-law.ts'
import type { Instant } from '#kernel/elements.ts'
import type { Block, DeliveryOrder, Lot } from './lot.ts'

/** What lots take from the registered manifest. */
export interface RegisteredManifest {
  readonly id: string
  readonly number: string
  readonly header: ManifestHeader
  /** Who lodged it and answers for it: the carrier's agent, or the forwarder of house bills. */
  readonly agent: string
  readonly agentName: string
}

/** What lots take from the world around the manifest. */
export interface BirthCircumstances {
  /** When the manifest was registered. */
  readonly at: Instant
  /** The law in force, codes of organisations already resolved to ids. */
  readonly law: Pick<PortLaw, 'ports' | 'blocks'>
  readonly newId: () => string
  /** Where the ship unloads; absent at a public quay, where the port authority stands for it. */
  readonly terminal?: { readonly id: string; readonly name: string }
  /** The company a bill's party is on the platform, known by one of its identifiers. */
  readonly companyOf: (
    identifiers: Readonly<Record<string, string>>,
  ) => { readonly id: string; readonly name: string } | undefined
  /** The lot of the master bill, for a manifest of house bills. */
  readonly master?: Pick<Lot, 'id' | 'terminal' | 'terminalName'>
}

/**
 * The lots of a manifest at the moment it is registered, one a bill, in the order of the bills: each with the blocks the
 * country's law puts on it, a draft of the delivery order of whoever has to issue it, and its consignee where the
 * platform knows one. A bill to order has no consignee yet. House bills hang on their master's lot.
 * Source: each bill a lot, a draft order for each lot; customs code art. 49 and 66-67 through the pack.
 */
export function lotsFrom(manifest: RegisteredManifest, bills: readonly Bill[], c: BirthCircumstances): Lot[] {
  const ids = bills.map(() => c.newId())
  const consignees = bills.map(({ consignee, toOrder }) =>
    consignee?.identifiers && !toOrder ? c.companyOf(consignee.identifiers) : undefined,
  )
  const lineOf = new Map(bills.map(({ number }, i) => [number, i]))
  const housesOf = new Map<string, number>()
  for (const { kind, parent } of bills)
    if (kind === 'house' && parent !== undefined) housesOf.set(parent, (housesOf.get(parent) ?? 0) + 1)

  return bills.map((bill, i): Lot => {
    const masterLine = bill.kind === 'house' && bill.parent !== undefined ? lineOf.get(bill.parent) : undefined
    const parent = masterLine === undefined ? (bill.kind === 'house' ? c.master?.id : undefined) : ids[masterLine]
    const consignee = consignees[i]
    const place = c.terminal ?? placeOf(c.master)
    const forwarder = masterLine === undefined ? undefined : consignees[masterLine]
    const blocks = blocksOf(manifest, bill, place?.id, c)
    const houses = bill.kind === 'master' ? housesOf.get(bill.number) : undefined
    return {
      id: ids[i] ?? '',
      manifest: manifest.id,
      manifestNumber: manifest.number,
      line: i + 1,
      direction: manifest.header.direction,
      port: manifest.header.port,
      call: manifest.header.call,
      vessel: manifest.header.vessel.name,
      voyage: manifest.header.voyage,
      bill,
      ...(parent !== undefined && { parent }),
      agent: manifest.agent,
      agentName: manifest.agentName,
      ...(place && { terminal: place.id, terminalName: place.name }),
      ...(consignee && { consignee: consignee.id, consigneeName: consignee.name }),
      status: 'announced',
      blocks,
      deliveryOrders: blocks.some(({ kind }) => kind === 'delivery-order')
        ? [draftOrder(bill, forwarder ?? { id: manifest.agent, name: manifest.agentName }, consignee, c.newId())]
        : [],
      deliveries: [],
      releaseRequests: [],
      directRemovals: [],
      ...(houses !== undefined && { houses }),
      references: [],
      createdAt: c.at,
      updatedAt: c.at,
    }
  })
}

const placeOf = (master: BirthCircumstances['master']) =>
  master?.terminal === undefined ? undefined : { id: master.terminal, name: master.terminalName ?? '' }

/** The blocks of the law for a bill: those of its nature, and of its goods where the law names goods. */
function blocksOf(
  manifest: RegisteredManifest,
  bill: Bill,
  terminal: string | undefined,
  { law, at }: BirthCircumstances,
): Block[] {
  const authority = law.ports.find(({ code }) => code === manifest.header.port)?.authority
  const ownerOf = (owner: string): string => {
    if (owner === 'carrier-agent') return manifest.agent
    if (owner === 'terminal') return terminal ?? authority ?? manifest.agent
    if (owner === 'port-authority') return authority ?? manifest.agent
    return owner
  }
  const concerns = (prefixes: readonly string[]) =>
    prefixes.length === 0 || bill.items.some(({ hs }) => hs && prefixes.some((prefix) => hs.startsWith(prefix)))

  return law.blocks
    .filter(({ natures, hs }) => natures.includes(bill.nature) && concerns(hs))
    .map(({ kind, owner }) => ({ id: kind, kind, owner: ownerOf(owner), since: at }))
}

/** What the issuer only has to check and issue: beneficiary, freight and the rest come from the bill. */
function draftOrder(
  bill: Bill,
  issuer: { readonly id: string; readonly name: string },
  consignee: { readonly id: string; readonly name: string } | undefined,
  id: string,
): DeliveryOrder {
  return {
    id,
    status: 'draft',
    issuer: issuer.id,
    issuerName: issuer.name,
    ...(consignee && { beneficiary: consignee.id }),
    beneficiaryName: consignee?.name ?? bill.consignee?.name ?? bill.notify?.name ?? bill.number,
    ...(bill.freight && { freight: bill.freight === 'prepaid' ? 'paid' : 'unpaid' }),
  }
}
