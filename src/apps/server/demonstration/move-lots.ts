import type { DemonstrationBill } from '#countries/demonstration-manifests.ts'
import type { InputOf, LotAct } from '#domains/cargo/acts.ts'
import type { Lot } from '#domains/cargo/lot.ts'
import { doAct } from '#domains/cargo/server/act-routes.ts'
import { isUnloaded, openBlocks } from '#domains/cargo/status.ts'
import type { Caller } from '#domains/parties/party.ts'
import { clockUser } from '#flows/let-time-pass.ts'
import { objects } from '#kernel/decision.ts'
import { query } from '#platform/database/database.ts'
import type { Platform } from '../platform.ts'
import { callerOf } from './caller-of.ts'
import { visitAs } from './visit-as.ts'

const stepMs = 80 * 60_000

/** Takes each lot of a manifest as far as the demonstration wants it, from the moment its ship is worked. */
export async function moveLots(
  platform: Platform,
  manifest: string,
  bills: readonly DemonstrationBill[],
  arrived: number,
): Promise<void> {
  for (const bill of bills) {
    const [row] = await query(platform.database, 'select id from lot where manifest = $1 and bill = $2', [
      manifest,
      bill.number,
    ])
    const way = new Way(platform, String(row?.id), arrived)
    for (const deed of bill.deeds) await way.go(deed)
    const { status } = await way.lot()
    if (status !== bill.lot) throw new Error(`the lot of ${bill.number} is ${status}, not ${bill.lot}`)
  }
}

/** One lot on its way out of the port. */
class Way {
  private readonly platform: Platform
  private readonly id: string
  private clock: number

  constructor(platform: Platform, id: string, arrived: number) {
    this.platform = platform
    this.id = id
    this.clock = arrived
  }

  async lot(): Promise<Lot> {
    const [row] = await query(this.platform.database, 'select body from lot where id = $1', [this.id])
    if (!row) throw new Error(`there is no lot ${this.id}`)
    return row.body as Lot
  }

  async go(deed: string): Promise<void> {
    const [verb = '', kind = ''] = deed.split(' ')
    const lot = await this.lot()
    const { portLaw } = this.platform
    const authority = portLaw.ports.find(({ code }) => code === lot.port)?.authority ?? ''
    const keeper = lot.terminal ?? authority
    const { number, equipment, packages, grossKg } = lot.bill
    const units = equipment.map((unit) => unit.number)
    const taker = lot.consignee ?? lot.agent
    switch (verb) {
      case 'land':
        // What the terminal has tallied is on land already.
        if (isUnloaded(lot)) return
        return this.act(keeper, 'land', {
          packages,
          grossKg,
          equipment: equipment.map((unit) => ({ number: unit.number, seals: [...unit.seals] })),
          complete: true,
        })
      case 'order': {
        const draft = lot.deliveryOrders.find(({ status }) => status === 'draft')
        return this.act(lot.agent, 'issueOrder', { ...(draft && { order: draft.id }), freight: 'paid' })
      }
      case 'lift':
        for (const block of openBlocks(lot))
          if (block.kind !== 'delivery-order' && (kind === 'all' || block.kind === kind)) await this.lift(block)
        return
      case 'propose': {
        const block = lot.blocks.find((one) => one.kind === kind)
        return this.act(block?.owner ?? '', 'liftBlock', { block: block?.id ?? '', reference: `CERT-${number}` })
      }
      case 'hold':
        return this.act(portLaw.customs, 'putBlock', { reason: 'Scanner image shows a denser part: to be opened' })
      case 'declare':
        return this.act(taker, 'addReference', { kind: 'declaration', number: `D-${number}` })
      case 'ask':
        return this.act(taker, 'requestRelease', { units, ...(units.length === 0 && { packages }) })
      case 'accept': {
        const request = lot.releaseRequests.find(({ status }) => status === 'requested')
        return this.act(keeper, 'answerReleaseRequest', { request: request?.id ?? '', accepted: true })
      }
      case 'removal':
        return this.act(taker, 'requestDirectRemoval', { undertaking: 'The declaration follows within two days' })
      case 'deliver': {
        const part = kind === 'part'
        return this.act(keeper, 'deliver', {
          packages: part ? Math.floor(packages / 2) : packages,
          equipment: part ? units.slice(0, Math.ceil(units.length / 2)) : units,
          vehicle: 'TT-2041-B',
        })
      }
      case 'overstay':
        this.clock = this.platform.clock.now().getTime() - stepMs
        return this.act('', 'letTimePass', {})
      case 'dispose':
        return this.act(portLaw.customs, 'disposeOf', { how: 'auctioned', reference: 'PV-2026-31' })
    }
    throw new Error(`nobody knows how to "${deed}"`)
  }

  /** A block is lifted by its owner, and where the law wants two officers, confirmed by another. */
  private async lift({ id, owner, proposal }: Lot['blocks'][number]): Promise<void> {
    if (!proposal) await this.act(owner, 'liftBlock', { block: id, reference: `R-${id}` })
    const waits = (await this.lot()).blocks.some((one) => one.id === id && one.proposal && !one.lifted)
    if (waits) await this.act(owner, 'confirmLift', { block: id }, callerOf(this.platform, owner))
  }

  private async act<Act extends LotAct>(
    organisation: string,
    act: Act,
    input: InputOf<Act>,
    beside?: Caller,
  ): Promise<void> {
    const { platform, id } = this
    this.clock = Math.min(this.clock + stepMs, platform.clock.now().getTime())
    const by = organisation === '' ? this.operator() : callerOf(platform, organisation, beside)
    const visit = visitAs(platform, by, new Date(this.clock).toISOString())
    const given = await doAct(platform.lots, visit, id, act, input)
    if (objects(given)) throw new Error(`lot ${id}, ${act}: ${JSON.stringify(given.objections)}`)
  }

  /** The clock acts in the name of the body that runs the platform. */
  private operator(): Caller {
    const found = this.platform.directory.all().find(({ kind }) => kind === 'operator')
    const organisation = { organisation: found?.id ?? '', organisationName: found?.name ?? '' }
    return { user: clockUser, name: 'Guichet', ...organisation, kind: 'operator', rights: [], mandates: [] }
  }
}
