import { type DemonstrationCall, demonstrationCalls } from '#countries/demonstration-calls.ts'
import type { Caller } from '#domains/parties/party.ts'
import type { CallAct, InputOf } from '#domains/vessel-calls/acts.ts'
import { announceCall } from '#domains/vessel-calls/announce-call.ts'
import type { Call, FormContent } from '#domains/vessel-calls/call.ts'
import type { CallFact } from '#domains/vessel-calls/facts.ts'
import { isAsked } from '#domains/vessel-calls/formalities.ts'
import { type Form, forms } from '#domains/vessel-calls/forms.ts'
import { performAct } from '#domains/vessel-calls/perform.ts'
import { circumstancesOf, reserve } from '#domains/vessel-calls/server/call-desk.ts'
import { callHouse } from '#domains/vessel-calls/server/records.ts'
import type { Ship } from '#domains/vessel-calls/ship.ts'
import { legalDay } from '#kernel/calendar.ts'
import { carryOut, onOne } from '#kernel/carry-out.ts'
import { query } from '#platform/database/database.ts'
import type { Platform } from '../platform.ts'
import { callerOf } from './caller-of.ts'
import { demonstrationCompanies } from './people.ts'

const msPerHour = 3_600_000

/**
 * Fills the demonstration with calls in every state. Each is announced, answered and moved by the people whose turn it
 * was, through the same rules as any call; an act that objects stops the load.
 */
export async function loadDemonstrationCalls(platform: Platform): Promise<number> {
  const { calls } = demonstrationCalls(platform.pack.country.code)
  for (const entry of calls) await new Voyage(platform, entry).make()
  return calls.length
}

/** One call on its way, from its notice to where the demonstration wants it. */
class Voyage {
  private readonly platform: Platform
  private readonly entry: DemonstrationCall
  private readonly id: string
  private readonly eta: number
  /** The moment of the next act, in milliseconds. */
  private clock: number
  private call: Call | undefined

  constructor(platform: Platform, entry: DemonstrationCall) {
    this.platform = platform
    this.entry = entry
    this.id = platform.calls.newId()
    const now = platform.clock.now().getTime()
    this.eta = now + entry.arrivesInDays * 24 * msPerHour - 4 * msPerHour
    this.clock = Math.min(this.eta - 60 * msPerHour, now - 3 * msPerHour)
  }

  async make(): Promise<void> {
    const { until, twist, berth } = this.entry
    await this.announce()
    if (until === 'announced') return
    if (until === 'refused')
      return this.office('answerNotice', { accepted: false, reason: 'No depth at the berth asked for' })
    await this.office('answerNotice', { accepted: true })
    if (until === 'cancelled') return this.agent('cancel', { reason: 'The cargo went by another ship' })
    if (twist !== 'no-papers') await this.papers()
    if (berth !== undefined) await this.berth(berth)
    if (until === 'expected') return
    await this.arrive()
  }

  private async announce(): Promise<void> {
    const { platform, entry, id } = this
    const { imo, port } = entry
    const [row] = await query(platform.database, 'select body from ship where imo = $1', [imo])
    const ship = row?.body as Ship | undefined
    const by = callerOf(this.platform, this.agentId())
    const reserved = await reserve(platform.calls, 'call', port, this.today())
    const passengers = /passengers/i.test(entry.cargo) ? 42 : 0
    await this.carry(by, () =>
      announceCall(
        id,
        {
          port,
          imo,
          eta: new Date(this.eta).toISOString(),
          etd: new Date(this.eta + entry.stayHours * msPerHour).toISOString(),
          notice: {
            voyageIn: `${imo.slice(4)}E`,
            lastPort: 'ESALG',
            nextPort: 'NLRTM',
            purposes: ['discharge', ...(passengers > 0 ? (['passengers'] as const) : [])],
            cargo: entry.cargo,
            crew: 19,
            passengers,
            draughtM: ship?.draughtM ?? '5',
            dangerous: entry.dangerous ?? false,
            special: false,
          },
        },
        ship,
        circumstancesOf(platform.calls, this.moment(), by, { reserved }),
      ),
    )
  }

  /** Everything the law asks for is sent and accepted, but for what the entry stands for. */
  private async papers(): Promise<void> {
    const { law } = this.platform.calls
    const { twist } = this.entry
    for (const rule of law.formalities) {
      const form = forms[rule.code]
      if (!form || !this.call || !isAsked(rule, this.call)) continue
      await this.agent('sendFormality', { code: rule.code, content: exampleOf(form) })
      const isOpen = rule.code === 'crew-list' && (twist === 'question' || twist === 'refused-formality')
      for (const authority of rule.authorities) {
        if (isOpen)
          await this.act(authority, 'answerFormality', {
            code: rule.code,
            answer: twist === 'question' ? 'question' : 'refused',
            reason:
              twist === 'question' ? 'Is the second officer on board?' : 'The list names fewer people than the notice',
          })
        else await this.act(authority, 'answerFormality', { code: rule.code, answer: 'accepted' })
      }
    }
  }

