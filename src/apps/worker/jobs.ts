import type { Organisation } from '#domains/parties/party.ts'
import { arriveWithTheShip } from '#flows/arrive-with-the-ship.ts'
import { demonstrationBank, exchangeFiles } from '#flows/bank-carriers.ts'
import { bankRequests } from '#flows/bank-requests.ts'
import { deliverEvents } from '#flows/deliver-events.ts'
import { landTalliedLots } from '#flows/land-tallied-lots.ts'
import { gateTimePasser } from '#flows/let-gates-time-pass.ts'
import { lotTimePasser } from '#flows/let-lots-time-pass.ts'
import { timePasser } from '#flows/let-time-pass.ts'
import { warehouseTimePasser } from '#flows/let-warehouse-time-pass.ts'
import { queueEvents } from '#flows/queue-events.ts'
import { tellOfArrivals } from '#flows/tell-of-arrivals.ts'
import { tellOfCalls } from '#flows/tell-of-calls.ts'
import { tellOfGates } from '#flows/tell-of-gates.ts'
import { tellOfLots } from '#flows/tell-of-lots.ts'
import { tellOfManifests } from '#flows/tell-of-manifests.ts'
import { tellOfTitles } from '#flows/tell-of-titles.ts'
import { tellOfWarehouses } from '#flows/tell-of-warehouses.ts'
import { tellOfWebhooks } from '#flows/tell-of-webhooks.ts'
import { legalDay } from '#kernel/calendar.ts'
import { logSealer } from '#platform/history/log-store.ts'
import { type FollowUp, followOnce } from '#platform/jobs/follow.ts'
import { mailSender } from '#platform/mail/send.ts'
import { forgetOld } from '#platform/webhooks/delivery-queue.ts'
import { askNameServers } from '#platform/webhooks/find-host.ts'
import { poster } from '#platform/webhooks/post.ts'
import { bankExchange } from '../server/bank-exchange.ts'
import { eventSources } from '../server/event-sources.ts'
import type { Platform } from '../server/platform.ts'

/** A piece of background work. `work` gives true when there may be more to do at once. */
export interface Job {
  readonly name: string
  readonly idleMs: number
  readonly work: () => Promise<boolean>
  /** Waits for what `work` began and left to go on by itself; true when there was any. */
  readonly finish?: () => Promise<boolean>
}

/** How long a receiver may take to answer. */
const webhookTimeoutMs = 10_000
/** Facts a follower takes at one go. */
const factsAtOnce = 200

/** Everything that is done in the background, in the order in which one thing leads to the next. */
export function jobsOf(platform: Platform): Job[] {
  const { database, store, directory, titles } = platform
  const now = () => platform.clock.now()
  const [operator] = directory.ofKind('operator')
  if (!operator) throw new Error('the country names no body that operates the platform')
  return [
    { name: 'clock', idleMs: 1000, work: timePasser({ database, store, desk: titles, now, operator }) },
    {
      name: 'clock-gates',
      idleMs: 1000,
      work: gateTimePasser({ database, store, desk: platform.gates, now, operator }),
    },
    { name: 'clock-lots', idleMs: 1000, work: lotTimePasser({ store, desk: platform.lots, now, operator }) },
    {
      name: 'clock-warehouses',
      idleMs: 1000,
      work: warehouseTimePasser({ database, store, desk: platform.warehouses, now, operator }),
    },
    sealing(platform),
    {
      name: 'ships-arrived',
      idleMs: 200,
      work: () =>
        followOnce(
          database,
          'ships-arrived',
          arriveWithTheShip({ database, store, desk: platform.manifests, now }),
          factsAtOnce,
        ),
    },
    {
      name: 'tallied-lots',
      idleMs: 200,
      work: () =>
        followOnce(database, 'tallied-lots', landTalliedLots({ store, desk: platform.lots, now }), factsAtOnce),
    },
    telling(platform),
    ...mailing(platform),
    ...exchanging(platform),
    ...deliveringEvents(platform, operator),
  ]
}

