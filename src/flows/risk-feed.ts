import Type from 'typebox'
import type { Lot } from '#domains/cargo/lot.ts'
import { punctualityOf } from '#domains/manifests/due.ts'
import type { Manifest } from '#domains/manifests/manifest.ts'
import { RiskPage, type RiskRow } from '#domains/manifests/risk-row.ts'
import { riskSigns, signsOf } from '#domains/manifests/risk-signs.ts'
import type { Caller } from '#domains/parties/party.ts'
import type { PortLaw } from '#domains/ports/port-law.ts'
import type { Calendar } from '#kernel/calendar.ts'
import { OneOf } from '#kernel/elements.ts'
import type { Row, Statement } from '#platform/database/database.ts'
import { badPlace } from '#platform/database/keyset.ts'
import { type Route, route } from '#platform/http/route.ts'
import { ok, type Visit } from '#platform/http/visit.ts'

const nobody = '00000000-0000-0000-0000-000000000000'
/** Facts looked through for one page: however few of them bring bills, no question takes longer. */
const factsAtOnce = 20_000

const RiskQuery = Type.Object(
  {
    /** The `next` of the page before; from the beginning without it. */
    after: Type.Optional(Type.String({ pattern: '^\\d{1,12}-[0-9a-f-]{36}$' })),
    port: Type.Optional(Type.String({ maxLength: 5 })),
    /** `yes`: only of ships that have not come yet. */
    expected: Type.Optional(OneOf(['yes'] as const)),
    sign: Type.Optional(OneOf(riskSigns)),
    limit: Type.Optional(Type.String({ pattern: '^([1-9]|[1-9][0-9]|1[0-9]{2}|200)$' })),
  },
  { additionalProperties: false },
)
type RiskQuery = Type.Static<typeof RiskQuery>

/**
 * What customs weighs before a ship comes: every bill as it is registered, added, corrected or withdrawn, with the titles in force
 * that its goods may come under. In the order of the sealed log, so nothing is passed over and `next` holds for ever.
 * Customs alone: the route is closed to everybody else, and titles are those customs may see.
 */
export const riskFeed = ({
  law,
  calendar,
}: {
  readonly law: PortLaw
  readonly calendar: Calendar
}): Route<Visit<Caller>> =>
  route({
    id: 'manifests.riskFeed',
    method: 'GET',
    url: '/api/manifests/risk-feed',
    summary: 'Bills as they are registered and change, with ship, titles and what is worth a look: for targeting',
    tag: 'manifests',
    query: RiskQuery,
    gives: RiskPage,
    handle: async ({ query }, visit: Visit<Caller>) => {
      const [place = '0', ...id] = query.after?.split('-') ?? []
      const from = { place: Number(place), lot: id.length > 0 ? id.join('-') : nobody }
      if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(from.lot)) throw badPlace()
      const limit = Number(query.limit ?? 50)
      // First how far the log goes, then what is in it: what comes in between is given again rather than passed over.
      const { results } = await visit.read([lastLooked(from.place), lotsFrom(from, query, limit, visit)])
      const found = results[1] ?? []
      const shown = found.slice(0, limit)
      const last = shown.at(-1)
      const more = found.length > limit
      const reached = Number(results[0]?.[0]?.place ?? from.place)
      const rows = shown.map((row) => riskRow(row, law, calendar))
      return ok({
        rows: rows.filter(({ signs }) => query.sign === undefined || signs.includes(query.sign)),
        more: more || Boolean(results[0]?.[0]?.more),
        next:
          more && last
            ? `${last.place}-${last.id}`
            : reached > from.place
              ? `${reached}-${nobody}`
              : placeOf(last, from),
      })
    },
  })

const placeOf = (last: Row | undefined, from: { readonly place: number; readonly lot: string }): string =>
  last ? `${last.place}-${last.id}` : `${from.place}-${from.lot}`

/** How far one look goes along the log, and whether the log goes on. */
const lastLooked = (from: number): Statement => ({
  name: 'risk.reached',
  text: `select least($1::bigint + ${factsAtOnce}, coalesce(max(index) + 1, 0)) as place,
    coalesce(max(index), 0) >= $1::bigint + ${factsAtOnce} as more from fact_leaf`,
  values: [from],
})

