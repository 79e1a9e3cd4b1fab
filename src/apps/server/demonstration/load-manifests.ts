import {
  type DemonstrationBill,
  type DemonstrationManifest,
  demonstrationManifests,
} from '#countries/demonstration-manifests.ts'
import type { InputOf, ManifestAct } from '#domains/manifests/acts.ts'
import type { Bill, Manifest, ManifestHeader } from '#domains/manifests/manifest.ts'
import { doAct as actOnManifest } from '#domains/manifests/server/act-routes.ts'
import { lodgeDocument } from '#domains/manifests/server/lodge-document.ts'
import { circumstancesOf, idOfManifest } from '#domains/manifests/server/manifest-desk.ts'
import { checkDocument } from '#domains/manifests/server/read-document.ts'
import { manifestHouse } from '#domains/manifests/server/records.ts'
import { startManifest } from '#domains/manifests/start-manifest.ts'
import type { Caller } from '#domains/parties/party.ts'
import type { Call } from '#domains/vessel-calls/call.ts'
import { arrivalOf } from '#domains/vessel-calls/times.ts'
import { onOne } from '#kernel/carry-out.ts'
import { objects } from '#kernel/decision.ts'
import { query } from '#platform/database/database.ts'
import type { Platform } from '../platform.ts'
import { callerOf } from './caller-of.ts'
import { moveLots } from './move-lots.ts'
import { aPaper } from './paper.ts'
import { demonstrationCompanies } from './people.ts'
import { visitAs } from './visit-as.ts'

const msPerHour = 3_600_000

/**
 * Fills the demonstration with manifests in every state, and with their lots. Each is lodged, registered, tallied and
 * moved by the people whose turn it was, through the same rules as any manifest; an act that objects stops the load.
 */
export async function loadDemonstrationManifests(platform: Platform): Promise<number> {
  const { manifests } = demonstrationManifests(platform.pack.country.code)
  for (const entry of manifests) await makeManifest(platform, entry)
  return manifests.length
}

async function makeManifest(platform: Platform, entry: DemonstrationManifest): Promise<void> {
  const [row] = await query(
    platform.database,
    'select body from vessel_call where imo = $1 and status = $2 order by number limit 1',
    [entry.call.ship, entry.call.status],
  )
  if (!row) throw new Error(`the demonstration has no call of ${entry.call.ship} that is ${entry.call.status}`)
  await new Lodging(platform, entry, row.body as Call).make()
}

/** One manifest on its way, from its first bill to where the demonstration wants it. */
class Lodging {
  private readonly platform: Platform
  private readonly entry: DemonstrationManifest
  private readonly header: ManifestHeader
  private readonly bills: readonly Bill[]
  private readonly agent: Caller
  private readonly customs: Caller
  private readonly terminal: Caller | undefined
  private readonly id: string
  /** The moment of the next act, in milliseconds. */
  private clock: number

  constructor(platform: Platform, entry: DemonstrationManifest, call: Call) {
    const { portLaw } = platform
    const port = portLaw.ports.find(({ code }) => code === call.port)
    const berth = port?.berths.find(({ code }) => code === call.berth?.berth)
    const terminal = port?.terminals.find(({ code }) => code === berth?.terminal)
    const eta = Date.parse(arrivalOf(call) ?? call.createdAt)
    this.platform = platform
    this.entry = entry
    this.agent = callerOf(platform, call.agent)
    this.customs = callerOf(platform, portLaw.customs)
    this.terminal = terminal && callerOf(platform, terminal.organisation)
    this.header = {
      direction: 'import',
      kind: entry.bills.length === 0 ? 'nil' : 'cargo',
      port: call.port,
      call: call.number,
      vessel: { name: call.ship.name, imo: call.ship.imo },
      voyage: call.notice.voyageIn ?? call.number.slice(-6),
      arrival: new Date(eta).toISOString(),
      reference: `M-${call.number}`,
    }
    this.bills = entry.bills.map((bill) => billOf(platform, call.port, bill))
    this.id = idOfManifest(call.agent, 'import', this.header.reference)
    this.clock = Math.min(eta - 30 * msPerHour, platform.clock.now().getTime() - 2 * msPerHour)
  }

  async make(): Promise<void> {
    const { until, twist, bills } = this.entry
    if (until === 'draft') return this.draft()
    await this.lodge()
    if (until === 'lodged') return
    if (until === 'refused')
      return this.act(this.customs, 'refuse', { reason: 'Package kinds are missing; send them with the next edition' })
    await this.register()
    if (until === 'cancelled') return this.act(this.agent, 'cancel', { reason: 'The ship does not come' })
    if (twist === 'unit-list' && this.terminal)
      await this.act(this.agent, 'sendUnitList', { terminal: this.terminal.organisation })
    if (twist === 'amendment') await this.askForAmendment()
    const arrived = Math.max(this.clock, Date.parse(this.header.arrival ?? '') + 6 * msPerHour)
    if (until === 'registered') return moveLots(this.platform, this.id, bills, arrived)

    this.clock = arrived
    await this.tally(until === 'differences-open' ? 1 : 0)
    await moveLots(this.platform, this.id, bills, this.clock)
    if (until === 'cleared') await this.act(this.customs, 'clear', {})
  }

