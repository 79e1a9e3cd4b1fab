import Type from 'typebox'
import type { Row, Statement } from '#platform/database/database.ts'
import { badPlace, readPlace, writePlace } from '#platform/database/keyset.ts'
import type { AnnouncedUnit } from '../announced-unit.ts'
import type { AnnouncedUnitPage, AnnouncedUnitRow } from '../views.ts'

/** What a list of announced containers may be asked for. Several statuses are separated by commas. */
export const AnnouncedUnitQuery = Type.Object(
  {
    status: Type.Optional(Type.String({ maxLength: 100, pattern: '^[a-z,]*$' })),
    /** `none`: no verified mass yet. */
    mass: Type.Optional(Type.String({ pattern: '^(none|received|late|refused)$' })),
    /** Container, number or booking. */
    words: Type.Optional(Type.String({ maxLength: 40 })),
    after: Type.Optional(Type.String({ maxLength: 300 })),
  },
  { additionalProperties: false },
)
type AnnouncedUnitQuery = Type.Static<typeof AnnouncedUnitQuery>

const rowsAPage = 100

/** Containers the reader is a party to, the latest changed first. */
export function announcedUnitPage({ status, mass, words, after }: AnnouncedUnitQuery): Statement {
  const place = after === undefined ? undefined : readPlace(after)
  if (place && Number.isNaN(Date.parse(place.value ?? ''))) throw badPlace()
  return {
    name: 'announced-unit.page',
    text: `select id, body, updated_at from announced_unit where readable_by && guichet_readers()
      and ($1::text[] is null or status = any ($1::text[]))
      and ($2::text is null or coalesce(mass, 'none') = $2)
      and ($3::text is null or container = $3 or number = $3 or booking = $3)
      and ($4::timestamptz is null or (updated_at, id) < ($4::timestamptz, $5::uuid))
      order by updated_at desc, id desc limit ${rowsAPage + 1}`,
    values: [
      status?.split(',').filter((one) => one !== '') ?? null,
      mass ?? null,
      words ?? null,
      place?.value ?? null,
      place?.id ?? null,
    ],
  }
}

export function pageFrom(rows: readonly Row[]): AnnouncedUnitPage {
  const last = rows.length > rowsAPage ? rows[rowsAPage - 1] : undefined
  return {
    rows: rows.slice(0, rowsAPage).map(({ body }) => rowFrom(body as AnnouncedUnit)),
    ...(last && { next: writePlace({ value: String(last.updated_at), id: String(last.id) }) }),
  }
}

const rowFrom = ({ mass, ...unit }: AnnouncedUnit): AnnouncedUnitRow => ({
  id: unit.id,
  number: unit.number,
  container: unit.container,
  booking: unit.announcement.booking,
  status: unit.status,
  ...(mass && { mass: mass.status, massKg: mass.kg }),
  terminalName: unit.terminalName,
  companyName: unit.companyName,
  updatedAt: unit.updatedAt,
})

export const readAnnouncedUnit = (id: string): Statement => ({
  name: 'announced-unit.whole',
  text: 'select version, body from announced_unit where id = $1',
  values: [id],
})

/** Which announcement of each container is the one a gate goes by: the latest that is not over. */
export const openAnnouncements = (containers: readonly string[]): Statement => ({
  name: 'announced-unit.open',
  text: `select distinct on (container) id, container from announced_unit
    where container = any ($1::text[]) and status in ('notified', 'accepted', 'refused')
    order by container, (status = 'accepted') desc, updated_at desc`,
  values: [[...containers]],
})

/** Announcements of these containers that a verified mass may be said of: the latest that is not cancelled. */
export const latestAnnouncements = (containers: readonly string[]): Statement => ({
  name: 'announced-unit.latest',
  text: `select distinct on (container) id, container from announced_unit
    where container = any ($1::text[]) and status <> 'cancelled' order by container, updated_at desc`,
  values: [[...containers]],
})