/** Lots that the facts from a place on bring: all of a manifest that was registered, those an amendment added, those whose bill changed. */
const lotsFrom = (
  { place, lot }: { readonly place: number; readonly lot: string },
  { port, expected }: RiskQuery,
  limit: number,
  { at, today }: Pick<Visit<Caller>, 'at' | 'today'>,
): Statement => ({
  name: 'risk.lots',
  text: `with told as materialized (
      select l.index, f.record, f.house, f.type, f.at from fact_leaf l join fact f on f.record = l.record and f.number = l.number
      where l.index >= $1::bigint and l.index < $1::bigint + ${factsAtOnce}
        and ((f.house = 'manifest' and f.type in ('ManifestRegistered', 'AmendmentAccepted'))
          or (f.house = 'lot' and f.type in ('BillCorrected', 'LotCancelled')))
    ), brought as (
      select t.index as place, t.at, lot.id,
        case t.type when 'ManifestRegistered' then 'registered' else 'added' end as cause
      from told t join lot on lot.manifest = t.record and ((lot.body->>'createdAt')::timestamptz = t.at)
      where t.house = 'manifest'
      union all
      select t.index, t.at, t.record, case t.type when 'BillCorrected' then 'corrected' else 'withdrawn' end
      from told t where t.house = 'lot'
    )
    select b.place, b.at, b.cause, lot.id, lot.body as lot, m.body as manifest, o.name as consignee, titles.all as titles
    from brought b join lot on lot.id = b.id join manifest m on m.id = lot.manifest
    left join organisation o on o.id = lot.consignee
    left join lateral (
      select jsonb_agg(jsonb_build_object('id', t.id, 'number', t.number, 'category', t.category, 'expiresOn', t.expires_on,
        'hs', (select jsonb_agg(line->'hs') from jsonb_array_elements(t.body->'content'->'lines') line))) as all
      from title t where t.owner = lot.consignee and t.status in ('domiciled', 'partly-imputed')
        and t.direction = lot.direction and (t.expires_on is null or t.expires_on >= $7::date)
    ) titles on true
    where (b.place, b.id) > ($1::bigint, $2::uuid) and ($3::text is null or lot.port = $3)
      and ($4::boolean is not true or coalesce((m.body->'arrival'->>'actual')::boolean, false) is not true
        and coalesce(m.arrival >= $5::timestamptz, true))
    order by b.place, b.id limit $6::int`,
  values: [place, lot, port ?? null, expected === 'yes', at, limit + 1, today],
})

/** Digits of a tariff code that name the same goods in every country. */
const headingDigits = 4

interface KnownTitle {
  readonly id: string
  readonly number: string
  readonly category: string
  readonly expiresOn: string | null
  readonly hs: readonly (string | null)[] | null
}

function riskRow(row: Row, law: PortLaw, calendar: Calendar): RiskRow {
  const lot = row.lot as Lot
  const manifest = row.manifest as Manifest
  const { bill } = lot
  const headings = new Set(bill.items.flatMap(({ hs }) => (hs === undefined ? [] : [hs.slice(0, headingDigits)])))
  const titles = ((row.titles ?? []) as readonly KnownTitle[]).filter(({ hs }) =>
    (hs ?? []).some((code) => headings.has((code ?? '').slice(0, headingDigits))),
  )
  const punctuality = manifest.header.direction === 'import' ? punctualityOf(manifest, law, calendar) : undefined
  const signs = signsOf({
    bill,
    manifest,
    inTime: punctuality?.inTime,
    consigneeKnown: lot.consignee !== undefined,
    titles: titles.length,
  })
  return {
    place: Number(row.place),
    cause: String(row.cause) as RiskRow['cause'],
    at: String(row.at),
    lot: lot.id,
    manifest: lot.manifest,
    manifestNumber: lot.manifestNumber,
    direction: lot.direction,
    port: lot.port,
    call: lot.call,
    vessel: lot.vessel,
    ...(manifest.header.vessel.imo !== undefined && { imo: manifest.header.vessel.imo }),
    voyage: lot.voyage,
    ...(manifest.arrival && { arrival: manifest.arrival.at }),
    arrived: manifest.arrival?.actual ?? false,
    agentName: lot.agentName,
    ...(typeof row.consignee === 'string' && { consigneeName: row.consignee }),
    bill,
    titles: titles.map(({ id, number, category, expiresOn }) => ({
      id,
      number,
      category,
      ...(expiresOn !== null && { expiresOn }),
    })),
    signs: [...signs],
  }
}
