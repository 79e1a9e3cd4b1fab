import { cargoScope, type Lot } from '#domains/cargo/lot.ts'
import { type ArrivalStage, natureAwaited } from '#domains/manifests/arrival-notice.ts'
import type { ManifestFactType } from '#domains/manifests/facts.ts'
import type { Manifest } from '#domains/manifests/manifest.ts'
import type { Database, Row, Statement } from '#platform/database/database.ts'
import type { FollowedFact, FollowUp } from '#platform/jobs/follow.ts'
import { type NoticeDeps, type Told, tellPeople } from './notice-statements.ts'
import { type MandateHeld, type Person, peopleTold } from './people-told.ts'
import { personFrom } from './tell-of-titles.ts'

export interface ArrivalDeps extends NoticeDeps {
  readonly database: Database
  readonly today: () => string
  /** The day of an instant in legal time. */
  readonly dayOf: (instant: string) => string
}

/** Facts after which somebody may not have been told yet: of the ship, or of a bill that is theirs now. */
const telling: readonly ManifestFactType[] = ['ManifestRegistered', 'AmendmentAccepted', 'ArrivalRecorded']
const untold = ['cancelled', 'cleared']

/**
 * When a manifest is registered, amended, or its ship has come, every consignee whom the platform knows is told of the
 * goods that are theirs, and so are customs agents who act for them in matters of cargo; once for each lot and stage. What was told
 * is kept beside the manifest, for its agent.
 */
export function tellOfArrivals(deps: ArrivalDeps): FollowUp {
  return async (facts) => {
    const last = new Map(
      facts
        .filter(({ house, type }) => house === 'manifest' && (telling as readonly string[]).includes(type))
        .map((fact) => [fact.record, fact] as const),
    )
    if (last.size === 0) return []
    const arrivals = await arrivalsOf(deps, last)
    if (arrivals.length === 0) return []
    const { people, mandates } = await communityOf(deps, arrivals)
    const told = arrivals.map((arrival) => ({ arrival, people: peopleOf(arrival, people, mandates) }))
    return [keepArrivals(told), ...tellPeople(deps, told.flatMap(noticesOf))]
  }
}

interface Arrival {
  readonly fact: FollowedFact
  readonly manifest: Manifest
  readonly lot: Lot
  readonly consignee: string
  readonly stage: ArrivalStage
  readonly day?: string
}

/** Lots whose consignee has not been told at this stage. */
async function arrivalsOf(
  { database, dayOf }: ArrivalDeps,
  last: ReadonlyMap<string, FollowedFact>,
): Promise<Arrival[]> {
  const [rows = []] = await database.batch([
    {
      name: 'arrival.lots',
      text: `select m.body as manifest, l.body as lot from manifest m join lot l on l.manifest = m.id
        where m.id = any ($1::uuid[]) and m.direction = 'import' and m.status <> all ($2::text[]) and l.status <> 'cancelled'
          and l.consignee is not null and l.body->'bill'->>'nature' = any ($3::text[])
          and not exists (select from arrival_notice a where a.lot = l.id and a.consignee = l.consignee
            and a.stage = case when (m.body->'arrival'->>'actual')::boolean then 'arrived' else 'expected' end)
        order by l.id`,
      values: [[...last.keys()], untold, [...natureAwaited]],
    },
  ])
  return rows.flatMap((row) => {
    const manifest = row.manifest as Manifest
    const lot = row.lot as Lot
    const fact = last.get(manifest.id)
    const { arrival } = manifest
    if (!fact || lot.consignee === undefined) return []
    return [
      {
        fact,
        manifest,
        lot,
        consignee: lot.consignee,
        stage: arrival?.actual ? 'arrived' : 'expected',
        ...(arrival && { day: dayOf(arrival.at) }),
      } satisfies Arrival,
    ]
  })
}

