import { type DemonstrationTransit, demonstrationTransits } from '#countries/demonstration-transits.ts'
import type { Lot } from '#domains/cargo/lot.ts'
import type { TransitAct, TransitInput } from '#domains/customs-warehouses/acts.ts'
import { placeKeptBy, placeOfCode } from '#domains/customs-warehouses/places.ts'
import { declare, doAct } from '#domains/customs-warehouses/server/act-routes.ts'
import type { Transit } from '#domains/customs-warehouses/transit.ts'
import { objects } from '#kernel/decision.ts'
import { query } from '#platform/database/database.ts'
import type { Platform } from '../platform.ts'
import { callerOf } from './caller-of.ts'
import { visitAs } from './visit-as.ts'

const stepMs = 80 * 60_000

/** Fills the demonstration with transits in every state, each brought there by the people whose turn it was; an act that objects stops the load. */
export async function loadDemonstrationTransits(platform: Platform): Promise<number> {
  const { transits } = demonstrationTransits(platform.pack.country.code)
  for (const entry of transits) await new Journey(platform, entry).make()
  return transits.length
}

/** One transit on its way, from the moment its lot was landed. */
class Journey {
  private readonly platform: Platform
  private readonly entry: DemonstrationTransit
  private id = ''
  private declarant = ''
  private keeper = ''
  private clock = 0

  constructor(platform: Platform, entry: DemonstrationTransit) {
    this.platform = platform
    this.entry = entry
  }

  async make(): Promise<void> {
    const { until, twist } = this.entry
    const { customs } = this.platform.portLaw
    const sealed = await this.declare()
    if (until === 'new') return
    if (until === 'cancelled')
      return this.act(this.declarant, 'cancel', { reason: 'The consignee clears it at the port' })
    await this.act(this.declarant, 'send', {})
    if (until === 'sent') return
    if (until === 'rejected')
      return this.act(customs, 'reject', { reason: 'The guarantee does not cover the duties at stake' })
    await this.act(customs, 'accept', {})
    if (until === 'accepted') {
      const units = sealed.map(({ unit }) => ({ unit, seals: ['CU4471'] }))
      return twist === 'other-seal' ? this.act(customs, 'checkSeals', { where: 'departure', units }) : undefined
    }
    await this.act(customs, 'checkSeals', { where: 'departure', units: sealed })
    await this.act(customs, 'depart', { vehicle: this.entry.vehicle })
    if (until === 'in-transit')
      return twist === 'at-the-door' ? this.act(this.keeper, 'reportArrival', { units: sealed }) : undefined
    await this.act(this.keeper, 'reportArrival', { units: sealed })
    await this.act(customs, 'checkSeals', { where: 'arrival', units: sealed })
    await this.act(customs, 'authoriseEntry', {})
    if (until === 'arrived' && twist !== 'strip-sent') return
    const { lots } = await this.transit()
    await this.act(this.keeper, 'draftStrip', {
      withCustoms: false,
      lines: lots.map(({ id, packages, grossKg }, i) =>
        i === 0 && twist === 'strip-sent'
          ? { lot: id, packages: packages - 1, grossKg, note: 'One carton missing, the others untouched', houses: [] }
          : { lot: id, packages, grossKg, houses: [] },
      ),
    })
    await this.act(this.keeper, 'sendStrip', {})
    if (until === 'cleared') await this.act(customs, 'acceptStrip', {})
  }

  /** Gives the units with their seals, as they were declared. */
  private async declare() {
    const { platform, entry } = this
    const { portLaw, database } = platform
    const [row] = await query(database, 'select body from lot where bill = $1', [entry.bill])
    const lot = row?.body as Lot | undefined
    const keptBy = lot?.terminal ?? portLaw.ports.find(({ code }) => code === lot?.port)?.authority ?? ''
    const origin = placeKeptBy(portLaw, keptBy)
    const destination = placeOfCode(portLaw, entry.destination)
    if (!lot || !origin || !destination) throw new Error(`the demonstration cannot move ${entry.bill}`)
    this.keeper = destination.organisation
    this.declarant = origin.kind === 'warehouse' ? origin.organisation : destination.organisation
    this.clock = Date.parse(lot.updatedAt)
    const units = lot.landing?.equipment ?? []
    const sealed =
      units.length > 0
        ? units.map(({ number, seals }) => ({ unit: number, seals: [...seals] }))
        : [{ unit: entry.vehicle, seals: ['CU2210'] }]
    const given = await declare(platform.warehouses, this.visit(this.declarant), {
      origin: origin.code,
      destination: destination.code,
      lots: [lot.id],
      guarantee: { ...entry.guarantee, currency: portLaw.currency },
      itinerary: entry.itinerary,
      vehicle: entry.vehicle,
      sealed,
    })
    if (objects(given)) throw new Error(`transit of ${entry.bill}: ${JSON.stringify(given.objections)}`)
    this.id = (JSON.parse(String(given.body)) as { readonly id: string }).id
    return sealed
  }

  private async transit(): Promise<Transit> {
    const [row] = await query(this.platform.database, 'select body from transit where id = $1', [this.id])
    if (!row) throw new Error(`there is no transit ${this.id}`)
    return row.body as Transit
  }

  private visit(organisation: string) {
    this.clock = Math.min(this.clock + stepMs, this.platform.clock.now().getTime())
    return visitAs(this.platform, callerOf(this.platform, organisation), new Date(this.clock).toISOString())
  }

  private async act<Act extends Exclude<TransitAct, 'letTimePass'>>(
    organisation: string,
    act: Act,
    input: TransitInput<Act>,
  ): Promise<void> {
    const given = await doAct(this.platform.warehouses, this.visit(organisation), this.id, act, input)
    if (objects(given)) throw new Error(`transit of ${this.entry.bill}, ${act}: ${JSON.stringify(given.objections)}`)
  }
}