  private async berth(berth: string): Promise<void> {
    const { twist, stayHours } = this.entry
    const window = {
      berth,
      from: new Date(this.eta + msPerHour).toISOString(),
      until: new Date(this.eta + (stayHours - 1) * msPerHour).toISOString(),
    }
    await this.agent('requestBerth', {
      ...window,
      operations: ['discharge'],
      stevedore: 'Terminal',
      draughtM: this.call?.notice.draughtM ?? '5',
    })
    if (twist === 'question') return
    await this.office('decideBerth', { ...window, state: twist === 'proposed-berth' ? 'proposed' : 'confirmed' })
  }

  private async arrive(): Promise<void> {
    const { until, twist } = this.entry
    this.clock = this.eta
    await this.move('in-roads')
    if (until === 'in-roads') return
    await this.agent('orderService', {
      kind: 'pilotage',
      movement: 'arrival',
      wantedAt: new Date(this.clock + msPerHour).toISOString(),
    })
    const [service] = this.call?.services ?? []
    if (service) await this.act(service.provider, 'answerService', { service: service.id, confirmed: true })
    await this.move('in-port')
    if (until === 'in-port') return
    await this.move('at-berth')
    await this.move('boarded')
    if (twist === 'permit')
      await this.agent('requestPermit', {
        kind: 'bunkering',
        from: new Date(this.clock + 2 * msPerHour).toISOString(),
        until: new Date(this.clock + 6 * msPerHour).toISOString(),
        contractor: 'Fuel Barge 2',
        details: '120 t',
      })
    if (until === 'at-berth') return
    await this.move('work-started')
    if (until === 'working') return
    await this.move('work-ended')
    const passengers = this.call?.notice.passengers ?? 0
    await this.agent('declareDues', { goods: [{ hs: '1005', tonnes: '250' }], containers: 40, passengers })
    await this.agent('noticeDeparture', { nextPort: 'NLRTM', etd: new Date(this.clock + 2 * msPerHour).toISOString() })
    await this.office('settleDues', { how: 'guaranteed', reference: 'G-2026-7' })
    await this.office('clearToSail', {})
    await this.move('sailed')
    if (until === 'closed') await this.office('close', {})
  }

  private move(movement: InputOf<'recordMovement'>['movement']): Promise<void> {
    return this.office('recordMovement', { movement, at: new Date(this.clock).toISOString() })
  }

  private agent<Act extends CallAct>(act: Act, input: InputOf<Act>): Promise<void> {
    return this.act(this.agentId(), act, input)
  }

  private office<Act extends CallAct>(act: Act, input: InputOf<Act>): Promise<void> {
    const port = this.platform.calls.law.ports.find(({ code }) => code === this.entry.port)
    return this.act(port?.authority ?? '', act, input)
  }

  private async act<Act extends CallAct>(organisation: string, act: Act, input: InputOf<Act>): Promise<void> {
    const { calls } = this.platform
    const by = callerOf(this.platform, organisation)
    this.clock += 120_000
    const extra =
      act === 'declareDues' ? { reserved: await reserve(calls, 'invoice', this.entry.port, this.today()) } : {}
    const moment = this.moment()
    await this.carry(by, (call) =>
      call ? performAct(call, act, input, circumstancesOf(calls, moment, by, extra)) : [],
    )
  }

  private async carry(by: Caller, decide: (call: Call | undefined) => ReturnType<typeof performAct>): Promise<void> {
    const outcome = await carryOut(
      this.platform.store,
      { kind: 'platform', caller: by },
      {
        ...onOne<Call, CallFact, Caller>({ house: callHouse, id: this.id }, ({ state }) => decide(state)),
        answer: () => ({ status: 200, body: '' }),
      },
    )
    if ('objections' in outcome && outcome.objections)
      throw new Error(`a call of ${this.entry.imo} (${this.entry.until}): ${JSON.stringify(outcome.objections)}`)
    if ('changes' in outcome) this.call = (outcome.changes[0]?.state as Call | undefined) ?? this.call
  }

  private agentId(): string {
    const found = demonstrationCompanies(this.platform.pack).find(({ code }) => code === this.entry.agent)
    if (!found) throw new Error(`the demonstration has no agent "${this.entry.agent}"`)
    return found.id
  }

  private moment() {
    return { at: new Date(this.clock).toISOString(), today: this.today() }
  }

  private today(): string {
    return legalDay(this.platform.calendar, new Date(this.clock).toISOString())
  }
}

/** A form filled in with the examples of its template. */
const exampleOf = ({ head, columns, needsLines }: Form): FormContent => {
  const filled = (fields: Form['head']) =>
    Object.fromEntries(fields.flatMap(({ name, example }) => (example === '' ? [] : [[name, example]])))
  return { head: filled(head), lines: needsLines ? [filled(columns)] : [] }
}