/** Writes notices and mails of what the log has. */
function telling(platform: Platform): Job {
  const { database, titles, calendar, translate, clock, settings } = platform
  const deps = {
    database,
    newId: titles.newId,
    translate,
    publicUrl: settings.publicUrl,
    mails: settings.smtpUrl ? 'send' : settings.demonstration ? 'keep' : 'none',
  } as const
  const today = () => legalDay(calendar, clock.now().toISOString())
  const ofTitles = tellOfTitles({ ...deps, law: titles.law, today })
  const ofWebhooks = tellOfWebhooks(deps)
  const ofCalls = tellOfCalls({ ...deps, law: platform.portLaw })
  const ofManifests = tellOfManifests({ ...deps, law: platform.portLaw })
  const ofArrivals = tellOfArrivals({ ...deps, today, dayOf: (instant) => legalDay(calendar, instant) })
  const ofLots = tellOfLots({ ...deps, law: platform.portLaw })
  const ofWarehouses = tellOfWarehouses({ ...deps, law: platform.portLaw })
  const ofGates = tellOfGates({ ...deps, law: platform.portLaw })
  const tell: FollowUp = async (facts) =>
    (
      await Promise.all([
        ofTitles(facts),
        ofWebhooks(facts),
        ofCalls(facts),
        ofLots(facts),
        ofGates(facts),
        ofManifests(facts),
        ofArrivals(facts),
        ofWarehouses(facts),
      ])
    ).flat()
  return { name: 'notices', idleMs: 200, work: () => followOnce(database, 'notices', tell, factsAtOnce) }
}

/** Asks banks with their own system, carries files to and fro, and looks how their systems do. */
function exchanging(platform: Platform): Job[] {
  const { database, directory, titles, clock, calendar, settings, partners } = platform
  const now = () => clock.now()
  const exchange = bankExchange(platform)
  const ask = bankRequests({ database, find: directory.find, nextNumber: titles.nextNumber, now })
  const byFiles = () => directory.ofKind('bank').filter(({ system }) => system?.channel === 'xml-files')
  const play = demonstrationBank(exchange.folder, calendar, now)
  const forEach = async (work: (bank: Organisation) => Promise<boolean>) => {
    const worked = []
    for (const bank of byFiles()) worked.push(await work(bank))
    return worked.includes(true)
  }
  return [
    { name: 'partner-messages', idleMs: 200, work: () => followOnce(database, 'partner-messages', ask, factsAtOnce) },
    { name: 'bank-files', idleMs: 500, work: () => forEach((bank) => exchangeFiles(bank, exchange)) },
    ...(settings.demonstration ? [{ name: 'demonstration-bank', idleMs: 3000, work: () => forEach(play) }] : []),
    {
      name: 'partner-states',
      idleMs: 5000,
      work: async () => {
        await partners.look()
        return false
      },
    },
  ]
}

/** Puts events into the queues of webhooks, sends them, and forgets them when they are old. */
function deliveringEvents(platform: Platform, operator: Organisation): Job[] {
  const { database, store, calendar, clock, settings, webhooks } = platform
  const now = () => clock.now()
  const today = () => legalDay(calendar, now().toISOString())
  const queue = queueEvents({ database, sources: eventSources, now, today, publicUrl: settings.publicUrl })
  const sender = deliverEvents({
    database,
    store,
    sources: eventSources,
    post: poster({ timeoutMs: webhookTimeoutMs, loopback: settings.webhookLoopback, ask: askNameServers }),
    secretOf: webhooks.secretOf,
    now,
    today,
    random: Math.random,
    operator,
  })
  return [
    { name: 'webhook-events', idleMs: 200, work: () => followOnce(database, 'webhook-events', queue, factsAtOnce) },
    { name: 'webhook-deliveries', idleMs: 200, work: () => sender.sendDue(), finish: () => sender.finish() },
    { name: 'webhook-history', idleMs: 3_600_000, work: () => forgetOld(database, now()) },
  ]
}

/** Hands mails to the mail server, where there is one. */
function mailing({ database, settings, clock }: Platform): Job[] {
  if (!settings.smtpUrl) return []
  const now = () => clock.now()
  const sender = mailSender({ database, smtpUrl: settings.smtpUrl, from: settings.mailFrom, now })
  return [{ name: 'mail', idleMs: 1000, work: () => sender.sendDue() }]
}

/** Puts the facts that wait into the log. */
function sealing({ database, pack, keys, clock }: Platform): Job {
  const seal = logSealer(database, `guichet-${pack.country.code}`, keys.signing, () => clock.now())
  return { name: 'seal', idleMs: 100, work: seal }
}

/** Puts facts into the log until none waits. */
export async function sealAll(platform: Platform): Promise<void> {
  const { work } = sealing(platform)
  while (await work());
}