  private async draft(): Promise<void> {
    const { platform, id, header, agent } = this
    const visit = visitAs(platform, agent, this.moment())
    const outcome = await visit.carryOut({
      ...onOne<Manifest, never, Caller>(
        { house: manifestHouse as never, id },
        ({ state }, caller) =>
          startManifest(id, state, { header }, circumstancesOf(platform.manifests, visit, caller)) as never,
      ),
      answer: () => ({ status: 201, body: '' }),
    })
    this.mustNotObject('start', outcome)
    await this.act(agent, 'saveDraft', { bills: [...this.bills] })
  }

  private async lodge(): Promise<void> {
    const { platform, header, bills } = this
    const document = { header, bills: [...bills] }
    const { findings } = checkDocument(
      platform.manifests,
      'json',
      { document, findings: [], placeOf: () => undefined },
      undefined,
    )
    const refusing = findings.filter(({ severity }) => severity === 'refuses')
    this.mustNotObject('lodge', refusing.length > 0 ? { objections: refusing } : {})
    const source = { format: 'json' as const, name: `${header.reference}.json` }
    const visit = visitAs(platform, this.agent, this.moment())
    this.mustNotObject('lodge', await lodgeDocument(platform.manifests, visit, { document, findings, source }))
  }

  /** By customs; what the law registers by itself has its number already. */
  private async register(): Promise<void> {
    const [row] = await query(this.platform.database, 'select status from manifest where id = $1', [this.id])
    if (row?.status === 'lodged') await this.act(this.customs, 'register', {})
  }

  private async askForAmendment(): Promise<void> {
    const { manifests } = this.platform
    const bytes = aPaper('Correction of a bill of lading')
    const sha256 = await manifests.files.put(bytes)
    const paper = {
      id: manifests.newId(),
      kind: 'proof' as const,
      name: 'correction.pdf',
      mediaType: 'application/pdf',
      size: bytes.length,
      sha256,
    }
    await this.act(this.agent, 'attachPaper', { paper: paper.id }, { paper })
    const [bill] = this.bills.slice(-1)
    const [item] = bill?.items ?? []
    if (!bill || !item) return
    await this.act(this.agent, 'requestAmendment', {
      reason: 'TYPING',
      papers: [paper.id],
      changes: [
        {
          action: 'change',
          bills: [bill.number],
          into: [{ ...bill, items: [{ ...item, description: `${item.description}, boxed` }] }],
        },
      ],
    })
  }

  /** The terminal counts what came, `missing` units of it not; then the discharge is closed. */
  private async tally(missing: number): Promise<void> {
    const { terminal } = this
    if (!terminal) throw new Error(`no terminal works the berth of ${this.header.call}`)
    const units = this.bills.flatMap(({ equipment }) => equipment).slice(missing)
    const loose = this.bills.filter(({ equipment }) => equipment.length === 0)
    const at = this.moment()
    await this.act(terminal, 'tally', {
      units: units.map(({ number, seals }) => ({ number, at, seals: [...seals] })),
      bills: loose.map(({ number, packages, grossKg }) => ({ number, packages: packages - missing, grossKg })),
    })
    await this.act(terminal, 'closeDischarge', {})
  }

  private async act<Act extends Exclude<ManifestAct, 'lodge'>>(
    by: Caller,
    act: Act,
    input: InputOf<Act>,
    extra?: Parameters<typeof circumstancesOf>[3],
  ): Promise<void> {
    const { platform, id } = this
    this.mustNotObject(
      act,
      await actOnManifest(platform.manifests, visitAs(platform, by, this.moment()), id, act, input, extra),
    )
  }

  private moment(): string {
    this.clock = Math.min(this.clock + 240_000, this.platform.clock.now().getTime())
    return new Date(this.clock).toISOString()
  }

  private mustNotObject(act: string, given: object): void {
    if ('objections' in given || objects(given as never))
      throw new Error(`${this.header.reference}, ${act}: ${JSON.stringify(given)}`)
  }
}

function billOf({ pack }: Platform, port: string, entry: DemonstrationBill): Bill {
  const { number, consignee, goods, hs, packages, kind, kg, units, dangerous, to, freight } = entry
  const company =
    demonstrationCompanies(pack).find(({ code }) => code === consignee) ??
    pack.organisations
      .filter(({ code }) => code === consignee)
      .map(({ names, ...body }) => ({ ...body, name: names[pack.country.language] }))[0]
  if (consignee !== undefined && !company) throw new Error(`the demonstration has no trader "${consignee}"`)
  const party = company && {
    name: company.name,
    identifiers: { ...company.identifiers },
    ...(company.address !== undefined && { address: company.address }),
  }
  const [unNumber, imdgClass, properShippingName] = dangerous ?? []
  return {
    number,
    kind: 'direct',
    nature: to === undefined ? 'import' : 'transit',
    shipper: { name: 'Imaginary Exporters Ltd', country: 'ES' },
    ...(party ? { consignee: party } : { toOrder: true, notify: { name: 'Bank of imaginary trade' } }),
    portOfLoading: 'ESALG',
    portOfDischarge: port,
    ...(to !== undefined && { finalDestination: to }),
    freight: freight ?? 'prepaid',
    packages,
    grossKg: kg,
    items: [
      {
        number: 1,
        description: goods,
        hs,
        packages,
        ...(kind !== undefined && { packageKind: kind }),
        grossKg: kg,
        equipment: [...units],
        ...(unNumber !== undefined &&
          imdgClass !== undefined &&
          properShippingName !== undefined && { dangerous: [{ unNumber, imdgClass, properShippingName }] }),
      },
    ],
    equipment: units.map((unit) => ({
      number: unit,
      sizeType: '22G1',
      filling: 'full' as const,
      seals: [`S${unit.slice(4, 10)}`],
    })),
  }
}