async function communityOf({ database, today }: ArrivalDeps, arrivals: readonly Arrival[]) {
  const companies = [...new Set(arrivals.map(({ consignee }) => consignee))]
  const [people = [], mandates = []] = await database.batch([
    {
      name: 'arrival.people',
      text: `select id, organisation, name, email, language, rights, mail_wanted from account
        where status = 'active' and (organisation = any ($1::uuid[]) or organisation in (
          select agent from mandate where principal = any ($1::uuid[]) and status = 'active'
            and from_day <= $2::date and until_day >= $2::date))`,
      values: [companies, today()],
    },
    {
      name: 'arrival.mandates',
      text: `select principal, agent, scope from mandate where principal = any ($1::uuid[])
        and status = 'active' and from_day <= $2::date and until_day >= $2::date`,
      values: [companies, today()],
    },
  ])
  return { people: people.map(personFrom), mandates: mandates.map(mandateFrom) }
}

const mandateFrom = ({ principal, agent, scope }: Row): MandateHeld => ({
  principal: String(principal),
  agent: String(agent),
  scope: scope as string[],
})

function peopleOf({ consignee, fact }: Arrival, people: readonly Person[], mandates: readonly MandateHeld[]): Person[] {
  const agents = mandates.filter(({ principal }) => principal === consignee).map(({ agent }) => agent)
  const to = [
    { organisation: consignee },
    ...[...new Set(agents)].map((organisation) => ({ organisation, underMandateOf: consignee })),
  ]
  return peopleTold(to, { actor: fact.by.user, category: cargoScope }, people, mandates)
}

interface ToldArrival {
  readonly arrival: Arrival
  readonly people: readonly Person[]
}

/** Most containers named in a sentence; the lot has them all. */
const mostNamed = 3

function noticesOf({ arrival, people }: ToldArrival): Told[] {
  const { fact, lot, manifest, stage, day } = arrival
  const numbers = lot.bill.equipment.map(({ number }) => number)
  const more = numbers.length - mostNamed
  const about = {
    number: lot.bill.number,
    goods: goodsOf(lot),
    ship: manifest.header.vessel.name,
    port: manifest.header.port,
    loading: lot.bill.portOfLoading,
    units: [...numbers.slice(0, mostNamed), ...(more > 0 ? [`+${more}`] : [])].join(', '),
    contained: numbers.length > 0 ? 'yes' : 'no',
    arrival: day ?? '',
    dated: day === undefined ? 'no' : 'yes',
  }
  return people.map((person) => ({
    fact: { ...fact, house: 'lot', record: lot.id },
    person,
    type: stage === 'arrived' ? 'GoodsArrived' : 'GoodsExpected',
    urgency: 'normal',
    about,
    path: `/lots/${lot.id}`,
  }))
}

const goodsOf = ({ bill }: Lot): string => bill.items[0]?.description.slice(0, 200) ?? ''

const keepArrivals = (told: readonly ToldArrival[]): Statement => ({
  name: 'arrival.keep',
  text: `insert into arrival_notice (lot, manifest, consignee, stage, line, at, body)
    select * from jsonb_to_recordset($1::jsonb) as a (lot uuid, manifest uuid, consignee uuid, stage text, line int, at timestamptz,
      body jsonb)
    on conflict do nothing`,
  values: [
    JSON.stringify(
      told.map(({ arrival: { fact, lot, manifest, consignee, stage, day }, people }) => ({
        lot: lot.id,
        manifest: manifest.id,
        consignee,
        stage,
        line: lot.line,
        at: fact.at,
        body: {
          lot: lot.id,
          bill: lot.bill.number,
          consigneeName: lot.consigneeName ?? lot.bill.consignee?.name ?? '',
          stage,
          goods: goodsOf(lot),
          units: lot.bill.equipment.map(({ number }) => number),
          portOfLoading: lot.bill.portOfLoading,
          ...(day !== undefined && { arrival: day }),
          sentAt: fact.at,
          people: people.length,
        },
      })),
    ),
  ],
})
